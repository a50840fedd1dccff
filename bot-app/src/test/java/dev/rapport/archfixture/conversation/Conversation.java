package dev.rapport.archfixture.conversation;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class Conversation {}
