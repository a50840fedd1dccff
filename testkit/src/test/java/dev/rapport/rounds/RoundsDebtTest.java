package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.Recipient;
import dev.rapport.identity.MemberId;
import dev.rapport.introduction.series.Group;
import dev.rapport.introduction.series.Round;
import dev.rapport.platform.Places.Groups;
import dev.rapport.rounds.Office.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a round owes to whom the one before left over or made the third. It is Wednesday; rounds are on Mondays. */
class RoundsDebtTest {
    private static final Duration TO_MONDAY = Duration.ofDays(5);
    private static final Duration A_WEEK = Duration.ofDays(7);

    private static final MemberId MAYA = Office.member("Maya");
    private static final MemberId ADA = Office.member("Ada");
    private static final MemberId BOB = Office.member("Bob");
    private static final MemberId CHLOE = Office.member("Chloe");
    private static final MemberId DEV = Office.member("Dev");
    private static final MemberId EVE = Office.member("Eve");

    private final Office office = new Office(Groups.TOGETHER).with(MAYA, ADA, BOB, CHLOE, DEV, EVE);

    private void started(MemberId... people) {
        office.inChannel(MAYA, "intros start weekly on monday at 10:00 in groups of 2");
        List.of(people).forEach(person -> office.inChannel(person, "join"));
        office.after(Duration.ofSeconds(5));
    }

    /** In which everybody meets, so that nobody is paused for being silent. */
    private List<Message> aRoundLater(Duration passed) {
        var sent = office.after(passed);
        sent.stream()
                .filter(message -> message.text().contains("introduced to each other"))
                .forEach(hello ->
                        office.presses(((Recipient.Group) hello.to()).members().getFirst(), hello, "We have met"));
        return sent;
    }

    private Round latest() {
        return office.stores().series().load(Office.LUNCH).latest().orElseThrow();
    }

    @Test
    void whoIsLeftOverIsToldWhyAtOnceAndComesFirstNextTime() {
        office.mentions(ADA, "avoid ", CHLOE);
        started(ADA, BOB, CHLOE);
        var waited = new ArrayList<MemberId>();

        for (int i = 0; i < 6; i++) {
            var sent = aRoundLater(i == 0 ? TO_MONDAY : A_WEEK);
            var round = latest();
            assertThat(round.number()).isEqualTo(i + 1);
            assertThat(round.waiting()).hasSize(1);
            var left = round.waiting().iterator().next();
            waited.add(left);
            assertThat(sent)
                    .as("round %d", i + 1)
                    .filteredOn(
                            message -> message.isTo(left) && message.text().contains("There was nobody left for you"))
                    .singleElement()
                    .satisfies(message -> assertThat(message.text()).contains("You come first in the next one"));
        }

        assertThat(waited).containsOnly(ADA, CHLOE);
        for (int i = 1; i < waited.size(); i++) {
            assertThat(waited.get(i)).as("nobody waits twice running").isNotEqualTo(waited.get(i - 1));
        }
    }

    @Test
    void whoWasThirdIsNotThirdAgainWhileThatCanBeAvoided() {
        started(ADA, BOB, CHLOE, DEV, EVE);
        var thirds = new ArrayList<MemberId>();

        for (int i = 0; i < 6; i++) {
            aRoundLater(i == 0 ? TO_MONDAY : A_WEEK);
            assertThat(latest().waiting()).isEmpty();
            var trios = latest().groups().stream()
                    .map(Group::members)
                    .filter(members -> members.size() == 3)
                    .toList();
            assertThat(trios).hasSize(1);
            thirds.add(trios.getFirst().getLast());
        }

        for (int i = 1; i < thirds.size(); i++) {
            assertThat(thirds.get(i)).as("third in %s", thirds).isNotEqualTo(thirds.get(i - 1));
        }
        assertThat(new HashSet<>(thirds)).as("%s", thirds).hasSizeGreaterThan(2);
    }
}
