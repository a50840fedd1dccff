package dev.rapport.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testkit.program.Chat;
import dev.rapport.testkit.program.RunningProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The privacy wall of the program as it runs: three people on their pages, its log at the finest level, the page that Prometheus
 * reads, its health and what is kept aside. Maya's words are looked for in all of it.
 */
class PrivacyWallIT {
    private static final List<String> TOLD = List.of(
            "add Adazq Lovelacezq, Chiefzq at Enginezq, strategic, #boardzq, mailzq@analytical.example, met at the methowzq",
            "log Adazq coffee yesterday: talked about the notezq; gave: a gavezq; promised: the promisezq by friday",
            "add Gracezq Hopper, Admiralzq at Navyzq, #secrettagzq, weekly",
            "remind me about Gracezq tomorrow 9am: the reminderzq",
            "share Adazq",
            "avoid @ingrid",
            "profile: functionzq, middlezq, likes factzq, more strategic",
            "ask the team: somebody about the wasaskedzq",
            "undo",
            "checkin daily 8:30");

    private static final Set<String> MAY_BE_SEEN =
            Set.of("adazq", "lovelacezq", "enginezq", "chiefzq", "boardzq", "factzq");

    @TempDir
    Path home;

    @Test
    void nothingPrivateIsShownLoggedOrCounted() throws Exception {
        var settings =
                Map.of("RAPPORT_DATA_DIR", home.resolve("data").toString(), "LOGGING_LEVEL_DEV_RAPPORT", "TRACE");
        try (var program = RunningProgram.launch(RunningProgram.ofThisClassPath(), settings)
                        .awaitReady();
                var maya = new Chat(program.page(), "maya");
                var tomas = new Chat(program.page(), "tomas");
                var ingrid = new Chat(program.page(), "ingrid")) {
            for (var line : TOLD) {
                maya.say(line);
            }
            tomas.say("#team intros start every 2 weeks on monday at 10:00 in groups of 2");
            for (var person : List.of(maya, tomas, ingrid)) {
                person.say("#team join");
            }
            for (int day = 0; day < 14; day++) {
                maya.passes("day");
                for (var line : List.of("who knows Enginezq", "asks", "today", "deliveries", "list")) {
                    tomas.say(line);
                }
                ingrid.say("#team intros status");
            }
            maya.say("show Gracezq");

            var planted = Words.in(String.join("\n", TOLD));
            assertThat(Words.in(maya.received())).containsAll(planted);
            assertThat(Words.in(tomas.received() + ingrid.received()))
                    .contains("adazq", "boardzq")
                    .isSubsetOf(MAY_BE_SEEN);
            assertThat(maya.received()).contains("look for strategic contacts");
            assertThat(tomas.received() + ingrid.received()).doesNotContain("look for strategic", "more strategic");

            assertThat(program.output()).contains(" TRACE ", "Rapport is ready");
            assertThat(program.output().toLowerCase(java.util.Locale.ROOT)).doesNotContain(planted);
            var metrics = program.actuatorText("prometheus");
            assertThat(metrics).contains("rapport_work_total", "kind=\"SHARES\"", "kind=\"ROUND\"");
            assertThat(metrics)
                    .as("how late, as histograms")
                    .containsPattern("rapport_work_lateness_seconds_bucket\\{[^}]*le=\"[^}]*} [1-9]")
                    .containsPattern("rapport_messages_lateness_seconds_bucket\\{[^}]*le=\"[^}]*} [1-9]");
            assertThat(program.actuatorText("health/delivery")).contains("status");
            assertThat(program.actuatorText("parked")).contains("messages");
            for (var page : List.of("prometheus", "health/delivery", "health", "info", "parked")) {
                assertThat(program.actuatorText(page).toLowerCase(java.util.Locale.ROOT))
                        .as(page)
                        .doesNotContain(planted);
            }
        }
    }
}
