package dev.rapport.slack.directory;

import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Places;
import dev.rapport.platform.PublicChannels;
import dev.rapport.platform.Randomness;
import dev.rapport.slack.Recent;
import dev.rapport.slack.outbound.SlackApi;
import dev.rapport.slack.outbound.SlackApi.Called;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Slack's channels: who is in one by {@code conversations.members}, kept for half a minute, so that a round asks once. */
public final class SlackPlaces implements Places {
    private static final Duration ROSTER_FRESH = Duration.ofSeconds(30);
    private static final Duration INFO_FRESH = Duration.ofMinutes(5);
    private static final int KEPT = 1_000;
    private static final int PAGE = 200;
    private static final int PAGES = 50;

    private final SlackApi api;
    private final SlackDirectory directory;
    private final MemberChannels channels;
    private final ConversationPages conversations;
    private final InstantSource clock;
    private final Recent<PlaceId, Kept<List<MemberId>>> rosters = new Recent<>(KEPT);
    private final Recent<PlaceId, Kept<Conversation>> infos = new Recent<>(KEPT);

    private record Kept<T>(T value, Instant since) {}

    /**
     * Over Slack's methods.
     *
     * @param clock the system's: it decides only when to ask Slack again
     * @param secret not to be guessed, and another one at each start: public channels are marked with it
     */
    public SlackPlaces(
            SlackApi api, SlackDirectory directory, InstantSource clock, Randomness secret, MeterRegistry meters) {
        this.api = api;
        this.directory = directory;
        this.conversations =
                new ConversationPages(api, List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL));
        this.channels = new MemberChannels(api, clock, new ChannelMarks(secret.token()), meters);
        this.clock = clock;
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Groups groups() {
        return Groups.TOGETHER;
    }

    /** Empty also where Slack cannot be asked about one of them: who is missing would be left out of a round. */
    @Override
    public Optional<List<MemberId>> roster(PlaceId place) {
        var before = fresh(rosters, place, ROSTER_FRESH);
        if (before.isPresent()) {
            return before;
        }
        var people = members(place).flatMap(members -> people(place.workspace(), members));
        people.ifPresent(found -> rosters.put(place, new Kept<>(found, clock.instant())));
        return people;
    }

    private Optional<List<MemberId>> people(WorkspaceId workspace, List<MemberId> members) {
        directory.prepare(workspace, members);
        var people = new ArrayList<MemberId>();
        for (var member : members) {
            switch (directory.look(member)) {
                case SlackDirectory.Look.Found(var profile, var _) -> {
                    if (profile.active()) {
                        people.add(member);
                    }
                }
                case SlackDirectory.Look.Unknown _ -> {}
                case SlackDirectory.Look.NoAnswer _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(List.copyOf(people));
    }

    private Optional<List<MemberId>> members(PlaceId place) {
        var ids = new LinkedHashSet<String>();
        @Nullable String cursor = "";
        for (int page = 0; cursor != null && page < PAGES; page++) {
            var from = cursor;
            var asked = api.call(
                    place.workspace(),
                    client -> client.conversationsMembers(request ->
                            request.channel(place.conversation()).limit(PAGE).cursor(from)));
            if (!(asked instanceof Called.Done<ConversationsMembersResponse>(var response))) {
                return Optional.empty();
            }
            ids.addAll(response.getMembers());
            cursor = Pages.next(response.getResponseMetadata());
        }
        return Optional.of(
                ids.stream().map(id -> new MemberId(place.workspace(), id)).toList());
    }

    @Override
    public Optional<String> name(PlaceId place) {
        return info(place)
                .filter(channel -> !channel.isMpim())
                .map(Conversation::getName)
                .filter(name -> !name.isBlank());
    }

    @Override
    public boolean organises(PlaceId place, MemberId member) {
        return info(place)
                        .filter(channel -> member.user().equals(channel.getCreator()))
                        .isPresent()
                || (directory.look(member) instanceof SlackDirectory.Look.Found(var profile, var governs)
                        && governs
                        && profile.active());
    }

    private Optional<Conversation> info(PlaceId place) {
        var before = fresh(infos, place, INFO_FRESH);
        if (before.isPresent()) {
            return before;
        }
        var asked = api.call(
                place.workspace(),
                client -> client.conversationsInfo(request -> request.channel(place.conversation())));
        if (asked instanceof Called.Done<ConversationsInfoResponse>(var response)) {
            infos.put(place, new Kept<>(response.getChannel(), clock.instant()));
            return Optional.of(response.getChannel());
        }
        return Optional.empty();
    }

    /** Slack lists every public channel of a person: of those, the ones that Rapport is in as well. */
    @Override
    public List<PlaceId> of(MemberId member) {
        var ours = conversations(member.workspace(), null);
        return ours.isEmpty()
                ? List.of()
                : conversations(member.workspace(), member.user()).stream()
                        .filter(ours::contains)
                        .map(id -> new PlaceId(member.workspace(), id))
                        .toList();
    }

    @Override
    public Map<MemberId, PublicChannels> publicChannels(Collection<MemberId> members, Duration within) {
        return channels.of(members, within);
    }

    /** @param user null for Rapport itself */
    private Set<String> conversations(WorkspaceId workspace, @Nullable String user) {
        var ids = new LinkedHashSet<String>();
        @Nullable String cursor = "";
        for (int page = 0; cursor != null && page < PAGES; page++) {
            var asked = conversations.page(workspace, user, cursor);
            if (!(asked instanceof Called.Done<UsersConversationsResponse>(var response))) {
                return Set.of();
            }
            response.getChannels().forEach(channel -> ids.add(channel.getId()));
            cursor = Pages.next(response.getResponseMetadata());
        }
        return ids;
    }

    private <T> Optional<T> fresh(Recent<PlaceId, Kept<T>> known, PlaceId place, Duration time) {
        return known.get(place)
                .filter(kept -> kept.since().plus(time).isAfter(clock.instant()))
                .map(Kept::value);
    }
}
