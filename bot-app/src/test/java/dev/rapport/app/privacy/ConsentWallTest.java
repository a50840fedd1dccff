package dev.rapport.app.privacy;

import static dev.rapport.app.privacy.SimulatedTeam.BOB;
import static dev.rapport.app.privacy.SimulatedTeam.CARA;
import static dev.rapport.app.privacy.SimulatedTeam.DEV;
import static dev.rapport.app.privacy.SimulatedTeam.EVE;
import static dev.rapport.app.privacy.SimulatedTeam.MAYA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The privacy wall around introductions. Bob stands between, Maya asks, Cara is wanted, Dev and Eve have nothing to do with it.
 * Whatever each of them can read is searched for every planted word: what may be seen is found, and nothing else.
 */
class ConsentWallTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(2);

    /** What Bob shares of Cara. */
    private static final Set<String> CARD = Set.of("carazq", "chiefzq", "enginezq");

    private final Watched watched = new Watched();
    private final SimulatedTeam team = new SimulatedTeam(watched.meters());

    @BeforeEach
    void everybodyHasSomethingOfTheirOwn() {
        team.isCalled(CARA, "Carazq Wanted");
        team.isCalled(DEV, "Devzq Other");
        team.says(CARA, "add Caracontactzq Person, met at the caranotezq");
        team.says(DEV, "add Devcontactzq Person, met at the devnotezq");
        team.says(EVE, "help");
        team.says(MAYA, "add Mayacontactzq Person, met at the mayanotezq");
        team.says(
                BOB,
                "add <@cara|Carazq Wanted>, Chiefzq at Enginezq, importance 5, met at the bobnotezq, caramailzq@x.example",
                "log Carazq coffee yesterday: talked about the bobtalkzq; gave: a bobgavezq",
                "strength Carazq strong",
                "add Outsidezq Person, Deanzq at Schoolzq, outmailzq@x.example, met at the outnotezq",
                "share Carazq",
                "share Outsidezq");
        team.pass(Duration.ofSeconds(5));
        team.says(CARA, "show Caracontactzq");
        team.says(DEV, "show Devcontactzq");
        team.says(MAYA, "show Mayacontactzq");
        team.says(BOB, "show Carazq", "show Outsidezq");
    }

    @AfterEach
    void nothingIsLoggedOrCounted() {
        watched.showsNothingBut("INTRODUCTION");
        watched.close();
    }

    private void mayaAsksFor(int contact, String why) {
        team.says(MAYA, "request introduction %s %s".formatted(team.contactOf(BOB, contact), why));
        team.pass(A_MINUTE);
    }

    /** Cara is told nothing of herself; what she looked for would come back as an echo. */
    private void everybodyLooksAround() {
        assertThat(team.wouldHear(CARA, "who knows Enginezq")).contains("No colleague shares a contact");
        for (var member : SimulatedTeam.EVERYBODY) {
            if (!member.equals(CARA)) {
                team.says(member, "who knows Enginezq");
            }
            team.says(member, "asks", "today", "list", "deliveries", "reminders", "sharing", "undo");
        }
    }

    private void seesOfOthers(dev.rapport.identity.MemberId member, Set<String> own, Set<String> ofOthers) {
        assertThat(Words.in(team.readBy(member)))
                .as("words of others that %s can read".formatted(member.user()))
                .containsAll(own)
                .containsAll(ofOthers)
                .allMatch(word -> own.contains(word) || ofOthers.contains(word));
    }

    private static final Set<String> BOBS = Set.of(
            "carazq",
            "chiefzq",
            "enginezq",
            "bobnotezq",
            "caramailzq",
            "bobtalkzq",
            "bobgavezq",
            "outsidezq",
            "deanzq",
            "schoolzq",
            "outmailzq",
            "outnotezq");

    private static final Set<String> MAYAS = Set.of("mayacontactzq", "mayanotezq", "mayareasonzq");
    private static final Set<String> CARAS = Set.of("caracontactzq", "caranotezq");
    private static final Set<String> DEVS = Set.of("devcontactzq", "devnotezq");

    @Test
    void aNoOfTheTargetAndWhatEverybodyNotedStayWithThem() {
        mayaAsksFor(1, "mayareasonzq");
        team.presses(BOB, "Make the introduction");
        team.pass(A_MINUTE);
        var before = List.of(team.readBy(MAYA), team.readBy(BOB), team.readBy(DEV), team.readBy(EVE));
        team.presses(CARA, "No, thanks");
        team.pass(A_MINUTE);
        assertThat(team.readBy(CARA)).contains("Nobody is told");
        assertThat(List.of(team.readBy(MAYA), team.readBy(BOB), team.readBy(DEV), team.readBy(EVE)))
                .isEqualTo(before);
        everybodyLooksAround();
        team.pass(Duration.ofDays(40));
        team.says(BOB, "show Carazq", "show Outsidezq");
        team.says(MAYA, "show Mayacontactzq");

        seesOfOthers(BOB, BOBS, Set.of("mayareasonzq"));
        seesOfOthers(MAYA, MAYAS, CARD);
        seesOfOthers(CARA, CARAS, Set.of("mayareasonzq"));
        seesOfOthers(DEV, DEVS, CARD);
        seesOfOthers(EVE, Set.of(), CARD);
        assertThat(team.readBy(MAYA)).doesNotContain("came about", "introduces you", "declined");
    }

    @Test
    void aNoOfTheGoBetweenKeepsTheReasonFromTheTarget() {
        mayaAsksFor(1, "mayareasonzq");
        var before = team.readByAllBut(BOB);
        team.presses(BOB, "No");
        team.pass(Duration.ofDays(40));

        assertThat(team.readBy(BOB)).contains("Nobody is told");
        assertThat(team.readByAllBut(BOB)).isEqualTo(before);
        everybodyLooksAround();
        seesOfOthers(CARA, CARAS, Set.of());
        seesOfOthers(DEV, DEVS, CARD);
    }

    @Test
    void whatWasTakenBackInTimeWasNeverSaid() {
        team.says(MAYA, "request introduction %s mayareasonzq".formatted(team.contactOf(BOB, 1)));
        team.says(MAYA, "undo");
        team.pass(Duration.ofDays(8));

        assertThat(Words.in(team.readBy(MAYA))).contains("mayareasonzq");
        assertThat(Words.in(team.readByAllBut(MAYA)))
                .contains("caranotezq", "bobnotezq")
                .doesNotContain("mayareasonzq");
    }

    /** The draft and its address are the go-between's own; what Maya gets of it is the name. */
    @Test
    void anAddressOutsideTheChatStaysWithTheGoBetween() {
        mayaAsksFor(2, "mayareasonzq");
        team.presses(BOB, "Make the introduction");
        team.pass(A_MINUTE);
        team.presses(BOB, "They agreed");
        team.pass(A_MINUTE);
        team.says(MAYA, "show Outsidezq", "list");
        everybodyLooksAround();
        team.pass(Duration.ofDays(40));

        assertThat(Words.found(List.of("outmailzq@x.example"), team.readBy(BOB)))
                .isNotEmpty();
        assertThat(team.readBy(MAYA)).contains("would be glad to meet you");
        var allowed = new java.util.HashSet<>(CARD);
        allowed.addAll(Set.of("outsidezq", "deanzq", "schoolzq"));
        seesOfOthers(MAYA, MAYAS, allowed);
        seesOfOthers(CARA, CARAS, Set.of());
    }

    /** Each of the two reads the other's card and the reason; a no of one is nobody's affair. */
    @Test
    void whoIsIntroducedReadsTheReasonAndNothingElse() {
        team.says(
                BOB,
                "add <@dev|Devzq Other>, Makerzq at Loomzq, met at the othernotezq",
                "introduce Carazq to Devzq: the bothreasonzq");
        team.pass(A_MINUTE);
        team.presses(DEV, "Yes, gladly");
        team.pass(A_MINUTE);
        var before = List.of(team.readBy(BOB), team.readBy(DEV), team.readBy(MAYA), team.readBy(EVE));
        team.presses(CARA, "No, thanks");
        team.pass(A_MINUTE);
        assertThat(List.of(team.readBy(BOB), team.readBy(DEV), team.readBy(MAYA), team.readBy(EVE)))
                .isEqualTo(before);
        team.pass(Duration.ofDays(40));

        seesOfOthers(CARA, CARAS, Set.of("devzq", "makerzq", "loomzq", "bothreasonzq"));
        seesOfOthers(DEV, DEVS, Set.of("carazq", "chiefzq", "enginezq", "bothreasonzq"));
        assertThat(Words.in(team.readBy(MAYA))).doesNotContain("bothreasonzq", "devzq", "othernotezq");
        assertThat(Words.in(team.readBy(EVE))).isEmpty();
    }
}
