package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.MemberId;
import dev.rapport.platform.Places.Groups;
import dev.rapport.rounds.Office.Message;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A round at once, and taken back. It is Wednesday 25 November 2026, 10:00 in Berlin. */
class RoundsNowTest {
    private static final String START = "intros start every 2 weeks on monday at 10:00 in groups of 2";
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final Duration TO_MONDAY = Duration.ofDays(5);

    private static final MemberId MAYA = Office.member("Maya");
    private static final MemberId ADA = Office.member("Ada");
    private static final MemberId BOB = Office.member("Bob");
    private static final MemberId CHLOE = Office.member("Chloe");
    private static final MemberId DEV = Office.member("Dev");
    private static final MemberId EVE = Office.member("Eve");

    private final Office office = new Office(Groups.TOGETHER).with(MAYA, ADA, BOB, CHLOE, DEV, EVE);

    private void started(MemberId... people) {
        office.inChannel(MAYA, START);
        for (var person : people) {
            office.inChannel(person, "join");
        }
        office.after(A_MOMENT);
    }

    private int rounds() {
        return office.stores().series().load(Office.LUNCH).rounds().size();
    }

    @Test
    void whoSaysItTwiceGetsOneRoundAndTheWayBack() {
        started(ADA, BOB);
        assertThat(office.inChannel(MAYA, "intros now")).contains("A round has begun in #lunch");

        office.after(Duration.ofMinutes(9));
        assertThat(office.inChannel(MAYA, "intros now"))
                .contains("A round began in #lunch on Wednesday 25 November 2026, 10:00", "I have made no other");
        assertThat(rounds()).isEqualTo(1);
        assertThat(office.inChannel(MAYA, "intros undo")).contains("The round is undone");

        assertThat(office.inChannel(MAYA, "intros now"))
                .as("what is undone is in nobody's way")
                .contains("A round has begun");
    }

    @Test
    void afterTenMinutesAnotherIsMade() {
        started(ADA, BOB);
        office.inChannel(MAYA, "intros now");
        office.after(Duration.ofMinutes(11));

        assertThat(office.inChannel(MAYA, "intros now")).contains("A round has begun");
        assertThat(rounds()).isEqualTo(2);
    }

    @Test
    void twoWhoSayItAtTheSameMomentMakeOneRound() throws Exception {
        started(ADA, BOB, CHLOE, DEV);
        Callable<String> now = () -> office.inChannel(MAYA, "intros now");

        List<String> answers;
        try (var threads = Executors.newFixedThreadPool(4)) {
            answers = threads.invokeAll(List.of(now, now, now, now)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers)
                .filteredOn(answer -> answer.contains("A round has begun"))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.contains("A round began"))
                .hasSize(3);
        assertThat(rounds()).isEqualTo(1);
    }

    @Test
    void whoSitsTheNextOneOutStillDoesAfterItWasTakenBack() {
        started(ADA, BOB, CHLOE);
        office.inChannel(ADA, "skip next round");
        office.inChannel(MAYA, "intros now");
        office.inChannel(MAYA, "intros undo");

        assertThat(office.inChannel(ADA, "intros status")).contains("You are in, and sit the next round out.");
        assertThat(introductions(office.after(TO_MONDAY)))
                .singleElement()
                .satisfies(message -> assertThat(message.isTo(ADA)).isFalse());
        assertThat(office.inChannel(ADA, "intros status")).doesNotContain("sit the next round out");
    }

    @Test
    void whatSomebodyHasSaidSinceIsNotTakenBackWithIt() {
        started(ADA, BOB, CHLOE);
        office.inChannel(ADA, "skip next round");
        office.inChannel(MAYA, "intros now");
        office.inChannel(BOB, "skip next round");
        office.inChannel(MAYA, "intros undo");

        assertThat(office.inChannel(BOB, "intros status")).contains("sit the next round out");
    }

    @Test
    void aNoToARoundThatIsAskedAboutIsGivenBackAsWell() {
        office.inChannel(MAYA, START + ", ask first");
        List.of(ADA, BOB, CHLOE).forEach(person -> office.inChannel(person, "join"));
        var asked = office.after(Duration.ofDays(2)).stream()
                .filter(message -> message.text().contains("Are you in"))
                .toList();
        office.presses(ADA, to(asked, ADA), "Not this time");
        office.presses(BOB, to(asked, BOB), "I'm in");
        office.presses(CHLOE, to(asked, CHLOE), "I'm in");
        office.inChannel(MAYA, "intros now");
        office.inChannel(MAYA, "intros undo");

        assertThat(office.presses(ADA, to(asked, ADA), "Not this time")).contains("goes without you already");
        assertThat(office.presses(BOB, to(asked, BOB), "I'm in")).contains("You are in already");
    }

    private static Message to(List<Message> sent, MemberId member) {
        return sent.stream().filter(message -> message.isTo(member)).findFirst().orElseThrow();
    }

    private static List<Message> introductions(List<Message> sent) {
        return sent.stream()
                .filter(message -> message.text().contains("introduced to each other"))
                .toList();
    }

    @Test
    void ofFewerThanFivePeopleNoFigureIsTold() {
        started(ADA, BOB, CHLOE);
        office.mentions(CHLOE, "avoid ", ADA);
        office.mentions(CHLOE, "avoid ", BOB);

        assertThat(office.inChannel(MAYA, "intros now"))
                .contains("A round has begun in #lunch. Each group's message")
                .doesNotContain("introduction for", "people", "without anybody");
    }

    @Test
    void ofFiveItIs() {
        started(ADA, BOB, CHLOE, DEV, EVE);

        assertThat(office.inChannel(MAYA, "intros now")).contains("2 introductions for 5 people");
    }

    @Test
    void whoSitsItOutCountsForNoFigure() {
        started(ADA, BOB, CHLOE, DEV, EVE);
        office.inChannel(EVE, "skip next round");

        assertThat(office.inChannel(MAYA, "intros now")).doesNotContain("4 people");
    }
}
