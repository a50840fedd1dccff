package dev.rapport.benchmarks.store;

import dev.rapport.assistant.Assistant;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Envelope;
import dev.rapport.conversation.Stores;
import dev.rapport.conversation.Surroundings;
import dev.rapport.conversation.Utterance;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.exchange.RedisCommons;
import dev.rapport.redis.member.RedisArrivals;
import dev.rapport.redis.member.RedisMemberStore;
import dev.rapport.redis.member.RedisPendingStore;
import dev.rapport.redis.network.RedisNetworkStore;
import dev.rapport.redis.queue.RedisDeliveryLog;
import dev.rapport.redis.rounds.RedisSeriesStore;
import dev.rapport.reminder.WorkPlanner;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One member typing to the whole assistant, without a platform in between and without a limit on how often. */
public final class Talk {
    private static final int PLENTY = 1_000_000;

    private final Conversation conversation;
    private final MemberId member;

    /** A program's worth of assistant, its caches empty. */
    public Talk(RedisStore store, String user) {
        this(over(store), user);
    }

    private Talk(Conversation conversation, String user) {
        this.conversation = conversation;
        this.member = Owners.member(user);
    }

    /** Somebody else, with the same assistant. */
    public Talk as(String user) {
        return new Talk(conversation, user);
    }

    private static Conversation over(RedisStore store) {
        var networks = new RedisNetworkStore(store, () -> {});
        var stores = new Stores(
                networks,
                new RedisMemberStore(store),
                new RedisPendingStore(store),
                new RedisArrivals(store, networks, PLENTY, Duration.ofMillis(1)),
                WorkPlanner::plan,
                new RedisDeliveryLog(store),
                new RedisCommons(store),
                new RedisSeriesStore(store, () -> {}));
        var surroundings =
                new Surroundings(store.clock(), () -> UUID.randomUUID().toString(), List.of());
        return Assistant.over(stores, surroundings).conversation();
    }

    /** Types a line. @return the words of the answer */
    public String say(String line) {
        var where = new Address(member.workspace(), "C0GENERAL", Address.Scope.CHANNEL, "");
        var event = new ChangeId(UUID.randomUUID().toString());
        var envelope = new Envelope(event, member, where, Owners.ZONE, Locale.UK, true);
        var answer = conversation.handle(new ChatEvent.Typed(envelope, Utterance.of(line)));
        if (answer instanceof Answer.Say(var reply)) {
            return reply.summary();
        }
        throw new IllegalStateException("\"%s\" was answered with %s".formatted(line, answer));
    }
}
