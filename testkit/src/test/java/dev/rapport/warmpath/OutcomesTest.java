package dev.rapport.warmpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Kind;
import dev.rapport.reciprocity.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An introduction that came about is logged as one, with all who took part: whoever made it has given, whoever was introduced
 * has got. Whichever way it came about.
 */
class OutcomesTest {
    private static final Duration A_MINUTE = Duration.ofSeconds(65);
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Team team = new Team();

    /** Bob knows Ada and Cem, who are colleagues, and Lin and Mae, who are not in the chat; Cem and Ada have Bob as a contact. */
    private void bobStandsBetween() {
        team.says("ada", "add <@bob|Bob Stone>").says("cem", "add <@bob|Bob Stone>");
        team.says(
                        "bob",
                        "add <@ada|Ada Lovelace>, CTO at Engines",
                        "add Lin Qiu, Dean at Northwind, lin@northwind.example",
                        "add <@cem|Cem Aydin>, Designer at Loom",
                        "add Mae Carol, Head at Contoso",
                        "share Ada",
                        "share Lin")
                .after(A_MOMENT);
        assertThat(introductions("bob")).isEmpty();
    }

    private void cemAsksFor(int contact) {
        team.says(
                        "cem",
                        "request introduction of:%s:%d to compare notes"
                                .formatted(team.id("bob").value(), contact))
                .after(A_MINUTE);
    }

    private List<String> introductions(String name) {
        var network = team.network(name);
        var log = team.stores.networks().interactions(network);
        var lines = new ArrayList<String>();
        network.ties().stream()
                .forEach(tie -> log.of(tie.id()).stream()
                        .filter(one -> one.kind() == Kind.INTRO)
                        .map(one -> tie.contact().name() + line(one))
                        .forEach(lines::add));
        return lines;
    }

    private static String line(Interaction interaction) {
        var story = interaction.story();
        return (story.gave().isEmpty() ? "" : " | gave " + story.gave())
                + (story.got().isEmpty() ? "" : " | got " + story.got())
                + (story.text().isEmpty() ? "" : " | " + story.text());
    }

    /** What Bob has given to somebody, as his ledger has it. */
    private double given(String contact) {
        var network = team.network("bob");
        var tie = network.ties().named(List.of(contact)).getFirst();
        return Ledger.of(team.stores.networks().interactions(network).of(tie.id()), network.zone(), team.clock.now())
                .given();
    }

    private void cemMetAda() {
        assertThat(introductions("cem"))
                .containsExactlyInAnyOrder(
                        "Bob Stone | got an introduction to Ada Lovelace", "Ada Lovelace | introduced by Bob Stone");
        assertThat(introductions("ada"))
                .containsExactlyInAnyOrder(
                        "Bob Stone | got an introduction to Cem Aydin", "Cem Aydin | introduced by Bob Stone");
        assertThat(introductions("bob"))
                .containsExactlyInAnyOrder(
                        "Ada Lovelace | gave an introduction to Cem Aydin",
                        "Cem Aydin | gave an introduction to Ada Lovelace");
        assertThat(given("cem")).isPositive();
        assertThat(given("ada")).isPositive();
        assertThat(team.network("bob").acquaintances()).hasSize(1);
    }

    @Test
    void theGoBetweenMakesTheIntroductionOfAColleague() {
        bobStandsBetween();
        assertThat(given("cem")).isZero();
        cemAsksFor(1);
        team.says("bob", "introduction 1 make").after(A_MINUTE);
        assertThat(introductions("bob")).as("before Ada has answered").isEmpty();
        team.says("ada", "introduction 1 yes").after(A_MINUTE).after(A_MINUTE);
        cemMetAda();
    }

    @Test
    void theGoBetweenLendsTheNameForAColleague() {
        bobStandsBetween();
        cemAsksFor(1);
        team.says("bob", "introduction 1 name").after(A_MINUTE);
        team.says("ada", "introduction 1 yes").after(A_MINUTE).after(A_MINUTE);
        cemMetAda();
    }

    @Test
    void theGoBetweenIntroducesTwoColleagues() {
        bobStandsBetween();
        team.says("bob", "introduce Ada to Cem: both build curricula").after(A_MINUTE);
        team.says("ada", "introduction 1 yes").says("cem", "introduction 1 yes").after(A_MINUTE);
        team.after(A_MINUTE);
        cemMetAda();
    }

    private void cemMetLin() {
        assertThat(introductions("cem"))
                .containsExactlyInAnyOrder(
                        "Bob Stone | got an introduction to Lin Qiu", "Lin Qiu | introduced by Bob Stone");
        assertThat(introductions("bob"))
                .containsExactlyInAnyOrder(
                        "Lin Qiu | gave an introduction to Cem Aydin", "Cem Aydin | gave an introduction to Lin Qiu");
        assertThat(introductions("ada")).isEmpty();
        assertThat(given("cem")).isPositive();
        assertThat(given("lin")).isPositive();
    }

    /** Lin is asked by a mail that Bob sends. */
    @Test
    void somebodyOutsideTheChatAgreesByMail() {
        bobStandsBetween();
        cemAsksFor(2);
        team.says("bob", "introduction 1 make").after(A_MINUTE);
        assertThat(introductions("cem")).isEmpty();
        team.says("bob", "introduction 1 agreed other").after(A_MINUTE).after(A_MINUTE);
        cemMetLin();
    }

    @Test
    void theNameIsUsedWithSomebodyOutsideTheChat() {
        bobStandsBetween();
        cemAsksFor(2);
        team.says("bob", "introduction 1 name").after(A_MINUTE).after(A_MINUTE);
        cemMetLin();
    }

    @Test
    void aColleagueMeetsSomebodyOutsideTheChat() {
        bobStandsBetween();
        team.says("bob", "introduce Cem to Lin: both build curricula").after(A_MINUTE);
        team.says("cem", "introduction 1 yes").after(A_MINUTE);
        team.says("bob", "introduction 1 agreed other").after(A_MINUTE).after(A_MINUTE);
        cemMetLin();
    }

    @Test
    void twoWhoAreNotInTheChatMeetByMail() {
        bobStandsBetween();
        team.says("bob", "introduce Lin to Mae: both build curricula").after(A_MINUTE);
        team.says("bob", "introduction 1 agreed one").after(A_MINUTE);
        assertThat(introductions("bob")).isEmpty();
        team.says("bob", "introduction 1 agreed other").after(A_MINUTE).after(A_MINUTE);
        assertThat(introductions("bob"))
                .containsExactlyInAnyOrder(
                        "Lin Qiu | gave an introduction to Mae Carol", "Mae Carol | gave an introduction to Lin Qiu");
        assertThat(given("lin")).isPositive();
        assertThat(given("mae")).isPositive();
    }
}
