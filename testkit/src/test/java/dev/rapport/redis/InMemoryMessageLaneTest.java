package dev.rapport.redis;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InMemory.class)
class InMemoryMessageLaneTest extends MessageLaneContract {}
