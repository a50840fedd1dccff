package dev.rapport.playground;

/**
 * What the page's request is answered with; what Rapport says travels on the stream.
 *
 * @param understood false if the page would never send such a thing
 * @param json for the page
 */
public record PageAnswer(boolean understood, String json) {}
