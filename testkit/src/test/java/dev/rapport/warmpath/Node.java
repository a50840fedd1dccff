package dev.rapport.warmpath;

import dev.rapport.assistant.Assistant;
import dev.rapport.assistant.Prompting;
import dev.rapport.change.Arrivals;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Stores;
import dev.rapport.conversation.Surroundings;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.platform.Directory;
import dev.rapport.platform.MemberProfile;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.StoredHere;
import dev.rapport.reminder.PromptCommits;
import dev.rapport.reminder.WorkPlanner;
import dev.rapport.sharing.Colleagues;
import dev.rapport.sharing.Mentions;
import dev.rapport.sharing.SharesHandler;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One of several nodes on one Redis: it hears people and does what it has claimed, and may die at any commit. */
final class Node {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<Directory> DIRECTORIES = List.of(new Names());

    final StoredHere kept;
    final Conversation conversation;
    private final RedisStore store;
    private final List<WorkHandler> handlers;

    Node(RedisStore store, Breakage breakage) {
        this.store = store;
        kept = StoredHere.on(store);
        var networks = breakage.over(kept.networks());
        var stores = new Stores(
                networks,
                kept.members(),
                kept.pending(),
                Arrivals.of(member -> Duration.ZERO, kept.members(), kept.pending()),
                WorkPlanner::plan,
                kept.deliveries(),
                kept.commons(),
                kept.series());
        conversation = Assistant.over(
                        stores,
                        new Surroundings(store.clock(), () -> UUID.randomUUID().toString(), DIRECTORIES))
                .conversation();
        var mentions =
                new Mentions(member -> DIRECTORIES.getFirst().find(member).map(MemberProfile::name));
        handlers = List.of(
                new SharesHandler(networks, kept.members(), kept.commons()),
                new IntroductionHandler(
                        networks,
                        kept.members(),
                        new Colleagues(kept.commons(), networks),
                        new PromptCommits(networks, kept.members()),
                        mentions));
    }

    /** With a lease that is over at once, as a node has that stands still or died: every other may claim the same. */
    List<ClaimedWork> claims() {
        return kept.work().claim(store.clock().now(), 50, Duration.ZERO);
    }

    void does(ClaimedWork claimed) {
        var handler = handlers.stream()
                .filter(one -> one.kind() == claimed.item().key().kind())
                .findFirst()
                .orElseThrow();
        switch (handler.handle(claimed, store.clock().now())) {
            case WorkHandler.Result.Done() -> {}
            case WorkHandler.Result.Nothing() -> kept.work().drop(claimed);
            case WorkHandler.Result.Later(var due) -> kept.work().reschedule(claimed, due);
        }
    }

    /** All of a node, with its loops. */
    Prompting prompting(MessageGateway gateway) {
        return Prompting.over(
                new Prompting.Kept(
                        kept.networks(),
                        kept.members(),
                        kept.work(),
                        kept.outbox(),
                        kept.commons(),
                        kept.series(),
                        kept.deliveries()),
                store.clock(),
                new Prompting.Connected(List.of(gateway), DIRECTORIES, List.of()),
                () -> 0,
                new SimpleMeterRegistry());
    }

    private static final class Names implements Directory {
        private static final Map<String, String> FULL =
                Map.of("ada", "Ada Lovelace", "bob", "Bob Stone", "cem", "Cem Aydin", "dee", "Dee Marsh");

        @Override
        public Platform platform() {
            return Platform.PLAYGROUND;
        }

        @Override
        public Optional<MemberProfile> find(MemberId member) {
            return Optional.of(new MemberProfile(member, FULL.get(member.user()), BERLIN, null, true));
        }
    }
}
