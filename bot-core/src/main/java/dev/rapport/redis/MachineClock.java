package dev.rapport.redis;

/** The two clocks of the machine this node runs on. Neither says what time it is: that is Redis' to say. */
interface MachineClock {
    /** Counts on evenly, though perhaps not while the machine sleeps; only differences mean anything. */
    long nanos();

    /** Goes on while the machine sleeps, is set by people and programs, and may be wrong. */
    long wallMillis();

    MachineClock OWN = new MachineClock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public long wallMillis() {
            return System.currentTimeMillis();
        }
    };
}
