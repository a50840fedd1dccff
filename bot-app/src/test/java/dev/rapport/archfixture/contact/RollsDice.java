package dev.rapport.archfixture.contact;

import java.util.Random;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class RollsDice {
    int dice = new Random().nextInt(6);
}
