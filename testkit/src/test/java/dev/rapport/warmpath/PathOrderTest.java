package dev.rapport.warmpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.sharing.Colleagues;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom Cem is shown first of those who share somebody at the Analytical Engines. */
class PathOrderTest {
    private static final Set<String> ENGINES = Set.of("analytical", "engines");
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final Duration A_MINUTE = Duration.ofSeconds(65);

    private final Team team = new Team();

    @BeforeEach
    void theyShareSomebodyEach() {
        team.says("cem", "add Somebody Else");
        shares("zoe", "strong", "share Ada");
        shares("yan", "strong", "share #board");
        shares("xia", "moderate", "share Ada");
        shares("wim", "weak", "share Ada");
        team.after(A_MOMENT);
    }

    private void shares(String name, String strength, String share) {
        team.says(name, "add Ada Lovelace at Analytical Engines, #board", "strength Ada " + strength, share);
    }

    private List<String> shown() {
        var cem = team.stores.members().find(Team.member("cem")).orElseThrow();
        return new Colleagues(team.stores.commons(), team.stores.networks())
                .knowing(ENGINES, cem, team.clock.now()).stream()
                        .map(share -> share.by().user())
                        .toList();
    }

    private void asks(String name) {
        team.says(
                "cem",
                "request introduction of:%s:1 to compare notes"
                        .formatted(team.id(name).value()));
        team.after(A_MINUTE);
    }

    @Test
    void theCloserTieComesFirstAndByNameBeforeByTag() {
        assertThat(shown()).containsExactly("zoe", "yan", "xia", "wim");
    }

    @Test
    void whoHasARequestAlreadyComesAfterWhoIsFree() {
        asks("zoe");

        assertThat(shown()).containsExactly("yan", "xia", "zoe", "wim");
    }

    @Test
    void aNoLeavesTheOrderAsItWasUntilTheRequestIsOver() {
        asks("zoe");
        var asked = shown();

        team.presses("zoe", "No").after(A_MINUTE);
        assertThat(shown()).isEqualTo(asked);

        team.after(Duration.ofDays(8));
        assertThat(shown()).containsExactly("zoe", "yan", "xia", "wim");
    }
}
