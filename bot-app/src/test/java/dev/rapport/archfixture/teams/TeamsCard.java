package dev.rapport.archfixture.teams;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class TeamsCard {}
