package dev.rapport.redis;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnCluster.class)
class ClusterArrivalsIT extends ArrivalsContract {}
