package dev.rapport.redis;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InMemory.class)
class InMemoryWorkLaneTest extends WorkLaneContract {}
