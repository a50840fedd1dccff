package dev.rapport.interaction;

/**
 * The occasion that people logged together share.
 *
 * @param id the number of the first of its interactions
 * @param present how many contacts were there, at least 1
 */
public record Occasion(int id, int present) {}
