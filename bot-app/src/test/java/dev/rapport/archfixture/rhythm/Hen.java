package dev.rapport.archfixture.rhythm;

import dev.rapport.archfixture.strength.Egg;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class Hen {
    Egg egg = new Egg();
}
