package dev.rapport.archfixture.playground;

import dev.rapport.archfixture.app.Program;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class CallsApp {
    Program program = new Program();
}
