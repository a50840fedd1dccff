package dev.rapport.app.privacy;

import static dev.rapport.app.privacy.SimulatedTeam.BOB;
import static dev.rapport.app.privacy.SimulatedTeam.CARA;
import static dev.rapport.app.privacy.SimulatedTeam.MAYA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.MemberId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The privacy wall around a channel's rounds. Maya takes part in all of them and has a word of her own in whatever is hers;
 * Bob is in charge. What is sent to groups, told in the channel and shown to whoever is in charge is searched as well.
 */
class RoundsWallTest {
    /** What she has declared for those she is introduced to: what she does, and one fact. */
    private static final Set<String> DECLARED = Set.of("functionzq", "factzq");

    /** As it is said back to her alone. */
    private static final String WANTED = "look for strategic contacts";

    private static final Set<String> PRIVATE = Set.of(
            "contactzq",
            "orgzq",
            "tagzq",
            "notezq",
            "gavezq",
            "promisezq",
            "topiczq",
            "avoidedzq",
            "middlezq",
            "wasaskedzq",
            "roomzq");

    private final Watched watched = new Watched();
    private final SimulatedTeam team = new SimulatedTeam(watched.meters());

    @AfterEach
    void end() {
        watched.close();
    }

    private void mayaHasMuchOfHerOwn() {
        team.isAlsoIn(MAYA, "roomzq");
        team.says(
                MAYA,
                "add Contactzq Person at Orgzq, #tagzq, strategic",
                "log Contactzq call: gave: gavezq; promised: promisezq by friday",
                "log Contactzq coffee yesterday: notezq",
                "remind me tomorrow 9am to topiczq",
                "ask the team: somebody about the wasaskedzq",
                "undo",
                "profile: functionzq, middlezq, likes factzq, more strategic",
                "intros start every 2 weeks on monday at 10:00");
        team.mentions(MAYA, "avoid ", SimulatedTeam.member("avoidedzq"));
        team.mentions(MAYA, "avoid ", CARA);
        SimulatedTeam.EVERYBODY.stream()
                .filter(member -> !member.equals(MAYA))
                .forEach(member -> team.says(member, "profile: selling, likes tea"));
    }

    private void threeRounds() {
        threeRounds(team);
    }

    private static void threeRounds(SimulatedTeam team) {
        team.saysInChannel(BOB, "intros start every 2 weeks on monday at 10:00 in groups of 2");
        SimulatedTeam.EVERYBODY.forEach(member -> team.saysInChannel(member, "join"));
        for (int round = 0; round < 3; round++) {
            lookAround(team);
            team.pass(Duration.ofDays(7));
            SimulatedTeam.EVERYBODY.stream()
                    .filter(member -> !member.equals(MAYA))
                    .forEach(team::pressesEverything);
            team.pass(Duration.ofDays(7));
        }
        lookAround(team);
    }

    private static void lookAround(SimulatedTeam team) {
        team.saysInChannel(BOB, "intros status", "intros preview 8", "intros organisers", "deliveries");
        team.saysInChannel(CARA, "intros status", "asks", "who knows Engines", "deliveries", "sharing");
        team.saysInChannel(MAYA, "avoid nobody", "intros status");
    }

    @Test
    void nothingPrivateReachesAGroupTheChannelOrWhoeverIsInCharge() {
        mayaHasMuchOfHerOwn();
        threeRounds();
        team.says(MAYA, "show Contactzq", "reminders", "profile");

        assertThat(Words.in(team.readBy(MAYA))).containsAll(PRIVATE).containsAll(DECLARED);
        assertThat(team.readByAllBut(MAYA))
                .contains("introduced to each other", "The next rounds in", "5 people are in");
        assertThat(Words.in(team.readByAllBut(MAYA)))
                .as("what others read is what she has declared")
                .isEqualTo(new TreeSet<>(DECLARED));
        assertThat(team.readBy(MAYA)).contains(WANTED);
        assertThat(team.readByAllBut(MAYA)).doesNotContain(WANTED, "more strategic");
        assertThat(watched.log()).doesNotContain(WANTED, "more strategic");
        watched.showsNothingBut("ROUND");
    }

    @Test
    void whoIsAvoidedIsToldNothingOfIt() {
        mayaHasMuchOfHerOwn();
        threeRounds();

        assertThat(team.readBy(MAYA)).contains("will not be introduced to each other", "Others read here");
        assertThat(team.readByAllBut(MAYA)).doesNotContain("avoid @", "will not be introduced", "avoids", "avoided");
    }

    /** Two teams in which the same two are kept apart: nothing that anybody reads, round by round, tells which of the two wants it. */
    @Test
    void whoIsAvoidedReadsWhatTheyWouldReadIfTheyAvoidedTheOther() {
        var mayaAvoidsCara = threeRoundsIn(new SimulatedTeam(watched.meters()), MAYA, CARA);
        var caraAvoidsMaya = threeRoundsIn(new SimulatedTeam(watched.meters()), CARA, MAYA);

        for (var reader : SimulatedTeam.EVERYBODY) {
            assertThat(mayaAvoidsCara.get(reader))
                    .as(reader.user())
                    .contains("introduced to each other")
                    .isEqualTo(caraAvoidsMaya.get(reader));
        }
    }

    /** What everybody reads after one has said that they avoid another, in no order: messages of one moment come as they come. */
    private static Map<MemberId, String> threeRoundsIn(SimulatedTeam team, MemberId by, MemberId whom) {
        team.mentions(by, "avoid ", whom);
        String acknowledged = team.readBy(by);
        assertThat(acknowledged).contains("will not be introduced to each other");
        threeRounds(team);
        return SimulatedTeam.EVERYBODY.stream()
                .collect(Collectors.toMap(
                        member -> member,
                        member -> team.readBy(member)
                                .replaceFirst(Pattern.quote(acknowledged), "")
                                .lines()
                                .sorted()
                                .filter(line -> !line.isBlank())
                                .collect(Collectors.joining("\n"))));
    }
}
