package dev.rapport.redis;

import org.junit.jupiter.api.extension.ExtendWith;

/** A machine whose clock is wrong harms nothing. */
@ExtendWith(OnWrongClocks.class)
class WrongClocksQueueIT extends QueueContract {}
