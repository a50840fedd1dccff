package dev.rapport.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.cluster.SlotHash;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartitionsTest {
    private final RedisKeys keys = new RedisKeys(new KeyedHash(MasterSecret.of("x".repeat(32))));

    @Test
    void threeMastersGetAThirdEach() {
        for (var third = 0; third < 3; third++) {
            var from = third * SlotHash.SLOT_COUNT / 3;
            var to = (third + 1) * SlotHash.SLOT_COUNT / 3;
            var mine = IntStream.range(0, Partitions.COUNT)
                    .map(partition -> SlotHash.getSlot(keys.inPartition(partition, "due")))
                    .filter(slot -> slot >= from && slot < to)
                    .count();
            assertThat(mine).isBetween(84L, 87L);
        }
    }

    @Test
    void allKeysOfAnOwnerAreInOneSlot() {
        var network = keys.of("net", "network-1");
        assertThat(SlotHash.getSlot(network.key("net")))
                .isEqualTo(SlotHash.getSlot(network.key("undo")))
                .isEqualTo(SlotHash.getSlot(keys.inPartition(network.partition(), "due")));
    }

    @Test
    void ownersSpreadOverThePartitions() {
        var perPartition = IntStream.range(0, 25_600)
                .mapToObj(i -> keys.of("net", "network-" + i).partition())
                .collect(Collectors.groupingBy(partition -> partition, Collectors.counting()));
        assertThat(perPartition).hasSize(Partitions.COUNT);
        assertThat(perPartition.values()).allMatch(count -> count > 50 && count < 150);
    }

    @Test
    void theTagsNeverChange() throws Exception {
        var all = IntStream.range(0, Partitions.COUNT).mapToObj(Partitions::tag).collect(Collectors.joining(","));
        assertThat(all).startsWith("cv,14,6y,");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8))))
                .isEqualTo("678f837befda8d619eb746e528682675f03cec3352547215943b557694065e0f");
    }

    @Test
    void noNameIsReadableInAKey() {
        assertThat(keys.of("member", "U024BE7LH").key("member"))
                .startsWith("rapport:{")
                .doesNotContain("U024BE7LH");
        assertThat(keys.opaque("#board")).hasSize(22).doesNotContain("board");
        assertThat(new RedisKeys(new KeyedHash(MasterSecret.of("y".repeat(32)))).opaque("#board"))
                .isNotEqualTo(keys.opaque("#board"));
    }
}
