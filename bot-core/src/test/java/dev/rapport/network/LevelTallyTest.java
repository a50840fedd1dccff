package dev.rapport.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contact.Level;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTallyTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void itCountsAsIfEveryDayWereCountedByItself(long seed) {
        var random = new Random(seed);
        var tally = LevelTally.NONE;
        var counted = new TreeMap<LocalDate, Map<Level, Integer>>();

        for (int step = 0; step < 600; step++) {
            var day = TODAY.plusDays(step / 4 - random.nextInt(230));
            var level = Level.values()[random.nextInt(3)];
            int more = random.nextInt(4) == 0 ? -1 : 1;
            tally = tally.plus(day, level, more);
            counted.computeIfAbsent(day, none -> new TreeMap<>()).merge(level, more, Integer::sum);
            counted.values().forEach(counts -> counts.values().removeIf(count -> count == 0));
            counted.values().removeIf(Map::isEmpty);
            if (!counted.isEmpty()) {
                counted.headMap(counted.lastKey().minusDays(200)).clear();
            }

            assertThat(tally.days())
                    .as("seed %d, step %d", seed, step)
                    .extracting(there -> LocalDate.ofEpochDay(there.epochDay()))
                    .containsExactlyElementsOf(counted.keySet());
            var from = TODAY.plusDays(random.nextInt(400) - 250);
            var to = from.plusDays(random.nextInt(100));
            for (var each : Level.values()) {
                assertThat(tally.between(from, to).get(each))
                        .isEqualTo(counted.subMap(from, true, to, true).values().stream()
                                .mapToInt(counts -> counts.getOrDefault(each, 0))
                                .sum());
            }
        }
        assertThat(LevelTally.of(tally.days())).isEqualTo(tally);
    }

    @Test
    void aChangeSharesTheStretchesThatItLeavesAlone() {
        var before = LevelTally.NONE;
        for (int i = 0; i < 150; i++) {
            before = before.plus(TODAY.minusDays(i), Level.PERSONAL, 1);
        }

        var after = before.plus(TODAY, Level.STRATEGIC, 1);

        int last = before.stretches().size() - 1;
        for (int i = 0; i < last; i++) {
            assertThat(after.stretches().get(i)).isSameAs(before.stretches().get(i));
        }
        assertThat(after.stretches().get(last)).isNotEqualTo(before.stretches().get(last));
    }
}
