package dev.rapport.teams.answer;

import dev.rapport.conversation.ChatEvent;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.Recipient;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.reply.Block;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Visibility;
import dev.rapport.reply.Words;
import dev.rapport.teams.outbound.TeamsGateway;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends answers. What is for one person never reaches a place that others read. */
final class Speaker {
    private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 3;

    private final TeamsGateway gateway;
    private final Optional<URI> installLink;
    private final Pause pause;

    /** @param installLink the page that adds Rapport for a person; empty where there is none */
    Speaker(TeamsGateway gateway, Optional<URI> installLink, Pause pause) {
        this.gateway = gateway;
        this.installLink = installLink;
        this.pause = pause;
    }

    /** Waits. */
    interface Pause {
        void until(Duration over) throws InterruptedException;
    }

    /** Says it where it may be read; empty if it could not be delivered. */
    Optional<SentMessage> say(Turn turn, CardMessage message) {
        if (message.forAll() || !turn.shared()) {
            return deliver(turn.envelope().where(), message);
        }
        var told =
                gateway.open(Recipient.of(turn.envelope().member())).address().flatMap(chat -> deliver(chat, message));
        if (told.isEmpty() && !(turn.event() instanceof ChatEvent.Installed)) {
            deliver(turn.envelope().where(), CardMessage.of(notInstalled()));
        } else if (turn.event() instanceof ChatEvent.Typed) {
            deliver(turn.envelope().where(), CardMessage.of(elsewhere()));
        }
        return told;
    }

    /** Puts it in the place of a message; where that is gone, says it. */
    Optional<SentMessage> replace(Turn turn, SentMessage old, CardMessage message) {
        if (!message.forAll() && old.where().scope().shared()) {
            return say(turn, message);
        }
        var outcome = patiently(() -> gateway.update(old, message.card(), message.summary()));
        return switch (outcome) {
            case DeliveryOutcome.Sent(var sent) -> Optional.of(sent);
            case DeliveryOutcome.Undeliverable gone -> say(turn, message);
            case DeliveryOutcome.RetryAfter later -> lost("retry_after");
            case DeliveryOutcome.Unknown(var code) -> lost(code);
        };
    }

    private Optional<SentMessage> deliver(Address to, CardMessage message) {
        return switch (patiently(() -> gateway.send(to, message.card(), message.summary()))) {
            case DeliveryOutcome.Sent(var sent) -> Optional.of(sent);
            case DeliveryOutcome.Undeliverable(var _, var code, var _) -> lost(code);
            case DeliveryOutcome.RetryAfter later -> lost("retry_after");
            case DeliveryOutcome.Unknown(var code) -> lost(code);
        };
    }

    /** Somebody waits for this answer: a short pause that Teams asks for is kept here and now. */
    private DeliveryOutcome patiently(Supplier<DeliveryOutcome> attempt) {
        var outcome = attempt.get();
        for (int i = 1; i < ATTEMPTS && outcome instanceof DeliveryOutcome.RetryAfter later; i++) {
            if (later.pause().compareTo(PATIENCE) > 0 || !waited(later.pause())) {
                break;
            }
            outcome = attempt.get();
        }
        return outcome;
    }

    private boolean waited(Duration over) {
        try {
            pause.until(over);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<SentMessage> lost(String code) {
        LOG.warn("An answer in Teams was not delivered: {}", code);
        return Optional.empty();
    }

    private static Reply elsewhere() {
        return forAll(Words.of("I've answered in our personal chat."));
    }

    private Reply notInstalled() {
        var sentence = "I answer in our personal chat, and that is not open yet.";
        return installLink
                .map(link -> forAll(Words.of(
                        new Inline.Plain(sentence + " "),
                        new Inline.Link("Add Rapport", link),
                        new Inline.Plain(" for yourself, then ask me again."))))
                .orElseGet(() -> forAll(Words.of(sentence + " Add Rapport for yourself in Apps, then ask me again.")));
    }

    private static Reply forAll(Words words) {
        return new Reply(words.plain(), List.of(new Block.Text(words)), Visibility.SHARED);
    }
}
