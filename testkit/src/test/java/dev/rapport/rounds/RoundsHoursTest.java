package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.MemberId;
import dev.rapport.platform.Places.Groups;
import dev.rapport.rounds.Office.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a round tells single people waits until they work; the round itself waits for nobody. It is Wednesday, 10:00 in Berlin. */
class RoundsHoursTest {
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration TO_MONDAY = Duration.ofDays(5);

    private static final MemberId MAYA = Office.member("Maya");
    private static final MemberId ADA = Office.member("Ada");
    private static final MemberId BOB = Office.member("Bob");
    private static final MemberId CHLOE = Office.member("Chloe");
    private static final MemberId DEV = Office.member("Dev");

    private final Office office = new Office(Groups.TOGETHER).with(MAYA, ADA, BOB, CHLOE, DEV);

    private void started(MemberId... people) {
        office.inChannel(MAYA, "intros start every 2 weeks on monday at 10:00 in groups of 2");
        for (var person : people) {
            office.inChannel(person, "join");
        }
        office.after(A_MOMENT);
    }

    private static List<Message> saying(String words, List<Message> sent) {
        return sent.stream().filter(message -> message.text().contains(words)).toList();
    }

    private static Message to(List<Message> sent, MemberId member) {
        return sent.stream().filter(message -> message.isTo(member)).findFirst().orElseThrow();
    }

    @Test
    void whoIsPausedOnASundayIsToldOnMonday() {
        started(ADA, BOB);
        for (var person : List.of(ADA, BOB)) {
            office.says(person, "quiet weekends");
            office.says(person, "quiet 18:00-8:00");
        }

        assertThat(saying("last three introductions", office.after(Duration.ofDays(5 + 3 * 14 - 1))))
                .as("until Sunday, 10:00")
                .isEmpty();
        assertThat(office.inChannel(ADA, "intros status"))
                .as("it holds already")
                .contains("You are paused");

        assertThat(office.after(Duration.ofHours(22).minusMinutes(1))).isEmpty();
        assertThat(saying("last three introductions", office.after(A_MINUTE)))
                .as("Monday, 8:00")
                .hasSize(2);
    }

    @Test
    void whoIsInAgainByThenIsNotToldThatTheyWerePaused() {
        started(ADA, BOB);
        office.after(Duration.ofDays(5 + 3 * 14 - 1));
        office.inChannel(ADA, "join");

        assertThat(saying("last three introductions", office.after(Duration.ofHours(23))))
                .singleElement()
                .satisfies(message -> assertThat(message.isTo(BOB)).isTrue());
    }

    @Test
    void whoSaysThatTheyMetIsThankedAtOnceAndTheOtherWhenTheyWork() {
        office.inZone(BOB, "America/New_York");
        started(ADA, BOB);
        office.after(TO_MONDAY.plusHours(5));
        var asked =
                saying("Have you met yet?", office.after(Duration.ofDays(7))).getFirst();
        office.after(Duration.ofHours(18));

        office.presses(ADA, asked, "We have met");

        assertThat(office.after(A_MOMENT))
                .as("Tuesday 9:00 in Berlin, 3:00 in New York")
                .singleElement()
                .satisfies(message -> assertThat(message.isTo(ADA)).isTrue());
        assertThat(office.after(Duration.ofHours(6).minusMinutes(1))).isEmpty();
        assertThat(office.after(A_MINUTE)).singleElement().satisfies(message -> {
            assertThat(message.isTo(BOB)).isTrue();
            assertThat(message.text()).contains("Good that you met Ada");
        });
    }

    @Test
    void whoEachOtherWantsIsAContactAtAnHourAtWhichOneWorks() {
        office.inZone(BOB, "America/New_York");
        started(ADA, BOB);
        office.after(TO_MONDAY.plusHours(5));
        var asked =
                saying("Have you met yet?", office.after(Duration.ofDays(7))).getFirst();
        office.presses(ADA, asked, "We have met");
        var thanks = office.after(A_MOMENT);
        office.presses(ADA, to(thanks, ADA), "Keep in touch");
        office.after(Duration.ofHours(4));
        office.presses(BOB, to(thanks, BOB), "Keep in touch");

        assertThat(office.after(A_MOMENT))
                .as("Monday 19:00 in Berlin, 13:00 in New York")
                .singleElement()
                .satisfies(message -> assertThat(message.isTo(BOB)).isTrue());
        assertThat(office.says(ADA, "show Bob")).doesNotContain("every 6 weeks");

        assertThat(office.after(Duration.ofHours(14)))
                .as("Tuesday 9:00 in Berlin")
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("You and Bob both want to keep in touch"));
        assertThat(office.says(ADA, "show Bob")).contains("every 6 weeks");
    }

    @Test
    void whoIsLeftOverAtNightIsToldInTheMorning() {
        office.inZone(CHLOE, "America/Los_Angeles");
        started(ADA, BOB, CHLOE);

        assertThat(office.after(TO_MONDAY))
                .as("1:00 in Los Angeles")
                .singleElement()
                .satisfies(message -> assertThat(message.isTo(CHLOE)).isFalse());
        assertThat(office.after(Duration.ofHours(8).minusMinutes(1))).isEmpty();
        assertThat(office.after(A_MINUTE))
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .contains("Nobody else in this round of #lunch works at the same hours as you"));
    }

    @Test
    void whoHasSomebodyByThenIsNeverToldThatTheyWereLeftOver() {
        office.inZone(CHLOE, "America/Los_Angeles").inZone(DEV, "America/Los_Angeles");
        started(ADA, BOB, CHLOE);
        office.after(TO_MONDAY);
        office.inChannel(DEV, "join");

        assertThat(office.after(Duration.ofHours(9))).singleElement().satisfies(message -> {
            assertThat(message.isTo(CHLOE) && message.isTo(DEV)).isTrue();
            assertThat(message.text()).contains("introduced to each other");
        });
    }

    @Test
    void whoseOtherCannotBeReachedIsToldWhenTheyWork() {
        started(ADA, BOB);
        office.cannotBeReached(BOB);
        office.after(TO_MONDAY);
        office.says(ADA, "quiet 10:01-9:00");

        assertThat(office.after(Duration.ofHours(23).minusMinutes(1))).isEmpty();
        assertThat(office.after(A_MINUTE)).singleElement().satisfies(message -> {
            assertThat(message.isTo(ADA)).isTrue();
            assertThat(message.text()).contains("Bob cannot be reached in #lunch");
        });
    }
}
