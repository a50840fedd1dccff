package dev.rapport.command;

import java.time.ZonedDateTime;

/**
 * What a command is read against.
 *
 * @param now the present moment in the person's zone
 */
public record Context(Lexicon lexicon, ZonedDateTime now) {}
