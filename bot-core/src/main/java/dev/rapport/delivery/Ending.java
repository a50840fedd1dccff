package dev.rapport.delivery;

/** How a message's way ended. */
public sealed interface Ending {
    /** It was sent. */
    record Delivered(SentMessage message) implements Ending {}

    /** It will never be accepted. {@code code} is the platform's own word. */
    record GivenUp(DeliveryOutcome.Reason reason, String code) implements Ending {}

    /** It was to replace a message that was never sent, or was withdrawn before it was: there is nothing to say. */
    record Withdrawn() implements Ending {}

    /** It failed too often and is kept aside until somebody releases it. {@code code} is the last failure's. */
    record Parked(String code) implements Ending {}
}
