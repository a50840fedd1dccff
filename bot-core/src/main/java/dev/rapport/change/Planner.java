package dev.rapport.change;

import dev.rapport.network.Network;
import dev.rapport.work.QueueEdit;
import java.time.Instant;
import java.util.List;

/** Works out what a change of a network means for what must happen later. */
@FunctionalInterface
public interface Planner {
    List<QueueEdit> plan(Network before, Network after, Instant now);
}
