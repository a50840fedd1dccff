package dev.rapport.archfixture.contact;

import java.util.UUID;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class MakesId {
    UUID id = UUID.randomUUID();
}
