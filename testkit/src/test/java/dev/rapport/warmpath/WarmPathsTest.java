package dev.rapport.warmpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.consent.Introduction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cem asks, Bob stands between, Ada is wanted; all of them are in the chat. */
class WarmPathsTest {
    private static final Duration A_MINUTE = Duration.ofSeconds(65);

    private final Team team = new Team();

    /** Bob shares Ada, who is a colleague, and more people who are not. */
    private void bobSharesPeople() {
        team.says("ada", "help").says("cem", "add Somebody Else").says("bob", "add <@ada|Ada Lovelace>, CTO");
        team.says(
                "bob",
                "add Lin Qiu, #board",
                "add Grace Hopper, #board",
                "add Mae Carol, #board",
                "add Sally Ride, #board");
        team.says("bob", "share Ada", "share #board").after(Duration.ofSeconds(5));
        team.heard("ada");
        team.heard("bob");
        team.heard("cem");
    }

    private void asksFor(String asker, int contact) {
        team.says(
                asker,
                "request introduction of:%s:%d to compare notes"
                        .formatted(team.id("bob").value(), contact));
    }

    private void cemAsksForAda() {
        bobSharesPeople();
        asksFor("cem", 1);
        team.after(A_MINUTE);
        assertThat(team.heard("cem")).contains("In a minute I'll ask Bob Stone to introduce you to Ada Lovelace (CTO)");
    }

    @Test
    void theTargetIsAskedAfterTheGoBetweenAndAllHearOnlyThen() {
        cemAsksForAda();
        assertThat(team.heard("ada")).isEmpty();
        assertThat(team.heard("bob")).contains("Cem Aydin would like to meet Ada Lovelace (CTO), whom you share");
        team.presses("bob", "Make the introduction").after(A_MINUTE);
        assertThat(team.heard("bob")).contains("In a minute I'll ask Ada Lovelace");
        assertThat(team.heard("ada"))
                .contains("Cem Aydin would like to meet you: to compare notes. Bob Stone would introduce you.");
        assertThat(team.heard("cem")).isEmpty();
        team.presses("ada", "Yes, gladly").after(Duration.ofSeconds(30));
        assertThat(team.heard("bob") + team.heard("cem")).isEmpty();
        team.after(A_MINUTE);
        assertThat(team.heard("cem")).contains("Ada Lovelace would be glad to meet you. Bob Stone introduces you.");
        assertThat(team.heard("ada")).contains("Bob Stone introduces you to Cem Aydin");
        assertThat(team.heard("bob")).contains("Cem Aydin and Ada Lovelace (CTO) both agreed and are introduced.");
        team.after(Duration.ofDays(20));
        assertThat(team.heard("ada") + team.heard("bob") + team.heard("cem")).isEmpty();
    }

    @Test
    void whatCameAboutIsLoggedForAllAndCountsAsGiven() {
        cemAsksForAda();
        team.presses("bob", "Make the introduction")
                .after(A_MINUTE)
                .presses("ada", "Yes, gladly")
                .after(A_MINUTE);
        team.says("cem", "show Ada").says("ada", "show Cem").says("bob", "show Ada");
        assertThat(team.heard("cem")).contains("introduced by Bob Stone");
        assertThat(team.heard("ada")).contains("introduced by Bob Stone");
        assertThat(team.heard("bob")).contains("an introduction to Cem Aydin");
        var contact =
                team.network("cem").ties().named(List.of("ada")).getFirst().contact();
        assertThat(contact.reach().member()).isEqualTo(Team.member("ada"));
        assertThat(contact.cadence().prompts()).isFalse();
    }

    @Test
    void theTargetsNoIsKnownToNobodyElse() {
        cemAsksForAda();
        team.presses("bob", "Make the introduction").after(A_MINUTE);
        team.heard("bob");
        var before = List.of(team.network("bob").exchange(), team.network("cem").exchange());
        team.presses("ada", "No, thanks").after(Duration.ofDays(6));
        assertThat(List.of(team.network("bob").exchange(), team.network("cem").exchange()))
                .isEqualTo(before);
        team.after(Duration.ofDays(30));
        assertThat(team.heard("bob") + team.heard("cem")).isEmpty();
        assertThat(team.network("ada").exchange().introductions()).isEmpty();
    }

    /** Everything that Cem can do, day by day, told by what he hears; what Bob did differs. */
    @Test
    void anAskerCannotTellANoFromWaiting() {
        assertThat(whatCemHears("No"))
                .isEqualTo(whatCemHears(""))
                .isNotEqualTo(whatCemHears("You may use my name"))
                .contains("You have asked for an introduction")
                .contains("passed on already");
    }

