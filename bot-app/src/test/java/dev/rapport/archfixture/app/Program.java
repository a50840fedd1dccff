package dev.rapport.archfixture.app;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class Program {}
