package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentlyReadTest {
    private final RecentlyRead<String, Value> recent = new RecentlyRead<>(10, Value::weight, Value::revision);

    private record Value(long revision, int weight) {}

    @Test
    void theNewestRevisionIsKept() {
        recent.keep("ada", new Value(2, 1));
        recent.keep("ada", new Value(1, 1));
        assertThat(recent.find("ada")).isEqualTo(new Value(2, 1));

        recent.forget("ada");
        assertThat(recent.find("ada")).isNull();
        recent.keep("ada", new Value(1, 1));
        assertThat(recent.find("ada")).isEqualTo(new Value(1, 1));
    }

    @Test
    void theLeastUsedAreForgottenWhenAllWeighTooMuch() {
        recent.keep("ada", new Value(1, 4));
        recent.keep("bob", new Value(1, 4));
        assertThat(recent.find("ada")).isNotNull();

        recent.keep("chloe", new Value(1, 4));

        assertThat(recent.find("bob")).isNull();
        assertThat(recent.find("ada")).isNotNull();
        assertThat(recent.find("chloe")).isNotNull();
    }

    @Test
    void whatWeighsMoreThanAllMayIsNotKept() {
        recent.keep("ada", new Value(1, 11));
        assertThat(recent.find("ada")).isNull();
        recent.keep("bob", new Value(1, 10));
        assertThat(recent.find("bob")).isNotNull();
    }
}
