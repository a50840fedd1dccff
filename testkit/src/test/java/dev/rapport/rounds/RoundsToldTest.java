package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.MemberId;
import dev.rapport.platform.Places.Groups;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code deliveries} says of rounds, to whom they speak and to nobody else. It is Wednesday, 10:00 in Berlin. */
class RoundsToldTest {
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final Duration TO_MONDAY = Duration.ofDays(5);

    private static final MemberId MAYA = Office.member("Maya");
    private static final MemberId ADA = Office.member("Ada");
    private static final MemberId BOB = Office.member("Bob");
    private static final MemberId CHLOE = Office.member("Chloe");
    private static final MemberId DEV = Office.member("Dev");

    private static Office started(Groups groups, List<MemberId> people) {
        return started(new Office(groups), people);
    }

    private static Office started(Office office, List<MemberId> people) {
        office.with(MAYA, people.toArray(MemberId[]::new));
        office.inChannel(MAYA, "intros start every 2 weeks on monday at 10:00 in groups of 2");
        people.forEach(person -> office.inChannel(person, "join"));
        office.after(A_MOMENT);
        return office;
    }

    @ParameterizedTest
    @EnumSource
    void whoWasIntroducedSeesItAndTheQuestionThatFollowed(Groups groups) {
        var office = started(groups, List.of(ADA, BOB));
        office.after(TO_MONDAY.plus(Duration.ofDays(8)));

        for (var person : List.of(ADA, BOB)) {
            assertThat(office.says(person, "deliveries").lines())
                    .startsWith("My last prompts to you:")
                    .anyMatch(line -> line.startsWith("1. Sent on Monday 7 December 2026, ")
                            && line.contains("Have you met yet?"))
                    .anyMatch(line -> line.startsWith("2. Sent on Monday 30 November 2026, 10:0")
                            && line.contains("n this round of #lunch"));
        }
        assertThat(office.says(MAYA, "deliveries"))
                .as("who is in no group")
                .startsWith("I have sent you nothing yet.")
                .doesNotContain("#lunch");
    }

    @ParameterizedTest
    @EnumSource
    void nobodySeesWhatOthersWereSent(Groups groups) {
        var office = started(groups, List.of(ADA, BOB, CHLOE, DEV));
        var sent = office.after(TO_MONDAY.plusHours(1));
        var withAda =
                sent.stream().filter(message -> message.isTo(ADA)).findFirst().orElseThrow();
        var others = sent.stream().filter(message -> !message.isTo(ADA)).toList();

        assertThat(others).isNotEmpty();
        assertThat(office.says(ADA, "deliveries").lines().filter(line -> line.contains("round of #lunch")))
                .singleElement()
                .asString()
                .contains(withAda.reply()
                        .summary()
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .substring(0, 30));
    }

    @Test
    void anIntroductionThatWaitsForASharedHourIsSaidInEachOnesTime() {
        var office = started(new Office(Groups.TOGETHER).inZone(BOB, "America/New_York"), List.of(ADA, BOB));
        assertThat(office.after(TO_MONDAY.plusMinutes(1))).isEmpty();

        assertThat(office.says(ADA, "deliveries"))
                .contains("An introduction in #lunch waits until Monday 30 November 2026, 15:00, when all of you work.")
                .doesNotContain("Bob");
        assertThat(office.says(BOB, "deliveries")).contains("waits until Monday 30 November 2026, 09:00, ");
        assertThat(office.says(MAYA, "deliveries")).doesNotContain("#lunch");

        office.after(Duration.ofHours(5));
        assertThat(office.says(ADA, "deliveries"))
                .contains("1. Sent on Monday 30 November 2026, 15:00: ")
                .doesNotContain("waits until");
    }

    @Test
    void whileNobodyDoesTheWorkWhatIsDueIsSaidToBeLate() {
        var office = started(new Office(Groups.APART).inZone(BOB, "America/New_York"), List.of(ADA, BOB));
        office.after(TO_MONDAY);
        office.clock().pass(Duration.ofHours(6));

        assertThat(office.says(ADA, "deliveries"))
                .contains("Due since Monday 30 November 2026, 15:00, and comes as soon as I catch up: "
                        + "an introduction in #lunch.");
    }

    @Test
    void aWordThatWaitsForTheMorningIsSaidWithoutWhatItSays() {
        var office =
                started(new Office(Groups.TOGETHER).inZone(CHLOE, "America/Los_Angeles"), List.of(ADA, BOB, CHLOE));
        office.after(TO_MONDAY.plusMinutes(1));

        assertThat(office.says(CHLOE, "deliveries"))
                .contains("A word about the rounds in #lunch waits until Monday 30 November 2026, 09:00, "
                        + "when you work, if it is still true then.")
                .doesNotContain("Nobody else");
        assertThat(office.says(ADA, "deliveries")).doesNotContain("A word about");
    }

    @ParameterizedTest
    @EnumSource
    void whatCameBackIsSaidWithTheReason(Groups groups) {
        var office = started(groups, List.of(ADA, BOB));
        office.cannotBeReached(BOB);
        office.after(TO_MONDAY.plusHours(1));

        assertThat(office.says(BOB, "deliveries"))
                .contains("Given up on Monday 30 November 2026, 10:00, since the account is gone (account_inactive): ");
    }

    @Test
    void inABigChannelEverybodyStillSeesTheirOwn() {
        var people = IntStream.range(0, 50)
                .mapToObj(number -> Office.member("Person" + number))
                .toList();
        var office = started(Groups.APART, people);
        office.after(TO_MONDAY.plusHours(1));

        assertThat(people)
                .allSatisfy(person ->
                        assertThat(office.says(person, "deliveries")).contains("1. Sent on Monday 30 November 2026, "));
    }
}
