package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit.Effects;
import dev.rapport.change.CommitResult;
import dev.rapport.change.Member;
import dev.rapport.change.PendingStore.Choice;
import dev.rapport.change.PendingStore.Pending;
import dev.rapport.change.UndoEntry;
import dev.rapport.contact.ContactId;
import dev.rapport.identity.NetworkId;
import dev.rapport.interaction.Interaction;
import dev.rapport.network.Network;
import dev.rapport.reply.Reply;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a store of networks, members and questions keeps to. */
abstract class StoreContract extends CommitContract {
    @Test
    void aNetworkThatWasNeverWrittenIsEmpty() {
        assertThat(here().networks().load(id)).isEqualTo(Network.empty(id));
        assertThat(here().networks().undoable(id)).isEmpty();
    }

    @Test
    void whatWasCommittedIsThereForEveryNode() {
        var random = new RandomChanges(1);
        for (var i = 0; i < 60; i++) {
            var done = done(change(random::to));
            assertThat(elsewhere().networks().load(id)).isEqualTo(done);
            assertThat(here().networks().load(id)).isEqualTo(done);
            assertThat(done.revision()).isEqualTo(i + 1);
        }
        var network = here().networks().load(id);
        assertThat(network.ties().size()).isGreaterThan(5);
        assertThat(network.ties().stream()
                        .allMatch(tie -> elsewhere()
                                .networks()
                                .interactions(network)
                                .of(tie.id())
                                .equals(here().networks().interactions(network).of(tie.id()))))
                .isTrue();
    }

    @Test
    void aChangeComputedFromAnOldRevisionChangesNothing() {
        var old = here().networks().load(id);
        var first = done(change(old, draft -> draft.put(named(draft, "Ada"))));
        var message = message("late");
        var late = change(old, draft -> draft.put(named(draft, "Grace")))
                .with(new Effects(List.of(checkIn(now())), List.of(message), null));

        assertThat(elsewhere().networks().commit(late.commit())).isInstanceOf(CommitResult.Stale.class);

        assertThat(here().networks().load(id)).isEqualTo(first);
        assertThat(here().work().nextDue()).isEmpty();
        assertThat(here().outbox().claim(10, LEASE)).isEmpty();
        assertThat(here().networks().open(id, late.commit().change()).done()).isNull();
    }

    @Test
    void aRepeatedEventActsOnceAndGetsItsAnswerAgain() {
        var once = change(draft -> draft.put(named(draft, "Ada"))).answering(Reply.say("Ada is in."));
        var done = done(once);
        var again = change(done, draft -> draft.put(named(draft, "Ada")))
                .as(once.commit().change());

        assertThat(elsewhere().networks().commit(again.commit()))
                .isEqualTo(new CommitResult.Seen(Reply.say("Ada is in.")));
        assertThat(elsewhere().networks().commit(once.commit()))
                .isEqualTo(new CommitResult.Seen(Reply.say("Ada is in.")));
        assertThat(elsewhere().networks().open(id, once.commit().change()).done())
                .isEqualTo(Reply.say("Ada is in."));
        assertThat(here().networks().load(id)).isEqualTo(done);
    }

    @Test
    void interactionsComeInTheOrderInWhichTheyWereLogged() {
        done(change(draft -> draft.put(named(draft, "Ada"))));
        for (var i = 0; i < 50; i++) {
            done(change(draft -> draft.log(coffee(draft, "talk"))));
        }
        var all = here().networks().interactions(here().networks().load(id)).of(new ContactId(1));
        assertThat(all)
                .extracting(interaction -> interaction.id().number())
                .hasSize(50)
                .isSorted();

        done(change(draft -> draft.relog(new ContactId(1), List.of(all.get(3), all.get(49)), List.of())));
        assertThat(logged()).hasSize(48).doesNotContain(all.get(3), all.get(49));
        done(change(draft -> draft.relog(new ContactId(1), List.of(), List.of(all.get(49), all.get(3)))));
        assertThat(logged()).containsExactlyElementsOf(all);
        done(change(draft -> draft.remove(new ContactId(1))));
        assertThat(logged()).isEmpty();
    }

