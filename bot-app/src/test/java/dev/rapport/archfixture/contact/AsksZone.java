package dev.rapport.archfixture.contact;

import java.time.ZoneId;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class AsksZone {
    ZoneId zone = ZoneId.systemDefault();
}
