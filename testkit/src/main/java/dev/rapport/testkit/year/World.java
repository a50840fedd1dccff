package dev.rapport.testkit.year;

import dev.rapport.assistant.Assistant;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Surroundings;
import dev.rapport.identity.Platform;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryStores;
import dev.rapport.testkit.Listening;
import dev.rapport.testkit.PassingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * The whole assistant with its queue and a platform that takes every message. The stores are in memory: they pass the same
 * contract as those in Redis, whose clock could not be set back to a certain year.
 */
final class World {
    private final HandClock clock;
    private final PassingTime time;
    private final Conversation conversation;

    /** @param listener gets every message that is sent, with the conversation it is sent to */
    World(Instant start, BiConsumer<String, Reply> listener) {
        clock = new HandClock(start);
        var kept = new InMemoryStores(clock);
        time = new PassingTime(
                kept,
                clock,
                List.of(new Listening(Platform.PLAYGROUND, (to, reply) -> listener.accept(to.conversation(), reply))));
        var tokens = new AtomicInteger();
        var surroundings = new Surroundings(clock, () -> "token%017d".formatted(tokens.incrementAndGet()), List.of());
        conversation = Assistant.over(kept.forConversation(), surroundings).conversation();
    }

    Instant now() {
        return clock.now();
    }

    Answer handle(ChatEvent event) {
        return conversation.handle(event);
    }

    /** Lets time pass; all that falls due on the way is done and sent. */
    void passTo(Instant then) {
        time.pass(Duration.between(clock.now(), then));
    }

    /** When something falls due next. */
    Optional<Instant> nextDue() {
        return time.nextDue();
    }

    /** Lets time pass while no program runs. */
    void darkUntil(Instant then) {
        clock.pass(Duration.between(clock.now(), then));
    }
}
