package dev.rapport.today;

import dev.rapport.contact.Level;
import java.util.List;

/** The first three steps of somebody whose network is still empty: one person of each level. */
final class Newcomer {
    static final String HEADLINE = "Three names are enough to begin.";

    static final List<Step> STEPS = List.of(
            new Step.Begin(
                    Level.OPERATIONAL, "add the one person without whom this week's work would stop (operational)."),
            new Step.Begin(
                    Level.PERSONAL,
                    "add somebody outside your daily work who helps you grow and tells you the truth (personal)."),
            new Step.Begin(
                    Level.STRATEGIC, "add somebody who sees, or decides, where things are heading (strategic)."));

    private Newcomer() {}
}
