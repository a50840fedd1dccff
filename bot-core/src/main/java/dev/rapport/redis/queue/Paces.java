package dev.rapport.redis.queue;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.number;

import dev.rapport.delivery.Outbox;
import dev.rapport.delivery.Recipient;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.work.Horizon;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where it is kept when a workspace and a recipient in it may be sent to again: in the partition of the workspace. */
record Paces(RedisStore store) {
    private static final RedisScript PAUSE = RedisScripts.load("pause");

    String key(WorkspaceId workspace) {
        return QueueWrites.workspace(store.keys(), workspace).key("pace");
    }

    String key(Recipient to) {
        return key(to.workspace()) + ":" + opaque(to);
    }

    private String opaque(Recipient to) {
        return store.keys()
                .opaque(
                        switch (to) {
                            case Recipient.Person(var member) -> "user:" + member.user();
                            case Recipient.Group(var members) ->
                                members.stream().map(MemberId::user).collect(Collectors.joining("\n", "group:", ""));
                            case Recipient.Place(var place) -> "place:" + place.conversation();
                        });
    }

    /** As {@link Outbox#pause(Recipient, Duration)}. */
    Optional<Duration> pause(Recipient to, Duration pause) {
        var arguments = List.of(bytes(Horizon.within(pause).toMillis()), bytes(opaque(to)));
        return PAUSE.run(store.calls(), List.of(key(to.workspace()), key(to)), arguments).stream()
                .findFirst()
                .map(since -> Duration.ofMillis(number(since)));
    }

    /** As {@link Outbox#pause(WorkspaceId, Duration)}. */
    void pause(WorkspaceId workspace, Duration pause) {
        PAUSE.run(
                store.calls(),
                List.of(key(workspace)),
                List.of(bytes(Horizon.within(pause).toMillis())));
    }
}
