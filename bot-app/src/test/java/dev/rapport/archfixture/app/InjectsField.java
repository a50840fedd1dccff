package dev.rapport.archfixture.app;

import org.springframework.beans.factory.annotation.Autowired;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class InjectsField {
    @Autowired
    String name = "";
}
