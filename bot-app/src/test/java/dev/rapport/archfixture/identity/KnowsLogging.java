package dev.rapport.archfixture.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class KnowsLogging {
    Logger log = LoggerFactory.getLogger("fixture");
}
