package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Arrivals.Arrival;
import dev.rapport.change.Arrivals.Expected;
import dev.rapport.change.Member;
import dev.rapport.change.PendingStore.Choice;
import dev.rapport.change.PendingStore.Pending;
import dev.rapport.identity.ChangeId;
import dev.rapport.network.Network;
import dev.rapport.reply.Reply;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a node expects, and what it does for them without asking first. */
abstract class ArrivalsContract extends CommitContract {
    private static final Pending QUESTION = new Pending("q1", List.of(new Choice("Log it", "log id:1: it")));

    private int events;

    @BeforeEach
    void aMemberWithOnePerson() {
        here().members().save(new Member(LEADER, id, null, null, DIRECT, Member.Standing.WELCOMED));
        done(change(draft -> draft.put(named(draft, "Ada"))));
    }

    @Test
    void nobodyIsExpectedWhoWasNotLetIn() {
        assertThat(here().arrivals().expected(LEADER)).isEmpty();
        arrive();
        assertThat(expected().member().network()).isEqualTo(id);
        assertThat(expected().network()).isEqualTo(here().networks().load(id));
        assertThat(expected().question()).isEmpty();
    }

    @Test
    void whatIsToldByWhoIsExpectedIsDone() {
        arrive();

        var change = adding("Bob").answering(Reply.say("Bob is in."));
        assertThat(expected().commit(change.commit())).isTrue();

        assertThat(elsewhere().networks().load(id).ties().size()).isEqualTo(2);
        assertThat(elsewhere().networks().open(id, change.commit().change()).done())
                .isEqualTo(Reply.say("Bob is in."));
        assertThat(expected().network().ties().size()).isEqualTo(2);
        assertThat(expected().commit(adding("Cem").commit())).isTrue();
    }

    @Test
    void itIsOneOfTheManyThatAreLetIn() {
        arrive();
        assertThat(expected().commit(adding("Bob").commit())).isTrue();
        for (int i = 2; i < StoredHere.BURST; i++) {
            assertThat(arrive().pause()).isZero();
        }
        var before = here().networks().load(id);

        assertThat(expected().commit(adding("Cem").commit())).isFalse();

        assertThat(elsewhere().networks().load(id)).isEqualTo(before);
        assertThat(arrive().pause()).isPositive();
        assertThat(here().arrivals().expected(LEADER))
                .as("who is not let in is not expected")
                .isEmpty();
    }

    @Test
    void nothingIsDoneToANetworkThatMovedOn() {
        arrive();
        var expected = expected();
        var change = adding("Bob");
        done(adding("Cem"));

        assertThat(expected.commit(change.commit())).isFalse();

        assertThat(names(elsewhere().networks().load(id))).containsExactly("Ada", "Cem");
        assertThat(here().arrivals().expected(LEADER)).isEmpty();
    }

    @Test
    void nothingIsDoneForSomebodyWhoWasAskedSomethingMeanwhile() {
        arrive();
        elsewhere().pending().ask(id, QUESTION);

        assertThat(expected().commit(adding("Bob").commit())).isFalse();

        assertThat(arrive().question()).contains(QUESTION);
        assertThat(expected().question()).contains(QUESTION);
        assertThat(expected().commit(adding("Bob").commit())).isTrue();
        elsewhere().pending().forget(id);
        assertThat(expected().commit(adding("Cem").commit())).isFalse();
        assertThat(names(here().networks().load(id))).containsExactly("Ada", "Bob");
    }

    @Test
    void whatWasDoneBeforeIsNotDoneAgain() {
        arrive();
        var change = adding("Bob");
        assertThat(expected().commit(change.commit())).isTrue();

        var again = change(draft -> draft.put(named(draft, "Bob")))
                .as(change.commit().change());
        assertThat(expected().commit(again.commit())).isFalse();

        assertThat(names(here().networks().load(id))).containsExactly("Ada", "Bob");
    }

    @Test
    void whoIsAnotherThanExpectedArrivesAfterwards() {
        arrive();
        var gone = expected().member().gone(now());
        elsewhere().members().save(gone);

        var change = adding("Bob");
        assertThat(expected().commit(change.commit())).as("was made").isFalse();

        assertThat(names(here().networks().load(id))).containsExactly("Ada", "Bob");
        var arrival = here().arrivals().arrive(LEADER, change.commit().change());
        assertThat(arrival.member()).contains(gone);
    }

    @Test
    void aNetworkThatWasErasedStaysErasedWithItsQuestion() {
        here().pending().ask(id, QUESTION);
        arrive();
        var expected = expected();
        var change = adding("Bob");
        elsewhere().networks().erase(id);

        assertThat(expected.commit(change.commit())).isFalse();

        assertThat(elsewhere().networks().load(id)).isEqualTo(Network.empty(id));
        assertThat(elsewhere().pending().pending(id)).isEmpty();
    }

    @Test
    void aFullPageIsWrittenAsByAnybodyElse() {
        arrive();
        for (int i = 0; i < 20; i++) {
            var logged = change(draft -> draft.log(coffee(draft, "talk")));
            assertThat(expected().commit(logged.commit())).isTrue();
        }
        var network = elsewhere().networks().load(id);
        var ada = network.ties().stream().findFirst().orElseThrow();
        assertThat(elsewhere().networks().interactions(network).of(ada.id())).hasSize(20);
    }

    private Arrival arrive() {
        return here().arrivals().arrive(LEADER, new ChangeId("event-" + ++events));
    }

    private Expected expected() {
        return here().arrivals().expected(LEADER).orElseThrow();
    }

    private Change adding(String name) {
        return change(draft -> draft.put(named(draft, name)));
    }

    private static List<String> names(Network network) {
        return network.ties().stream().map(tie -> tie.contact().name()).toList();
    }
}
