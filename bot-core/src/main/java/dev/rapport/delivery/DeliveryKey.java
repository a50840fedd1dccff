package dev.rapport.delivery;

/** Names one message for good: two sends with one key are one message sent twice. Tells nothing about anybody. */
public record DeliveryKey(String value) {
    public DeliveryKey {
        if (value.isBlank() || value.length() > 120) {
            throw new IllegalArgumentException("A delivery key must have 1 to 120 characters");
        }
    }
}
