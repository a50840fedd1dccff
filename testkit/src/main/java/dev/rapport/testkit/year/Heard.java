package dev.rapport.testkit.year;

import java.time.Instant;

/** A message that came of Rapport's own accord, in all its words. */
record Heard(Instant at, String text) {}
