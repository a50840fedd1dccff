package dev.rapport.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Member;
import dev.rapport.contact.Level;
import dev.rapport.identity.Address;
import dev.rapport.network.Tie;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Somebody whom nothing reaches any more, as the platform says. It is a Sunday at noon. */
class LeftAloneTest {
    private final Leader leader = new Leader("2026-11-22T12:00", ZoneId.of("Europe/Berlin"));

    LeftAloneTest() {
        leader.knows("Ada Lovelace", Level.STRATEGIC, 60, "");
        leader.knows("Grace Hopper", Level.OPERATIONAL, 60, "");
        leader.checksIn("FREQ=DAILY", "09:00");
        leader.remindsHimself("2026-11-24T15:00", "call the dean");
    }

    @Test
    void whoIsGoneIsLeftAloneAndNothingCountsAsUnanswered() {
        keep(me().gone(leader.clock.now()));

        assertThat(leader.until("2026-11-29T11:00")).isEmpty();
        assertThat(leader.network().ties().stream())
                .extracting(Tie::attention)
                .allSatisfy(attention -> assertThat(attention.ignored()).isZero());
    }

    @Test
    void onceAWeekIsTriedWhetherThatStillHolds() {
        keep(me().gone(leader.clock.now()));
        leader.until("2026-11-29T11:00");

        assertThat(leader.until("2026-11-29T13:00")).as("what waited").isNotEmpty();
    }

    @Test
    void whoComesBackIsToldWhatWaitedAndThenHearsAsBefore() {
        keep(me().gone(leader.clock.now()));
        leader.until("2026-11-25T11:00");
        var where = new Address(me().id().workspace(), "dm", Address.Scope.PERSONAL, "");
        keep(me().seenIn(null, null, where));

        leader.until("2026-11-29T13:00");
        assertThat(leader.until("2026-11-30T09:30")).hasSize(1);
    }

    private Member me() {
        return leader.stores.members().of(Leader.NETWORK).getFirst();
    }

    private void keep(Member member) {
        leader.stores.members().save(member);
    }
}
