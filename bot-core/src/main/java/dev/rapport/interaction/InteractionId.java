package dev.rapport.interaction;

/** An interaction's number in its owner's network: from 1, never reused. */
public record InteractionId(int number) {
    public InteractionId {
        if (number < 1) {
            throw new IllegalArgumentException("An interaction's number starts at 1");
        }
    }
}
