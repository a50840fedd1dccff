package dev.rapport.network;

import dev.rapport.contact.Level;

/** The wished shares of the three levels among interactions; they add up to one. */
public record TargetMix(double operational, double personal, double strategic) {
    public static final TargetMix EVEN = new TargetMix(1 / 3d, 1 / 3d, 1 / 3d);

    public TargetMix {
        if (Math.abs(operational + personal + strategic - 1) > 1e-9) {
            throw new IllegalArgumentException("The shares add up to one");
        }
    }

    public double share(Level level) {
        return switch (level) {
            case OPERATIONAL -> operational;
            case PERSONAL -> personal;
            case STRATEGIC -> strategic;
        };
    }
}
