package dev.rapport.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.ChangeId;
import dev.rapport.identity.NetworkId;
import org.junit.jupiter.api.Test;

class DeliveryKeyTest {
    private static final NetworkId ADA = new NetworkId("ada");

    @Test
    void isTheSameHoweverOftenTheChangeIsComputed() {
        assertThat(DeliveryKey.of(ADA, new ChangeId("c1"), 0)).isEqualTo(DeliveryKey.of(ADA, new ChangeId("c1"), 0));
    }

    @Test
    void differsByOwnerChangeAndPlaceAndTellsNoneOfThem() {
        var key = DeliveryKey.of(ADA, new ChangeId("c1"), 0);

        assertThat(key)
                .isNotEqualTo(DeliveryKey.of(new NetworkId("bob"), new ChangeId("c1"), 0))
                .isNotEqualTo(DeliveryKey.of(ADA, new ChangeId("c2"), 0))
                .isNotEqualTo(DeliveryKey.of(ADA, new ChangeId("c1"), 1));
        assertThat(key.value()).hasSize(24).doesNotContain("ada", "c1");
    }
}
