package dev.rapport.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit;
import dev.rapport.change.CommitResult;
import dev.rapport.change.Member;
import dev.rapport.change.UndoStep;
import dev.rapport.contact.Band;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
import dev.rapport.contact.Reach;
import dev.rapport.contact.Role;
import dev.rapport.exchange.Share;
import dev.rapport.exchange.Stance;
import dev.rapport.exchange.Warmth;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reminder.WorkPlanner;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryStores;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A copy only leads to a hit: what is shown is what its owner's record says now. */
class ColleaguesTest {
    private static final WorkspaceId TEAM = new WorkspaceId(Platform.SLACK, "T1");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final ContactId ADA = new ContactId(1);
    private static final Set<String> ENGINES = Set.of("analytical", "engines");

    private final HandClock clock = HandClock.at("2026-11-23T08:00:00Z");
    private final InMemoryStores stores = new InMemoryStores(clock);
    private final Member maya = member(TEAM, "U1");
    private final Member bob = member(TEAM, "U2");
    private final Colleagues colleagues = new Colleagues(stores.commons(), stores.networks());
    private final WorkHandler handler = new SharesHandler(stores.networks(), stores.members(), stores.commons());

    @Test
    void whatIsSharedIsFoundOnceTheWorkIsDone() {
        change(draft -> draft.put(ada()));
        change(draft -> draft.share(ADA, Stance.SHARED));
        assertThat(found(bob)).isEmpty();

        work();

        assertThat(found(bob)).singleElement().satisfies(share -> {
            assertThat(share.by()).isEqualTo(maya.id());
            assertThat(share.card().name()).isEqualTo("Ada Lovelace");
        });
    }

    @Test
    void workThatIsDoneTwiceOrAfterACrashChangesNothing() {
        shared();
        var copies = stores.commons().find(TEAM, ENGINES);
        var claimed = claim(draft -> draft.put(ada().withName("Ada King")));

        assertThat(handler.handle(claimed, clock.now())).isEqualTo(new WorkHandler.Result.Nothing());
        assertThat(handler.handle(claimed, clock.now())).isEqualTo(new WorkHandler.Result.Nothing());

        assertThat(stores.commons().find(TEAM, ENGINES)).hasSameSizeAs(copies).isNotEqualTo(copies);
    }

    @Test
    void anOldCopyShowsNothing() {
        shared();
        change(draft -> draft.share(ADA, Stance.UNSAID));
        assertThat(stores.commons().find(TEAM, ENGINES))
                .as("the copy is still there")
                .hasSize(1);
        assertThat(found(bob)).isEmpty();

        change(draft -> draft.share(ADA, Stance.SHARED));
        assertThat(found(bob)).hasSize(1);
        change(draft -> draft.put(ada().withRole(Role.UNKNOWN)));
        assertThat(found(bob)).as("found by words that are no longer true").isEmpty();

        change(draft -> draft.remove(ADA));
        assertThat(found(bob)).isEmpty();
    }

    @Test
    void aNetworkThatWasErasedShowsNothing() {
        shared();
        stores.networks().erase(maya.network());
        assertThat(stores.commons().find(TEAM, ENGINES))
                .as("the copy is still there")
                .hasSize(1);
        assertThat(found(bob)).isEmpty();
    }

    @Test
    void nobodyIsToldOfTheirOwnOrOfThemselvesOrInAnotherWorkspace() {
        shared();
        assertThat(found(bob)).hasSize(1);
        assertThat(found(maya)).isEmpty();
        assertThat(found(member(new WorkspaceId(Platform.SLACK, "T2"), "U3"))).isEmpty();

        change(draft -> draft.put(ada().withReach(Reach.NONE.withMember(bob.id()))));
        assertThat(found(bob)).isEmpty();
    }

    @Test
    void theTieIsToldInThreeStepsAndAsItIsNow() {
        shared();
        assertThat(found(bob).getFirst().card().warmth()).isEqualTo(Warmth.LOOSE);
        change(draft -> draft.put(ada().withCadence(ada().cadence().withOverride(Band.STRONG))));
        assertThat(found(bob).getFirst().card().warmth()).isEqualTo(Warmth.CLOSE);
        assertThat(List.of(Warmth.values())).allMatch(warmth -> warmth.words().split(" ").length <= 3);
    }

    private List<Share> found(Member asker) {
        return colleagues.knowing(ENGINES, asker, clock.now());
    }

    private void shared() {
        change(draft -> {
            draft.put(ada());
            draft.share(ADA, Stance.SHARED);
        });
        work();
    }

    private void work() {
        stores.work().claim(clock.now(), 10, LEASE).forEach(claimed -> {
            assertThat(handler.handle(claimed, clock.now())).isEqualTo(new WorkHandler.Result.Nothing());
            stores.work().drop(claimed);
        });
    }

    private ClaimedWork claim(Consumer<NetworkDraft> edits) {
        change(edits);
        return stores.work().claim(clock.now(), 10, LEASE).getFirst();
    }

    private void change(Consumer<NetworkDraft> edits) {
        var before = stores.networks().load(maya.network());
        var draft = new NetworkDraft(before, stores.networks().interactions(before));
        edits.accept(draft);
        var queue = WorkPlanner.plan(before, draft.network(), clock.now());
        var commit = new Commit(
                new ChangeId("change-" + UUID.randomUUID()),
                clock.now(),
                before,
                draft.network(),
                draft.edits(),
                new Commit.Effects(queue, List.of(), null),
                new UndoStep.None(),
                null);
        assertThat(stores.networks().commit(commit)).isInstanceOf(CommitResult.Done.class);
    }

    private Member member(WorkspaceId where, String user) {
        var network = new NetworkId("network-" + where.value() + user);
        return stores.members()
                .save(new Member(new MemberId(where, user), network, null, null, null, Member.Standing.WELCOMED));
    }

    private Contact ada() {
        return Contact.named(ADA, "Ada Lovelace", Level.STRATEGIC, clock.now())
                .withRole(new Role("Analytical Engines", "CTO", Role.Side.EXTERNAL));
    }
}
