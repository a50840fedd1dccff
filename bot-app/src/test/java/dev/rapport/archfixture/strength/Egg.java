package dev.rapport.archfixture.strength;

import dev.rapport.archfixture.rhythm.Hen;

/** The other half of the circle. */
public final class Egg {
    Hen hen = new Hen();
}