    private static String whatCemHears(String bobPresses) {
        var test = new WarmPathsTest();
        test.bobSharesPeople();
        test.asksFor("cem", 2);
        test.team.after(A_MINUTE);
        if (!bobPresses.isEmpty()) {
            test.team.presses("bob", bobPresses);
        }
        test.team.says("cem", "undo");
        var heard = new StringBuilder();
        for (int day = 0; day < 9; day++) {
            test.asksFor("cem", 2);
            test.asksFor("cem", 3);
            test.asksFor("cem", 4);
            test.asksFor("cem", 5);
            test.team.says("cem", "who knows lin", "who knows #board", "undo", "today", "list", "export", "deliveries");
            heard.append(day)
                    .append(test.team.heard("cem"))
                    .append(test.team.network("cem").revision());
            heard.append(test.team.stores.planned(test.team.id("cem")));
            test.team.after(Duration.ofDays(1));
        }
        return heard.toString();
    }

    @Test
    void aGoBetweenHasThreeOpenRequestsAtMost() {
        bobSharesPeople();
        team.says("dee", "help").after(A_MINUTE);
        asksFor("cem", 2);
        asksFor("cem", 3);
        asksFor("dee", 4);
        team.after(A_MINUTE);
        team.heard("cem");
        asksFor("cem", 5);
        assertThat(team.heard("cem"))
                .isEqualTo("Bob Stone cannot be asked just now. Another colleague may, or try again in some days.[]");
        team.after(Duration.ofDays(7));
        asksFor("cem", 5);
        assertThat(team.heard("cem")).contains("In a minute I'll ask Bob Stone");
    }

    @Test
    void whoAsksAtTheSameMomentWaitsForAPlace() {
        bobSharesPeople();
        for (int contact = 2; contact <= 5; contact++) {
            asksFor("cem", contact);
        }
        team.after(A_MINUTE);
        assertThat(open("bob")).hasSize(3);
        team.presses("bob", "You may use my name").after(A_MINUTE).after(Duration.ofDays(7));
        assertThat(open("bob")).isEmpty();
        assertThat(team.heard("cem")).contains("You may use the name of Bob Stone");
    }

    @Test
    void theGoBetweenAsksBothAndIsToldWhenBothAgreed() {
        bobSharesPeople();
        team.says("bob", "add <@cem|Cem Aydin>, Designer at Loom", "introduce Ada to Cem: both build curricula");
        assertThat(team.heard("bob")).contains("In a minute I'll ask Ada Lovelace and Cem Aydin, each alone");
        team.after(A_MINUTE);
        assertThat(team.heard("ada"))
                .contains("Bob Stone would like to introduce you to Cem Aydin (Designer, Loom): both build curricula.");
        assertThat(team.heard("cem")).contains("Bob Stone would like to introduce you to Ada Lovelace (CTO)");
        team.presses("cem", "Yes, gladly").after(A_MINUTE);
        assertThat(team.heard("ada") + team.heard("bob")).isEmpty();
        team.presses("ada", "Yes, gladly").after(A_MINUTE);
        assertThat(team.heard("ada")).contains("Bob Stone introduces you to Cem Aydin: you both agreed");
        assertThat(team.heard("cem")).contains("Bob Stone introduces you to Ada Lovelace: you both agreed");
        team.says("bob", "show Cem");
        assertThat(team.heard("bob")).contains("both agreed and are introduced", "an introduction to Ada Lovelace");
    }

    @Test
    void quietTimesHoldWhatIsAskedAndTold() {
        bobSharesPeople();
        team.says("bob", "quiet 9:00-12:00");
        team.heard("bob");
        asksFor("cem", 2);
        team.after(Duration.ofMinutes(90));
        assertThat(team.heard("bob")).isEmpty();
        team.after(Duration.ofMinutes(31));
        assertThat(team.heard("bob")).contains("Cem Aydin would like to meet Lin Qiu");
    }

    @Test
    void whatIsNoLongerSharedIsAskedOfNobody() {
        bobSharesPeople();
        asksFor("cem", 2);
        team.says("bob", "unshare Lin");
        team.heard("bob");
        team.after(Duration.ofDays(8));
        assertThat(team.heard("bob")).isEmpty();
        assertThat(team.network("cem").exchange().introductions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"make|no", "make|make", "name|no", "no|name"})
    void twoClicksAtTheSameMomentAreOneAnswer(String clicks) throws Exception {
        bobSharesPeople();
        asksFor("cem", 2);
        team.after(A_MINUTE);
        int number = open("bob").getFirst().number();
        long before = team.network("bob").revision();
        var pressed = new ArrayList<Callable<Object>>();
        for (var click : clicks.split("\\|")) {
            pressed.add(() -> team.pressesApart("bob", click, "introduction %d %s".formatted(number, click)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> done : threads.invokeAll(pressed)) {
                done.get();
            }
        }
        assertThat(team.network("bob").revision()).isEqualTo(before + 1);
    }

    private List<Introduction> open(String name) {
        return team.network(name).exchange().introductions().values().stream()
                .filter(introduction -> introduction.open(team.clock.now()))
                .toList();
    }
}
