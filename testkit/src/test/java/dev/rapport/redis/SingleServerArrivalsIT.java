package dev.rapport.redis;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnOneServer.class)
class SingleServerArrivalsIT extends ArrivalsContract {}
