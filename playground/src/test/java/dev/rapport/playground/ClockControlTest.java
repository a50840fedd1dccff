package dev.rapport.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.platform.TimeMachine;
import dev.rapport.playground.directory.DemoTeam;
import dev.rapport.playground.directory.Teammate;
import dev.rapport.playground.outbound.PlaygroundGateway;
import dev.rapport.playground.outbound.Transcripts;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockControlTest {
    private static final Teammate MAYA = DemoTeam.people().getFirst();
    private static final Teammate TOMAS = DemoTeam.people().get(1);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:30:00Z, hour, 2026-11-23T07:30:00Z",
        "2026-11-23T06:30:00Z, morning, 2026-11-23T08:00:00Z",
        "2026-11-23T08:00:00Z, morning, 2026-11-24T08:00:00Z",
        "2026-11-23T20:00:00Z, morning, 2026-11-24T08:00:00Z",
        "2026-11-23T23:30:00Z, morning, 2026-11-24T08:00:00Z",
        "2026-11-23T06:30:00Z, day, 2026-11-24T06:30:00Z",
        "2026-11-23T06:30:00Z, week, 2026-11-30T06:30:00Z",
        // the clocks change in the night before
        "2027-03-27T08:00:00Z, day, 2027-03-28T07:00:00Z",
        "2027-03-27T20:00:00Z, morning, 2027-03-28T07:00:00Z",
        "2026-10-24T07:00:00Z, day, 2026-10-25T08:00:00Z",
        // 2:30 does not exist on 28 March
        "2027-03-27T01:30:00Z, day, 2027-03-28T01:30:00Z"
    })
    void aStepGoesByTheWallClock(String now, String step, String then) {
        var world = new World(now);
        world.move(MAYA, step);
        assertThat(world.clock.now()).isEqualTo(then);
    }

    @Test
    void theNextPromptIsWhereTheClockStops() {
        var world = new World("2026-11-23T06:30:00Z");
        world.prompts(TOMAS, "2026-11-24T08:00:00Z");
        world.prompts(MAYA, "2026-11-30T08:00:00Z");
        world.prompts(MAYA, "2026-12-07T08:00:00Z");

        assertThat(world.move(MAYA, "prompt")).contains("moved");

        assertThat(world.clock.now()).isEqualTo("2026-11-30T08:00:00Z");
        assertThat(world.transcripts.said(MAYA)).isEqualTo(1);
        assertThat(world.transcripts.said(TOMAS)).isEqualTo(1);
    }

    @Test
    void aPromptThatIsOverdueComesAtOnce() {
        var world = new World("2026-11-23T06:30:00Z");
        world.prompts(MAYA, "2026-11-23T06:00:00Z");
        world.move(MAYA, "prompt");
        assertThat(world.transcripts.said(MAYA)).isEqualTo(1);
        assertThat(world.clock.now()).isEqualTo("2026-11-23T06:30:01Z");
    }

    @Test
    void withNothingPlannedTimeStandsStill() {
        var world = new World("2026-11-23T06:30:00Z");
        assertThat(world.move(MAYA, "prompt")).contains("nothing-planned");
        assertThat(world.clock.now()).isEqualTo("2026-11-23T06:30:00Z");
    }

    @Test
    void whatIsVeryFarAwayIsNotWaitedFor() {
        var world = new World("2026-11-23T06:30:00Z");
        world.prompts(MAYA, "2028-01-01T08:00:00Z");
        assertThat(world.move(MAYA, "prompt")).contains("nothing-planned");
        assertThat(world.clock.now()).isEqualTo("2026-11-23T06:30:00Z");
    }

    @Test
    void anUnknownStepMovesNothing() {
        var world = new World("2026-11-23T06:30:00Z");
        assertThat(world.control
                        .move("{\"as\":\"maya\",\"zone\":\"Europe/Berlin\",\"step\":\"back\"}")
                        .understood())
                .isFalse();
        assertThat(world.clock.now()).isEqualTo("2026-11-23T06:30:00Z");
    }

    @Test
    void everyOpenPageIsToldTheTime() throws Exception {
        var world = new World("2026-11-23T06:30:00Z");
        try (var page = world.transcripts.open(TOMAS)) {
            page.next(Duration.ZERO);
            world.move(MAYA, "hour");
            assertThat(page.next(Duration.ZERO).orElseThrow().name()).isEqualTo("clock");
        }
    }

    /** Prompts that wait for their moment, as the work loop would hold them. */
    private static final class World implements TimeMachine {
        private final HandClock clock;
        private final Transcripts transcripts;
        private final ClockControl control;
        private final TreeMap<Instant, Teammate> planned = new TreeMap<>();

        World(String now) {
            clock = HandClock.at(now);
            transcripts = new Transcripts(clock);
            control = new ClockControl(clock, this, transcripts);
        }

        void prompts(Teammate person, String at) {
            planned.put(Instant.parse(at), person);
        }

        String move(Teammate person, String step) {
            return control.move(
                            "{\"as\":\"%s\",\"zone\":\"Europe/Berlin\",\"step\":\"%s\"}".formatted(person.id(), step))
                    .json();
        }

        @Override
        public void moveTo(Instant then) {
            while (!planned.isEmpty() && !planned.firstKey().isAfter(then)) {
                var due = planned.pollFirstEntry();
                forwardTo(due.getKey());
                new PlaygroundGateway(transcripts)
                        .send(
                                new DeliveryKey("at-" + due.getKey()),
                                due.getValue().chat(),
                                Reply.say("Good morning."));
            }
            forwardTo(then);
        }

        @Override
        public Optional<Instant> nextDue() {
            return planned.isEmpty() ? Optional.empty() : Optional.of(planned.firstKey());
        }

        private void forwardTo(Instant then) {
            if (then.isAfter(clock.now())) {
                clock.moveForward(Duration.between(clock.now(), then));
            }
        }
    }
}
