package dev.rapport.playground.outbound;

/**
 * Something for an open page.
 *
 * @param name {@code hello} (everything there is), {@code message} (new or changed, by its id) or {@code clock}
 * @param json on one line
 */
public record StreamEvent(String name, String json) {}
