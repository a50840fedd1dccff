package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.Recipient;
import dev.rapport.identity.MemberId;
import dev.rapport.platform.Places.Groups;
import dev.rapport.rounds.Office.Message;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The look ahead: who is in it, what it keeps to itself, and that it comes true. */
class RoundsPreviewTest {
    private static final String START = "intros start every 2 weeks on monday at 10:00 in groups of 2";
    private static final MemberId MAYA = Office.member("Maya");
    private static final List<MemberId> TEN =
            IntStream.range(0, 10).mapToObj(i -> Office.member("P" + i)).toList();

    private final Office office = new Office(Groups.TOGETHER).with(MAYA, TEN.toArray(MemberId[]::new));

    private void started(String how, int people) {
        office.inChannel(MAYA, how);
        TEN.subList(0, people).forEach(person -> office.inChannel(person, "join"));
        office.after(Duration.ofSeconds(5));
    }

    /** The groups that are shown, round by round. */
    private List<Set<Set<String>>> shown(int rounds) {
        return office.inChannel(MAYA, "intros preview " + rounds)
                .lines()
                .filter(line -> line.contains(": ") && line.contains("day "))
                .map(line -> line.substring(line.indexOf(": ") + 2).replaceFirst("\\.$", ""))
                .map(line -> Arrays.stream(line.split("; "))
                        .map(group -> (Set<String>) new TreeSet<>(List.of(group.split(", | and "))))
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static Set<Set<String>> introduced(List<Message> sent) {
        return sent.stream()
                .filter(message -> message.text().contains("introduced to each other"))
                .map(message -> (Recipient.Group) message.to())
                .map(group -> (Set<String>) new TreeSet<>(
                        group.members().stream().map(MemberId::user).toList()))
                .collect(Collectors.toSet());
    }

    @Test
    void eightRoundsNameEverybodyWithoutARepeatAndComeTrue() {
        started(START, 10);

        var shown = shown(8);

        assertThat(shown).hasSize(8).allSatisfy(round -> assertThat(round).hasSize(5));
        var pairs = new HashSet<Set<String>>();
        shown.forEach(pairs::addAll);
        assertThat(pairs).as("five of each round, and none twice").hasSize(40);
        office.after(Duration.ofDays(4));
        for (var round : shown) {
            assertThat(introduced(office.after(Duration.ofDays(14)))).isEqualTo(round);
            TEN.forEach(person -> office.inChannel(person, "join"));
        }
    }

    @Test
    void whoSitsTheNextOneOutIsInTheOnesAfterItOnly() {
        started(START, 8);
        office.inChannel(TEN.getFirst(), "skip next round");

        var shown = shown(2);

        assertThat(shown.getFirst()).noneMatch(group -> group.contains("P0"));
        assertThat(shown.getLast()).anyMatch(group -> group.contains("P0"));
        assertThat(introduced(office.after(Duration.ofDays(5)))).isEqualTo(shown.getFirst());
    }

    @Test
    void whereTheyAreAskedFirstWhoHasSaidNoIsNotInTheNextOne() {
        started(START + ", ask first", 8);
        var asked = office.after(Duration.ofDays(2)).stream()
                .filter(message -> message.isTo(TEN.getFirst()))
                .findFirst()
                .orElseThrow();
        office.presses(TEN.getFirst(), asked, "Not this time");

        var shown = shown(2);

        assertThat(shown.getFirst()).noneMatch(group -> group.contains("P0")).anyMatch(group -> group.contains("P1"));
        assertThat(shown.getLast()).anyMatch(group -> group.contains("P0"));
    }

    @Test
    void ofFewerThanFivePeopleNobodyIsNamed() {
        started(START, 4);

        assertThat(office.inChannel(MAYA, "intros preview 4"))
                .contains("Who would meet whom I show from five people on")
                .doesNotContain("P0", "P1", "P2", "P3");
    }

    @Test
    void aNextRoundOfFewerThanFiveNamesNobodyAndTheOnesAfterItDo() {
        started(START, 6);
        TEN.subList(0, 2).forEach(person -> office.inChannel(person, "skip next round"));

        assertThat(office.inChannel(MAYA, "intros preview 2"))
                .contains("Monday 30 November 2026: fewer than five people, so I show no names.")
                .containsPattern("Monday 14 December 2026: .*P0");
    }
}
