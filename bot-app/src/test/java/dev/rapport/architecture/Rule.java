package dev.rapport.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule of the architecture together with the proof that it bites.
 *
 * @param breaker a class under {@code dev.rapport.archfixture} that breaks this rule
 */
record Rule(ArchRule rule, Class<?> breaker) {

    @Override
    public String toString() {
        return rule.getDescription();
    }
}
