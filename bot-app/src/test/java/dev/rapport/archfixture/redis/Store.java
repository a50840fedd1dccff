package dev.rapport.archfixture.redis;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class Store {}
