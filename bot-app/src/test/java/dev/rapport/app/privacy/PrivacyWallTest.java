package dev.rapport.app.privacy;

import static dev.rapport.app.privacy.SimulatedTeam.BOB;
import static dev.rapport.app.privacy.SimulatedTeam.CARA;
import static dev.rapport.app.privacy.SimulatedTeam.MAYA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The privacy wall of a team, around somebody's own network. Maya fills every field with a word of its own; whatever anybody
 * else can read, and whatever is logged or counted, is searched for these words. They are first found where they may stand.
 */
class PrivacyWallTest {
    /** What Maya shares, and says to all: this much is seen, and nothing else. */
    private static final Set<String> MAY_BE_SEEN =
            Set.of("adazq", "lovelacezq", "enginezq", "chiefzq", "boardzq", "openaskzq", "openofferzq");

    private static final List<String> FIGURES = List.of("+44 20 7946 0123", "7946 0123");

    private final Watched watched = new Watched();
    private final SimulatedTeam team = new SimulatedTeam(watched.meters());

    @AfterEach
    void end() {
        watched.close();
    }

    @Test
    void nothingPrivateReachesAnybodyElse() {
        team.onABadDay();
        mayaTellsAll();
        team.saysEverything(BOB);
        team.says(CARA, "help");
        bobLooksForIt();
        team.pass(Duration.ofDays(40));
        team.pressesEverything(BOB);
        team.pass(Duration.ofDays(10));

        var planted = new TreeSet<>(Words.in(String.join("\n", TOLD)));
        assertThat(planted).hasSizeGreaterThan(35);
        assertThat(Words.in(team.readBy(MAYA)))
                .as("a search finds each word with its owner")
                .containsAll(planted);
        assertThat(Words.in(team.readByAllBut(MAYA)))
                .as("a search finds with others what may be seen, and no more")
                .isEqualTo(new TreeSet<>(MAY_BE_SEEN));
        assertThat(Words.found(FIGURES, team.readBy(MAYA))).isEqualTo(FIGURES);
        assertThat(Words.found(FIGURES, team.readByAllBut(MAYA))).isEmpty();
    }

    @Test
    void nothingOfAnybodyIsLoggedOrCounted() {
        team.onABadDay();
        mayaTellsAll();
        bobLooksForIt();
        for (var word : List.of("notezq", "Adazq Lovelacezq", "wasaskedzq")) {
            team.breaksWith(word).says(MAYA, "show Adazq");
        }
        team.pass(Duration.ofDays(40));

        assertThat(team.readBy(MAYA)).contains("That went wrong on my side");
        assertThat(watched.log()).contains("Incident ", "keeps its lease");
        assertThat(Words.in(team.backlog().work() + " " + team.backlog().messages()))
                .isEmpty();
        watched.showsNothingBut("SHARES", "NOTICE", "MATCH", "CHECK_IN", "ITEM", "rapport_messages_total");
    }

    /** Whatever can be typed about people, with a word of its own in each part. */
    private static final List<String> TOLD = List.of(
            "add Adazq Lovelacezq, Chiefzq at Enginezq, strategic, every 6 weeks, #boardzq, mailzq@analytical.example, "
                    + "+44 20 7946 0123, https://www.linkedin.com/in/linkzq, met at the methowzq",
            "log Adazq coffee yesterday: talked about the notezq; gave: a gavezq; got: a gotzq; "
                    + "promised: the promisezq by friday; owes me: the owedzq by friday",
            "log Adazq call: the secondnotezq",
            "strength Adazq strong",
            "remind me about Adazq tomorrow 9am: the reminderzq",
            "remind me every other friday at 16:00 to plan the repeatingzq",
            "meeting with Adazq wednesday 9am: the topiczq",
            "add Gracezq Hopper, Admiralzq at Navyzq, #secrettagzq, weekly",
            "add Formerzq Name",
            "rename Formerzq to Renamedzq Name",
            "edit Renamedzq, #latertagzq, importance 5",
            "add Withheldzq Person, Chiefzq at Enginezq, #boardzq",
            "add Removedzq Person at Goneorgzq",
            "add Stillsharedzq Person at Withdrawnorgzq",
            "Adazq knows Gracezq",
            "share Adazq",
            "share #boardzq",
            "unshare Withheldzq",
            "share Gracezq",
            "share Stillsharedzq",
            "remove Removedzq",
            "skip Gracezq",
            "snooze Renamedzq 2 weeks",
            "ask the team: somebody about the wasaskedzq",
            "undo",
            "offer the team: an hour on the withdrawnzq",
            "undo",
            "ask someone who knows the openaskzq of school rollouts",
            "offer an hour on the openofferzq of hiring",
            "profile: functionzq, middlezq, likes factzq",
            "checkin weekly on monday at 9:00");

    private void mayaTellsAll() {
        for (var line : TOLD) {
            team.says(MAYA, line);
        }
        team.mentions(MAYA, "avoid ", SimulatedTeam.member("avoidedzq"));
        team.pass(Duration.ofSeconds(5));
        team.says(MAYA, "unshare Gracezq", "unshare Stillsharedzq");
        team.says(MAYA, "show Adazq", "show Gracezq", "show Renamedzq", "show Withheldzq", "show Removedzq");
        team.says(MAYA, "reminders", "sharing", "today", "why Adazq", "due", "list", "asks", "profile", "deliveries");
        team.says(MAYA, "settings", "help");
    }

    /** What is looked for comes back as an echo, so that these words are made of what may be seen. */
    private void bobLooksForIt() {
        team.says(BOB, "who knows Enginezq", "who knows Adazq", "who knows Chiefzq at Enginezq", "who knows #boardzq");
        for (var hidden : List.of(
                "Gracezq",
                "Navyzq",
                "secrettagzq",
                "Withheldzq",
                "Stillsharedzq",
                "Withdrawnorgzq",
                "Removedzq",
                "Renamedzq",
                "notezq",
                "methowzq",
                "wasaskedzq")) {
            assertThat(team.wouldHear(BOB, "who knows " + hidden))
                    .contains("No colleague shares a contact that fits \"%s\"".formatted(hidden));
        }
        team.says(BOB, "offer help with school rollouts", "ask somebody about hiring");
        team.pass(Duration.ofSeconds(5));
        team.saysInChannel(BOB, "asks", "who knows Enginezq", "intros status", "sharing", "today", "deliveries");
        team.says(BOB, "asks", "show Ada", "list", "sharing", "deliveries", "what do you know about me", "export");
    }
}
