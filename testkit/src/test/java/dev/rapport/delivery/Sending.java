package dev.rapport.delivery;

import dev.rapport.change.Commit;
import dev.rapport.change.Member;
import dev.rapport.change.MemberAddresses;
import dev.rapport.change.UndoStep;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryStores;
import dev.rapport.testkit.RecordingGateway;
import dev.rapport.work.RetryPolicy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Messages to two people of one workspace, and whoever sends them. */
abstract class Sending {
    static final NetworkId OWNER = new NetworkId("n");
    static final WorkspaceId WORKSPACE = new WorkspaceId(Platform.SLACK, "T1");
    static final MemberId GRACE = new MemberId(WORKSPACE, "U1");
    static final MemberId LIN = new MemberId(WORKSPACE, "U2");
    final HandClock clock = HandClock.at("2026-11-23T09:00:00Z");
    final InMemoryStores stores = new InMemoryStores(clock);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final RecordingGateway slack = RecordingGateway.withLookUp(Platform.SLACK);
    final Sender sender = sender(slack);
    int changes;

    Sending() {
        knows(GRACE);
        knows(LIN);
    }

    Sender sender(RecordingGateway gateway) {
        var retries = new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(1), 3, () -> 0);
        var addresses = new MemberAddresses(stores.members(), clock);
        return new Sender(stores.outbox(), addresses, List.of(gateway), retries, meters);
    }

    void knows(MemberId member) {
        stores.members().save(new Member(member, OWNER, null, null, conversation(member), Member.Standing.WELCOMED));
    }

    static Address conversation(MemberId member) {
        return new Address(member.workspace(), "D-" + member.user(), Address.Scope.PERSONAL, "");
    }

    void enqueue(MemberId to, String text) {
        enqueue(key -> new OutgoingMessage(key, to, Reply.say(text)));
    }

    DeliveryKey enqueue(Function<DeliveryKey, OutgoingMessage> made) {
        var network = stores.networks().load(OWNER);
        var change = new ChangeId("change-" + ++changes);
        var message = made.apply(DeliveryKey.of(OWNER, change, 0));
        var effects = new Commit.Effects(List.of(), List.of(message), null);
        stores.networks()
                .commit(new Commit(
                        change, clock.now(), network, network, List.of(), effects, new UndoStep.None(), null));
        return message.key();
    }

    List<String> said() {
        return slack.arrived().stream()
                .map(message -> message.reply().summary())
                .toList();
    }

    double count(String result) {
        return meters.find("rapport.messages").tag("result", result).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