    @Test
    void oneChangeMayLogWithVeryMany() {
        int many = 9_000;
        done(change(draft -> {
            for (int i = 1; i <= many; i++) {
                draft.put(named(draft, "Person " + i));
                draft.log(coffee(draft, new ContactId(i), "talk"));
            }
        }));
        var interactions =
                elsewhere().networks().interactions(elsewhere().networks().load(id));
        assertThat(interactions.of(new ContactId(1))).hasSize(1);
        assertThat(interactions.of(new ContactId(many))).hasSize(1);
    }

    private List<Interaction> logged() {
        return elsewhere()
                .networks()
                .interactions(elsewhere().networks().load(id))
                .of(new ContactId(1));
    }

    @Test
    void theLastTwentyChangesCanBeTakenBack() {
        for (var i = 0; i < 23; i++) {
            var name = "Person " + i;
            done(change(draft -> draft.put(named(draft, name))).undoable("adding " + name));
        }
        var entries = elsewhere().networks().undoable(id);
        assertThat(entries).extracting(UndoEntry::what).hasSize(20).startsWith("adding Person 22", "adding Person 21");

        var last = entries.getFirst();
        var undone = done(
                change(draft -> assertThat(draft.revert(last.edits())).isTrue()).takingBack(last.change()));

        assertThat(undone.ties().size()).isEqualTo(22);
        assertThat(elsewhere().networks().undoable(id))
                .extracting(UndoEntry::what)
                .hasSize(19)
                .startsWith("adding Person 21");
    }

    @Test
    void whatIsErasedIsGoneWithItsWorkAndMessages() {
        done(change(draft -> draft.put(named(draft, "Ada")))
                .with(new Effects(List.of(checkIn(now())), List.of(message("m1")), null))
                .undoable("adding Ada"));
        here().networks().erase(id);

        assertThat(here().networks().load(id)).isEqualTo(Network.empty(id));
        assertThat(here().networks().undoable(id)).isEmpty();
        assertThat(here().work().claim(now(), 10, LEASE)).isEmpty();
        assertThat(here().outbox().claim(10, LEASE)).isEmpty();
    }

    @Test
    void aMemberIsFoundAgainWithTheirNetwork() {
        var member = new Member(
                LEADER, id, ZoneId.of("Europe/Berlin"), Locale.forLanguageTag("de-DE"), DIRECT, Member.Standing.NEW);
        assertThat(here().members().find(LEADER)).isEmpty();
        assertThat(here().members().save(member)).isEqualTo(member);

        var otherNode = new Member(LEADER, new NetworkId("another"), null, null, null, Member.Standing.WELCOMED);
        assertThat(elsewhere().members().save(otherNode))
                .isEqualTo(new Member(LEADER, id, null, null, null, Member.Standing.WELCOMED));

        assertThat(here().members().find(LEADER))
                .contains(new Member(LEADER, id, null, null, null, Member.Standing.WELCOMED));
        assertThat(here().members().of(id)).extracting(Member::id).containsExactly(LEADER);
        var gone = elsewhere().members().save(member.gone(now()));
        assertThat(here().members().find(LEADER)).contains(gone);
        here().members().erase(LEADER);
        assertThat(here().members().find(LEADER)).isEmpty();
        assertThat(here().members().of(id)).isEmpty();
    }

    @Test
    void aNewQuestionTakesThePlaceOfTheOld() {
        here().pending().ask(id, new Pending("q1", List.of(new Choice("Ada Lovelace", "log id:1 coffee"))));
        var second = new Pending("q2", List.of(new Choice("30 November", "remind me 2026-11-30 to call")));
        here().pending().ask(id, second);
        assertThat(elsewhere().pending().pending(id)).contains(second);
        here().pending().forget(id);
        assertThat(elsewhere().pending().pending(id)).isEmpty();
    }
}
