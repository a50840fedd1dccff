package dev.rapport.archfixture.contact;

import java.time.Instant;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class AsksTime {
    Instant time = Instant.now();
}
