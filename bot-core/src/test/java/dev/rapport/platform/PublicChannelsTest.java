package dev.rapport.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PublicChannelsTest {
    private static final PublicChannels NONE = in();

    private static PublicChannels in(long... marks) {
        return PublicChannels.of(LongStream.of(marks));
    }

    @Test
    void whatTwoShareIsTheChannelsOfBothOverThoseOfEither() {
        assertThat(in(3, 1, 2).shared(in(2, 4, 3))).isEqualTo(0.5);
        assertThat(in(2, 4, 3).shared(in(3, 1, 2))).isEqualTo(0.5);
        assertThat(in(1, 2, 3).shared(in(1))).isEqualTo(1.0 / 3, within(1e-9));
        assertThat(in(1, 2).shared(in(2, 1))).isEqualTo(1);
        assertThat(in(1).shared(in(2))).isZero();
        assertThat(in(1).shared(NONE)).isZero();
        assertThat(NONE.shared(NONE)).isZero();
    }

    @Test
    void oneChannelNamedTwiceIsOne() {
        assertThat(in(1, 1, 2)).isEqualTo(in(2, 1)).hasSameHashCodeAs(in(2, 1)).isNotEqualTo(in(1));
    }

    @Test
    void whatIsPrintedSaysHowManyAndNotWhich() {
        assertThat(in(12_345_678)).hasToString("1 public channels");
    }
}
