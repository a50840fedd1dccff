package dev.rapport.redis.queue;

import dev.rapport.delivery.Ending;
import dev.rapport.redis.Sealer;
import dev.rapport.redis.stored.EndingForm;
import dev.rapport.redis.stored.StoredJson;
import java.util.Optional;

/** How a message ended, as the mark of what was done keeps it. */
record Endings(Sealer sealer) {
    /** What earlier versions marked with: that it ended, not how. */
    private static final byte UNSAID = '1';

    /** @param mark the key of the mark, without which it does not open */
    byte[] seal(Ending ending, String mark) {
        return sealer.seal(StoredJson.write(EndingForm.of(ending)), mark);
    }

    /** Empty where an earlier version marked it. */
    Optional<Ending> open(byte[] kept, String mark) {
        return kept.length == 1 && kept[0] == UNSAID
                ? Optional.empty()
                : Optional.of(StoredJson.read(sealer.open(kept, mark), EndingForm.class)
                        .ending());
    }
}
