package dev.rapport.redis.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.redis.queue.Heads.Head;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadsTest {
    private long nanos;
    private final Heads heads = new Heads(() -> nanos);

    @Test
    void nothingIsKnownBeforeTheFirstLook() {
        assertThat(heads.due(Long.MAX_VALUE - 1)).isEmpty();
    }

    @Test
    void theOldestComeFirstAndWhatIsNotDueNotAtAll() {
        heads.saw(List.of(new Head(3, 30), new Head(7, 10), new Head(5, 20), new Head(9, 31)));

        assertThat(heads.due(30)).containsExactly(7, 5, 3);
    }

    @Test
    void aPartitionIsAsOldAsTheOldestInIt() {
        heads.saw(List.of(new Head(3, 30), new Head(7, 20), new Head(3, 10)));

        assertThat(heads.due(30)).containsExactly(3, 7);
    }

    @Test
    void whatWasClaimedIsNotLookedForAgain() {
        heads.saw(List.of(new Head(3, 10), new Head(7, 20), new Head(5, 30)));

        heads.left(new Head(3, 40));
        heads.emptied(7);

        assertThat(heads.due(50)).containsExactly(5, 3);
    }

    @Test
    void afterAMomentAllAreToBeLookedAtAgain() {
        heads.saw(List.of(new Head(3, 10)));
        nanos += Duration.ofMillis(249).toNanos();
        assertThat(heads.due(50)).containsExactly(3);

        nanos += Duration.ofMillis(1).toNanos();
        assertThat(heads.due(50)).isEmpty();
    }
}
