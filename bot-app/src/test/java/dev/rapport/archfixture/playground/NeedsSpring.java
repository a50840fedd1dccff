package dev.rapport.archfixture.playground;

import org.springframework.util.ClassUtils;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class NeedsSpring {
    String name = ClassUtils.getShortName("fixture");
}
