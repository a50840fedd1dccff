package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.Recipient;
import dev.rapport.identity.MemberId;
import dev.rapport.platform.Places.Groups;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the organiser sees of the rounds: counts, meetings, trend, and nothing that rests on fewer than five people. */
class RoundsFiguresTest {
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final MemberId MAYA = Office.member("Maya");
    private static final List<MemberId> SIX =
            IntStream.range(0, 6).mapToObj(i -> Office.member("P" + i)).toList();

    private final Office office = new Office(Groups.TOGETHER).with(MAYA, SIX.toArray(MemberId[]::new));

    private void started(int people) {
        office.inChannel(MAYA, "intros start weekly on monday at 10:00 in groups of 2");
        SIX.subList(0, people).forEach(person -> office.inChannel(person, "join"));
        office.after(Duration.ofSeconds(5));
    }

    /** A round with so many of them, of whose groups some say that they have met. */
    private void aRoundOf(int people, int met) {
        SIX.subList(people, SIX.size()).forEach(person -> office.inChannel(person, "skip next round"));
        office.after(A_WEEK).stream()
                .filter(message -> message.text().contains("introduced to each other"))
                .limit(met)
                .forEach(hello ->
                        office.presses(((Recipient.Group) hello.to()).members().getFirst(), hello, "We have met"));
    }

    private String status() {
        return office.inChannel(MAYA, "intros status");
    }

    @Test
    void ofFourPeopleNothingIsShown() {
        started(4);
        office.after(A_WEEK);

        assertThat(status())
                .contains("Figures come from five people on.")
                .doesNotContain("4 people", "introductions,", "In all");
    }

    @Test
    void ofFiveItIs() {
        started(5);
        aRoundOf(6, 1);

        assertThat(status())
                .contains(
                        "5 people are in; 1 round so far.",
                        "In all: 2 introductions, 1 of them met as far as I was told.")
                .doesNotContain("last three rounds");
    }

    @Test
    void aRoundOfFourIsInNoFigureOfMeetings() {
        started(6);
        aRoundOf(6, 1);
        var before = status();
        assertThat(before).contains("In all: 3 introductions, 1 of them met");

        aRoundOf(4, 2);

        assertThat(status()).contains("2 rounds so far.", "In all: 3 introductions, 1 of them met");
    }

    @Test
    void theTrendIsOfRoundsOfFiveAndMore() {
        started(6);
        IntStream.range(0, 3).forEach(round -> aRoundOf(6, 3));
        aRoundOf(4, 2);
        assertThat(status()).as("three rounds of six, and one of four").doesNotContain("last three rounds");

        aRoundOf(6, 1);

        assertThat(status())
                .contains("The last three rounds: 78 % met; before: 100 %.", "In all: 12 introductions, 10");
    }

    @Test
    void whoIsNoOrganiserSeesNone() {
        started(6);
        aRoundOf(6, 1);

        assertThat(status()).contains("people are in");
        assertThat(office.inChannel(SIX.getFirst(), "intros status")).doesNotContain("people are in", "In all");
    }
}
