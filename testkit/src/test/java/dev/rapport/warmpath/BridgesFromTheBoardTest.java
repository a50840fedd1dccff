package dev.rapport.warmpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Bob knows Cem, who asks for something on the team's board, and Lin, who may know. */
class BridgesFromTheBoardTest {
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Team team = new Team();

    private void bobKnowsBoth() {
        team.says("cem", "ask someone who has run a district-wide SSO rollout").says("dee", "help");
        team.says(
                        "bob",
                        "add <@cem|Cem Aydin>, Designer at Loom",
                        "add Lin Qiu, Teacher at Northwind, personal, #sso",
                        "add Mae Carol at Northwind, strategic",
                        "log Cem and Lin and Mae, coffee, yesterday",
                        "log Cem lunch today")
                .after(A_MOMENT);
        team.heard("bob");
    }

    @Test
    void anAskAndSomebodyWhoMayAnswerItAreSuggestedAndIntroduced() {
        bobKnowsBoth();
        team.says("bob", "today");
        assertThat(team.heard("bob"))
                .contains(
                        "Cem Aydin and Lin Qiu should meet: Cem asks for \"someone who has run a district-wide SSO rollout\","
                                + " and you have Lin down as #sso. Cem may get an answer, Lin would know somebody at Loom.");
        team.presses("bob", "Introduce them").says("bob", "introduce Cem to Lin: SSO");
        assertThat(team.heard("bob")).contains("In a minute I'll ask Cem Aydin.");
        team.says("bob", "today");
        assertThat(team.heard("bob")).doesNotContain("should meet");
    }

    @Test
    void whatIsTakenDownBringsNobodyTogether() {
        bobKnowsBoth();
        team.says("cem", "undo").says("bob", "today");
        assertThat(team.heard("bob")).contains("five minutes").doesNotContain("should meet");
    }

    /** What Dee has set down of Lin is hers, though she shares Lin: it is no reason in Bob's list. */
    @Test
    void whatAColleagueKnowsOfSomebodyIsNoReason() {
        bobKnowsBoth();
        team.says("bob", "edit Lin, -#sso");
        team.says("dee", "add Lin Qiu, #sso", "share Lin", "log Lin call: has run the SSO rollout")
                .after(A_MOMENT);
        team.says("bob", "today");
        assertThat(team.heard("bob")).doesNotContain("should meet");
    }
}
