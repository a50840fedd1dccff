package dev.rapport.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.platform.CannotStart;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {
    private final Sealer sealer = new Sealer(MasterSecret.of("a secret of more than 32 characters"));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 160, 4_095, 4_096, 4_097, 200_000})
    void whatIsSealedOpensAgain(int length) {
        var text = "Ada offered an intro to Charles. "
                .repeat(length / 33 + 1)
                .substring(0, length)
                .getBytes(UTF_8);
        var noise = new byte[length];
        new Random(length).nextBytes(noise);
        assertThat(sealer.open(sealer.seal(text, "place"), "place")).isEqualTo(text);
        assertThat(sealer.open(sealer.seal(noise, "place"), "place")).isEqualTo(noise);
        assertThat(sealer.open(sealer.sealForGood(text, "place"), "place")).isEqualTo(text);
        assertThat(sealer.open(sealer.sealForGood(noise, "place"), "place")).isEqualTo(noise);
    }

    @Test
    void onAVirtualThreadTooWhatGoesWrongIsSaid() throws Exception {
        var failure = new AtomicReference<Throwable>();
        Thread.startVirtualThread(() -> {
                    try {
                        sealer.together(() -> {
                            throw new IllegalStateException("no form");
                        });
                    } catch (RuntimeException wrong) {
                        failure.set(wrong);
                    }
                })
                .join();
        assertThat(failure.get()).isInstanceOf(IllegalStateException.class).hasMessage("no form");
    }

    @Test
    void nothingIsReadable() {
        var plain = "Ada Lovelace".getBytes(UTF_8);
        assertThat(new String(plain, UTF_8)).contains("Ada Lovelace");
        assertThat(new String(sealer.seal(plain, "place"), UTF_8)).doesNotContain("Ada");
    }

    @Test
    void aValueOpensOnlyInItsOwnPlace() {
        var sealed = sealer.seal("Ada".getBytes(UTF_8), "key|field|7");
        assertThatThrownBy(() -> sealer.open(sealed, "key|field|8")).isInstanceOf(SealBroken.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealer.open(sealed, "key|field|7")).isInstanceOf(SealBroken.class);
    }

    @Test
    void anotherSecretOpensNothing() {
        var other = new Sealer(MasterSecret.of("another secret, as long as the first"));
        var sealed = sealer.seal("Ada".getBytes(UTF_8), "place");
        assertThatThrownBy(() -> other.open(sealed, "place")).isInstanceOf(SealBroken.class);
    }

    @Test
    void longTextTakesLessRoomThanItsLength() {
        var notes = "Talked about the roadmap and the budget for the next school year; she will send the figures. "
                .repeat(50);
        assertThat(sealer.seal(notes.getBytes(UTF_8), "place").length).isLessThan(notes.length() / 2);
        var page = notes.substring(0, 1_000);
        assertThat(sealer.sealForGood(page.getBytes(UTF_8), "place").length).isLessThan(page.length() / 2);
    }

    @Test
    void aSecretThatIsTooShortIsRefusedWithTheWayToMakeOne() {
        assertThatThrownBy(() -> MasterSecret.of("short"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("RAPPORT_SECRET_KEY")
                .hasMessageContaining("openssl rand -base64 32");
    }
}
