package dev.rapport.redis;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnSentinels.class)
class SentinelQueueIT extends QueueContract {}
