package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.Recipient;
import dev.rapport.identity.MemberId;
import dev.rapport.introduction.series.Membership;
import dev.rapport.platform.Places.Groups;
import dev.rapport.rounds.Office.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A channel whose people are asked before each round. It is Wednesday 25 November 2026, 10:00 in Berlin; the first round is on
 * Monday at ten.
 */
class RoundsAskingTest {
    private static final String START = "intros start every 2 weeks on monday at 10:00 in groups of 2, ask first";
    private static final String SUNDAYS = START.replace("monday", "sunday");
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final Duration TO_FRIDAY = Duration.ofDays(2);
    private static final Duration FROM_FRIDAY_TO_MONDAY = Duration.ofDays(3);

    private static final MemberId MAYA = Office.member("Maya");
    private static final MemberId ADA = Office.member("Ada");
    private static final MemberId BOB = Office.member("Bob");
    private static final MemberId CHLOE = Office.member("Chloe");
    private static final MemberId DEV = Office.member("Dev");

    private final Office office = new Office(Groups.TOGETHER).with(MAYA, ADA, BOB, CHLOE, DEV);

    private void started(MemberId... people) {
        assertThat(office.inChannel(MAYA, START)).contains("and I ask who is in before each round");
        for (var person : people) {
            assertThat(office.inChannel(person, "join"))
                    .contains("You are in: before each round of #lunch I ask whether you are in that time.");
        }
        office.after(A_MOMENT);
    }

    private static Message to(List<Message> sent, MemberId member) {
        return sent.stream().filter(message -> message.isTo(member)).findFirst().orElseThrow();
    }

    private static List<Message> groups(List<Message> sent) {
        return sent.stream()
                .filter(message -> message.to() instanceof Recipient.Group)
                .toList();
    }

    private Membership membership(MemberId member) {
        return office.stores().series().load(Office.LUNCH).membership(member).orElseThrow();
    }

