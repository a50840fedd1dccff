package dev.rapport.archfixture.reply;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class Sentence {}
