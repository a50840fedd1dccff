package dev.rapport.opening;

/**
 * A drafted message to somebody.
 *
 * @param text one or two short sentences, addressed to the first name
 */
public record FirstLine(Situation situation, String text) {}