    @Test
    void everybodyIsAskedAWorkingDayBeforeAndWhoSaysYesIsIn() {
        started(ADA, BOB, CHLOE, DEV);
        assertThat(office.after(TO_FRIDAY.minusMinutes(1))).isEmpty();

        var asked = office.after(Duration.ofMinutes(1));

        assertThat(asked)
                .extracting(Message::to)
                .containsExactlyInAnyOrder(
                        Recipient.of(ADA), Recipient.of(BOB), Recipient.of(CHLOE), Recipient.of(DEV));
        assertThat(asked).allSatisfy(message -> {
            assertThat(message.text()).contains("Are you in next week?", "#lunch is on Monday 30 November 2026, 10:00");
            assertThat(message.buttons()).containsExactly("I'm in", "Not this time");
        });
        assertThat(office.presses(ADA, to(asked, ADA), "I'm in")).contains("You are in: I introduce you to somebody");
        assertThat(office.presses(BOB, to(asked, BOB), "I'm in")).contains("You are in:");
        assertThat(office.presses(CHLOE, to(asked, CHLOE), "Not this time")).contains("goes without you");

        assertThat(office.after(FROM_FRIDAY_TO_MONDAY)).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo(new Recipient.Group(List.of(ADA, BOB)));
            assertThat(message.text()).contains("introduced to each other");
        });
    }

    @Test
    void silenceIsANoThatCountsForNothing() {
        started(ADA, BOB);

        var sent = office.after(Duration.ofDays(5 + 5 * 14 - 1));

        assertThat(sent)
                .filteredOn(message -> message.isTo(ADA))
                .hasSize(6)
                .allSatisfy(message -> assertThat(message.text()).contains("Are you in"));
        assertThat(membership(ADA)).isEqualTo(Membership.NEW.saying(Membership.Coming.ASKED));
    }

    @Test
    void eachRoundIsAskedAboutAnew() {
        started(ADA, BOB);
        var asked = office.after(TO_FRIDAY);
        office.presses(ADA, to(asked, ADA), "I'm in");
        office.presses(BOB, to(asked, BOB), "I'm in");
        assertThat(groups(office.after(FROM_FRIDAY_TO_MONDAY))).hasSize(1);

        var later = office.after(Duration.ofDays(14));

        assertThat(later)
                .filteredOn(message -> message.text().contains("Are you in next week?"))
                .hasSize(2);
        assertThat(later).noneMatch(message -> message.text().contains("introduced to each other"));
    }

    @Test
    void theQuestionComesAtAnHourAtWhichOneWorks() {
        office.inZone(ADA, "America/New_York");
        office.inZone(BOB, "Asia/Tokyo");
        started(ADA, BOB, CHLOE);
        office.says(CHLOE, "quiet 12:00-11:00");

        assertThat(office.after(TO_FRIDAY))
                .as("Friday until 10:00")
                .singleElement()
                .satisfies(message -> assertThat(message.to()).isEqualTo(Recipient.of(BOB)));

        var friday = office.after(Duration.ofHours(12));

        assertThat(to(friday, CHLOE).text()).contains("Are you in next week?", "10:00");
        assertThat(to(friday, ADA).text()).contains("Monday 30 November 2026, 04:00");
    }

    @Test
    void whoWorksOnFewDaysIsAskedOnTheLastOfThemThatIsADayBefore() {
        office.inChannel(MAYA, SUNDAYS);
        List.of(ADA, BOB, DEV).forEach(person -> office.inChannel(person, "join"));
        office.after(A_MOMENT);
        office.says(ADA, "quiet tuesdays, wednesdays, thursdays, fridays, saturdays and sundays");
        office.says(BOB, "quiet mondays, tuesdays, wednesdays and thursdays");

        assertThat(office.after(TO_FRIDAY))
                .as("Friday at ten")
                .extracting(Message::to)
                .containsExactly(Recipient.of(DEV));
        assertThat(office.after(A_DAY.minusMinutes(1))).isEmpty();
        assertThat(office.after(Duration.ofMinutes(1)))
                .as("Saturday at ten; Ada's Monday was over, and before the round she has no other")
                .extracting(Message::to)
                .containsExactlyInAnyOrder(Recipient.of(ADA), Recipient.of(BOB));

        assertThat(office.after(Duration.ofDays(9).minusMinutes(1)))
                .as("until the Monday before the next round")
                .noneMatch(message -> message.isTo(ADA));
        assertThat(office.after(Duration.ofMinutes(1)))
                .as("Monday at ten, six days before it")
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.to()).isEqualTo(Recipient.of(ADA));
                    assertThat(message.text()).contains("Are you in this week?", "Sunday 13 December 2026, 10:00");
                });
    }

    @Test
    void whoHasNoWorkingHourAtAllIsAskedADayBeforeAndCanBeIn() {
        started(ADA, BOB);
        office.says(ADA, "quiet 9:30-9:15");
        var friday = office.after(TO_FRIDAY);
        assertThat(friday).extracting(Message::to).containsExactly(Recipient.of(BOB));
        office.presses(BOB, to(friday, BOB), "I'm in");

        var sunday = office.after(Duration.ofDays(2));

        assertThat(sunday).extracting(Message::to).containsExactly(Recipient.of(ADA));
        office.presses(ADA, to(sunday, ADA), "I'm in");
        assertThat(membership(ADA).standing()).isEqualTo(Membership.Standing.IN);
        assertThat(membership(ADA)).isEqualTo(Membership.NEW.saying(Membership.Coming.YES));
    }

    @Test
    void whoIsAskedTooLateForADayBeforeIsAskedAtOnce() {
        office.inChannel(MAYA, "intros start every 2 weeks on monday at 8:00 in groups of 2");
        office.inChannel(ADA, "join");
        office.after(Duration.ofDays(4));
        office.inChannel(MAYA, "intros ask on");

        assertThat(office.after(A_MOMENT))
                .as("Sunday at ten, and nobody works before Monday at eight")
                .extracting(Message::to)
                .containsExactly(Recipient.of(ADA));
    }

    @Test
    void aPressIsTakenBackByTheOther() {
        started(ADA, BOB);
        var asked = office.after(TO_FRIDAY);
        office.presses(ADA, to(asked, ADA), "I'm in");
        office.presses(BOB, to(asked, BOB), "I'm in");

        assertThat(office.presses(BOB, to(asked, BOB), "I'm in")).contains("You are in already");
        assertThat(office.presses(BOB, to(asked, BOB), "Not this time")).contains("goes without you");
        assertThat(office.inChannel(BOB, "join")).contains("You are in the next round of #lunch");
        assertThat(office.inChannel(BOB, "skip next round")).contains("before the one after it I ask again");

        assertThat(office.after(FROM_FRIDAY_TO_MONDAY)).singleElement().satisfies(message -> {
            assertThat(message.isTo(ADA)).isTrue();
            assertThat(message.text()).contains("Nobody else was in this round");
        });
    }

    @Test
    void aYesThatComesLateIsIntroducedIfSomebodyIsFree() {
        started(ADA, BOB);
        var asked = office.after(TO_FRIDAY);
        office.presses(ADA, to(asked, ADA), "I'm in");
        office.after(FROM_FRIDAY_TO_MONDAY.plusHours(1));

        assertThat(office.presses(BOB, to(asked, BOB), "Not this time")).contains("not to come any more");
        assertThat(office.presses(BOB, to(asked, BOB), "I'm in")).contains("has begun; if somebody is free");

        assertThat(groups(office.after(A_MOMENT)))
                .singleElement()
                .satisfies(message -> assertThat(message.to()).isEqualTo(new Recipient.Group(List.of(ADA, BOB))));
        office.after(Duration.ofDays(14));
        assertThat(office.presses(BOB, to(asked, BOB), "I'm in")).contains("not to come any more");
    }

    @Test
    void whoJoinsWhileOthersAreAskedHasSaidYes() {
        started(ADA);
        office.presses(ADA, to(office.after(TO_FRIDAY), ADA), "I'm in");

        assertThat(office.inChannel(BOB, "join")).contains("You are in the next round of #lunch");

        assertThat(groups(office.after(FROM_FRIDAY_TO_MONDAY))).hasSize(1);
    }

    @Test
    void aRoundThatIsTakenBackGivesItsYesBack() {
        started(ADA, BOB);
        var asked = office.after(TO_FRIDAY);
        assertThat(office.inChannel(MAYA, "intros now")).contains("Nobody has said yes to the next round");
        office.presses(ADA, to(asked, ADA), "I'm in");
        office.presses(BOB, to(asked, BOB), "I'm in");
        office.inChannel(MAYA, "intros now");
        assertThat(groups(office.after(A_MOMENT))).hasSize(1);
        office.inChannel(MAYA, "intros undo");

        assertThat(groups(office.after(FROM_FRIDAY_TO_MONDAY)))
                .filteredOn(message -> message.text().contains("introduced to each other"))
                .hasSize(1);
    }

    @Test
    void anOrganiserTurnsItOnAndOffAndItIsLogged() {
        office.inChannel(MAYA, "intros start every 2 weeks on monday at 10:00 in groups of 2");
        List.of(ADA, BOB).forEach(person -> office.inChannel(person, "join"));
        assertThat(office.inChannel(ADA, "intros ask on")).contains("organisers");
        assertThat(office.inChannel(MAYA, "intros status")).doesNotContain("asked first");
        assertThat(office.inChannel(MAYA, "intros ask on")).contains("Before each round in #lunch I ask");
        assertThat(office.inChannel(MAYA, "intros status")).contains("each asked first");
        assertThat(office.inChannel(MAYA, "intros ask on")).contains("so already");
        assertThat(office.after(TO_FRIDAY)).anyMatch(message -> message.text().contains("Are you in"));
        assertThat(office.inChannel(ADA, "intros status")).contains("have not heard yet");

        assertThat(office.inChannel(MAYA, "intros ask off")).contains("without being asked");

        assertThat(groups(office.after(FROM_FRIDAY_TO_MONDAY))).hasSize(1);
        assertThat(office.after(Duration.ofDays(14)))
                .noneMatch(message -> message.text().contains("Are you in"));
        assertThat(office.stores().series().load(Office.LUNCH).charge().acts())
                .extracting(act -> act.what().name())
                .containsExactly("STARTED", "ASKING_STARTED", "ASKING_STOPPED");
    }
}
