package dev.rapport.network;

/** The next free numbers of a network; they only grow, so that no number is ever used twice. */
public record Counters(int contact, int interaction, int item) {
    public static final Counters FIRST = new Counters(1, 1, 1);
}
