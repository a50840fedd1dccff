package dev.rapport.testkit.script;

import dev.rapport.testkit.Dialogue;
import dev.rapport.testkit.Stage;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Dialogues about one thing. They know neither the platform nor what it does differently: that is the stage's affair. */
abstract class Script {
    private final Stage.Maker stages;
    private final List<Stage> opened = new ArrayList<>();

    Script(Stage.Maker stages) {
        this.stages = stages;
    }

    /** A person in Berlin, at Sunday 22 November 2026, 14:00. */
    final Dialogue inBerlin() {
        return with("2026-11-22T13:00:00Z", ZoneId.of("Europe/Berlin"));
    }

    /** A person at a moment such as {@code 2026-11-22T13:00:00Z}, in the zone that the platform knows of, if it does. */
    final Dialogue with(String now, @Nullable ZoneId zone) {
        return Dialogue.on(
                (clock, known) -> {
                    var stage = stages.at(clock, known);
                    opened.add(stage);
                    return stage;
                },
                now,
                zone);
    }

    /** With some people whose turn is long since over, so that every check-in has something to say. */
    final Dialogue dueOn(String now, String zone) {
        return with(now, ZoneId.of(zone))
                .says("add Ada Lovelace, strategic, weekly")
                .says("add Grace Hopper, operational, weekly")
                .says("add Charles Babbage, operational, weekly")
                .says("add Dorothy Vaughan, operational, weekly")
                .says("add Edith Clarke, personal, weekly")
                .andThen()
                .after(Duration.ofDays(14))
                .andThen();
    }

    @AfterEach
    final void close() {
        opened.forEach(Stage::close);
    }
}
