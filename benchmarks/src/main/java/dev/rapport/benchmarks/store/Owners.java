package dev.rapport.benchmarks.store;

import dev.rapport.benchmarks.load.SlashCommands;
import dev.rapport.change.Commit;
import dev.rapport.change.CommitResult;
import dev.rapport.change.Member;
import dev.rapport.change.UndoStep;
import dev.rapport.contact.Contact;
import dev.rapport.contact.Level;
import dev.rapport.contact.Role;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Moment;
import dev.rapport.interaction.Occasion;
import dev.rapport.interaction.Story;
import dev.rapport.network.NetworkDraft;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.member.RedisMemberStore;
import dev.rapport.redis.network.RedisNetworkStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Members with networks, written through Rapport's own stores as if their commands had been typed over half a year. */
public final class Owners {
    /** Where they all live. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** How many of everybody's people are due. */
    public static final int DUE = 50;

    private static final Locale LOCALE = Locale.UK;
    private static final Duration KNOWN = Duration.ofDays(200);
    private static final Duration SILENT = Duration.ofDays(90);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final int NOTE = 60;
    private static final int AT_ONCE = 250;
    private static final int TRIES = 5;

    private final RedisNetworkStore networks;
    private final RedisMemberStore members;
    private final Instant now;

    public Owners(RedisStore store) {
        networks = new RedisNetworkStore(store, () -> {});
        members = new RedisMemberStore(store);
        now = store.clock().now();
    }

    /** The member with this user id in the benchmarks' workspace. */
    public static MemberId member(String user) {
        return new MemberId(new WorkspaceId(Platform.SLACK, SlashCommands.TEAM), user);
    }

    /** A member with so many people, the first {@value #DUE} of them due: silent for three months. */
    public void create(String user, int people) {
        var id = new NetworkId("network-of-" + user);
        patiently(() -> members.save(new Member(member(user), id, ZONE, LOCALE, null, Member.Standing.WELCOMED)));
        for (int from = 0; from < people; from += AT_ONCE) {
            int first = from;
            patiently(() -> add(id, first, Math.min(people, first + AT_ONCE)));
        }
    }

    /** A busy machine may keep Redis from answering in time; what was done all the same is not done again. */
    private static void patiently(Runnable writing) {
        for (int attempt = 1; ; attempt++) {
            try {
                writing.run();
                return;
            } catch (StoreUnavailable late) {
                if (attempt == TRIES) {
                    throw late;
                }
            }
        }
    }

    private void add(NetworkId id, int from, int to) {
        var before = networks.load(id);
        if (before.ties().size() > from) {
            return;
        }
        var draft = new NetworkDraft(before, none -> List.of());
        draft.set(before.settings().seenIn(ZONE));
        for (int i = from; i < to; i++) {
            add(draft, i);
        }
        var done = networks.commit(new Commit(
                new ChangeId(id.value() + "-" + from),
                now,
                before,
                draft.network(),
                draft.edits(),
                Commit.Effects.NONE,
                new UndoStep.None(),
                null));
        if (!(done instanceof CommitResult.Done)) {
            throw new IllegalStateException("the network was not written: " + done);
        }
    }

    private void add(NetworkDraft draft, int i) {
        var level = Level.values()[i % Level.values().length];
        var contact = Contact.named(draft.nextContact(), People.name(i), level, now.minus(KNOWN))
                .withRole(new Role("School " + i, "Head", Role.Side.EXTERNAL));
        draft.put(contact);
        var interaction = draft.nextInteraction();
        draft.relog(
                contact.id(),
                List.of(),
                List.of(new Interaction(
                        interaction,
                        contact.id(),
                        level,
                        new Moment.Day(now.minus(i < DUE ? SILENT.plusDays(i) : FRESH)
                                .atZone(ZONE)
                                .toLocalDate()),
                        Kind.CALL,
                        Direction.BOTH,
                        new Story(People.note(new Random(i), NOTE), "", ""),
                        new Occasion(interaction.number(), 1))));
    }
}
