package dev.rapport.reply;

import dev.rapport.identity.MemberId;
import java.net.URI;
import java.time.Instant;

/** A run of words. Its text is shown as it stands: no renderer obeys markup in it. */
public sealed interface Inline {
    /** Ordinary words. */
    record Plain(String text) implements Inline {}

    /** Words that stand out: a name, a date that matters. */
    record Strong(String text) implements Inline {}

    /**
     * A member, in the platform's own way of naming one.
     *
     * @param name shown where the platform cannot mention this member
     */
    record Mention(MemberId member, String name) implements Inline {}

    /**
     * A moment, shown to each reader in their own zone. Only where several people read; an answer to one person states
     * times as text in that person's Rapport zone.
     *
     * @param text shown where the platform cannot localise
     */
    record When(Instant instant, String text) implements Inline {}

    /** A command as a person would type it, without the platform's prefix: {@code remind me in 20 minutes}. */
    record CommandHint(String command) implements Inline {}

    /**
     * A link.
     *
     * @param target http, https or mailto
     */
    record Link(String label, URI target) implements Inline {}
}
