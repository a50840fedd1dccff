package dev.rapport.sharing;

import dev.rapport.exchange.Share;
import dev.rapport.exchange.Stance;
import dev.rapport.exchange.Warmth;
import dev.rapport.network.Network;
import java.time.Instant;

/**
 * How promising it is to ask for an introduction (SCIENCE, "Warm paths"): strength * willingness / (1 + open requests). Of the
 * strength no more goes into it than colleagues see, and of earlier answers nothing, so that the order tells neither.
 */
final class PathOrder {
    /** The middles of the bands, from 0 to 1. */
    private static final double LOOSE = 0.2;

    private static final double WARM = 0.5;
    private static final double CLOSE = 0.8;

    /** <i>design</i>: a contact that was shared by name was thought of; one that a tag covers may not have been. */
    private static final double BY_TAG = 0.75;

    private PathOrder() {}

    static double score(Share share, Network owner, Instant now) {
        double willingness = owner.exchange().stance(share.contact()) == Stance.SHARED ? 1 : BY_TAG;
        return strength(share.card().warmth())
                * willingness
                / (1 + owner.exchange().placesTaken(now).size());
    }

    private static double strength(Warmth warmth) {
        return switch (warmth) {
            case LOOSE -> LOOSE;
            case WARM -> WARM;
            case CLOSE -> CLOSE;
        };
    }
}
