package dev.rapport.testkit;

import dev.rapport.contact.ContactId;
import dev.rapport.exchange.Commons;
import dev.rapport.exchange.Posted;
import dev.rapport.exchange.Share;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.WorkspaceId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commons in memory. */
final class InMemoryCommons implements Commons {
    private final Map<WorkspaceId, Place> places = new HashMap<>();

    @Override
    public synchronized boolean share(WorkspaceId where, NetworkId owner, long revision, Collection<Share> all) {
        var place = place(where);
        if (!place.takes(owner, revision)) {
            return false;
        }
        place.shares.keySet().removeIf(key -> key.owner().equals(owner));
        all.forEach(share -> place.shares.put(new ShareKey(owner, share.contact()), share));
        return true;
    }

    @Override
    public synchronized List<Share> find(WorkspaceId where, Set<String> words) {
        return place(where).shares.values().stream()
                .filter(share -> share.card().words().containsAll(words))
                .toList();
    }

    @Override
    public synchronized boolean post(WorkspaceId where, long revision, Posted notice) {
        var place = place(where);
        if (!place.takes(notice.owner(), revision)) {
            return false;
        }
        place.notices.put(new NoticeKey(notice.owner(), notice.notice().number()), notice);
        return true;
    }

    @Override
    public synchronized boolean takeDown(WorkspaceId where, NetworkId owner, long revision, int number) {
        var place = place(where);
        if (!place.takes(owner, revision)) {
            return false;
        }
        place.notices.remove(new NoticeKey(owner, number));
        return true;
    }

    @Override
    public synchronized List<Posted> board(WorkspaceId where) {
        return place(where).notices.values().stream()
                .sorted(Comparator.comparing((Posted posted) -> posted.notice().posted())
                        .reversed()
                        .thenComparing(posted -> posted.owner().value()))
                .toList();
    }

    private Place place(WorkspaceId where) {
        return places.computeIfAbsent(where, _ -> new Place());
    }

    private record ShareKey(NetworkId owner, ContactId contact) {}

    private record NoticeKey(NetworkId owner, int number) {}

    private static final class Place {
        private final Map<NetworkId, Long> revisions = new HashMap<>();
        private final Map<ShareKey, Share> shares = new HashMap<>();
        private final Map<NoticeKey, Posted> notices = new HashMap<>();

        boolean takes(NetworkId owner, long revision) {
            if (revisions.getOrDefault(owner, -1L) > revision) {
                return false;
            }
            revisions.put(owner, revision);
            return true;
        }
    }
}
