package dev.rapport.benchmarks.node;

import dev.rapport.platform.StoreUnavailable;

/** A busy machine may keep Redis from answering in time; what was written all the same is written once more, the same. */
final class Patience {
    private static final int TRIES = 5;

    private Patience() {}

    static void with(Runnable writing) {
        for (int attempt = 1; ; attempt++) {
            try {
                writing.run();
                return;
            } catch (StoreUnavailable late) {
                if (attempt == TRIES) {
                    throw late;
                }
            }
        }
    }
}
