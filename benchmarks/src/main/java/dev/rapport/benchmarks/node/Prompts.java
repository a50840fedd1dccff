package dev.rapport.benchmarks.node;

import static dev.rapport.redis.Text.bytes;

import dev.rapport.change.Member;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.ScriptWrites;
import dev.rapport.redis.member.RedisMemberStore;
import dev.rapport.redis.queue.QueueWrites;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.ReplySamples;
import io.lettuce.core.ScriptOutputType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Check-ins in the messages lane, written as the commit that composes them writes them: sealed, in their owners' partitions.
 * Prompt number 7 goes to the channel {@code C00000007}, the only one of a person of their own.
 */
public final class Prompts {
    /** What everybody is sent. */
    public static final Reply REPLY =
            Objects.requireNonNull(ReplySamples.replies(Platform.SLACK).get("checkin"));

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int WRITERS = 64;

    private static final String BRING_FORWARD = """
        for _, id in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
            redis.call('ZADD', KEYS[1], ARGV[1], id)
        end
        return 1
        """;

    private final RedisStore store;
    private final Set<String> lanes = new HashSet<>();
    private final IntFunction<String> workspaceOf;

    /** @param workspaceOf the id of the workspace of prompt number so and so */
    public Prompts(RedisStore store, IntFunction<String> workspaceOf) {
        this.store = store;
        this.workspaceOf = workspaceOf;
    }

    /** Evenly over so many workspaces. */
    public static IntFunction<String> over(int workspaces) {
        return prompt -> String.format(Locale.ROOT, "T%05d", prompt % workspaces);
    }

    /** Makes the people of prompts known, with the conversations they were met in. */
    public void meet(int from, int to) {
        var members = new RedisMemberStore(store);
        try (var writers =
                Executors.newFixedThreadPool(WRITERS, Thread.ofVirtual().factory())) {
            var all = IntStream.range(from, to)
                    .mapToObj(i ->
                            CompletableFuture.runAsync(() -> Patience.with(() -> members.save(member(i))), writers))
                    .toList();
            all.forEach(CompletableFuture::join);
        }
    }

    private Member member(int prompt) {
        var id = to(prompt);
        var channel = String.format(Locale.ROOT, "C%08d", prompt);
        var address = new Address(id.workspace(), channel, Address.Scope.PERSONAL, "");
        return new Member(id, owner(prompt), ZONE, Locale.UK, address, Member.Standing.WELCOMED);
    }

    private MemberId to(int prompt) {
        var workspace = new WorkspaceId(Platform.SLACK, workspaceOf.apply(prompt));
        return new MemberId(workspace, String.format(Locale.ROOT, "U%08d", prompt));
    }

    private static NetworkId owner(int prompt) {
        return new NetworkId("network-" + prompt);
    }

    /**
     * Puts prompts into the lane.
     *
     * @param change what causes them; the same change twice is one message
     */
    public void enqueue(int from, int to, String change, Instant due) {
        var plain = new PlainWrites(store);
        for (int prompt = from; prompt < to; prompt++) {
            var key = DeliveryKey.of(owner(prompt), new ChangeId(change), 0);
            var writes = new ScriptWrites(List.of());
            new QueueWrites(store, owner(prompt)).enqueue(new OutgoingMessage(key, to(prompt), REPLY), writes);
            writes.keys().stream().filter(name -> name.endsWith(":due")).forEach(lanes::add);
            plain.add(writes, due);
        }
        plain.flush();
    }

    /** Makes all that was put into the lane here due at this time. */
    public void bringForward(Instant due) {
        lanes.forEach(lane -> Patience.with(() -> store.calls()
                .call(redis -> redis.eval(
                        BRING_FORWARD, ScriptOutputType.INTEGER, new String[] {lane}, bytes(due.toEpochMilli())))));
    }
}
