package dev.rapport.warmpath;

import dev.rapport.assistant.Prompting;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Envelope;
import dev.rapport.conversation.Utterance;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.interaction.InteractionLog;
import dev.rapport.network.Network;
import dev.rapport.redis.RedisStore;
import dev.rapport.testkit.ReplyText;
import dev.rapport.work.ClaimedWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A workspace of its own, served by some nodes on one Redis: each does what any of them has claimed, at the same moment. */
final class Served {
    private static final AtomicInteger EVENTS = new AtomicInteger();

    private final RedisStore store;
    private final WorkspaceId workspace;
    private final List<Node> nodes;

    Served(RedisStore store, String workspace, Breakage breakage, int nodes) {
        this.store = store;
        this.workspace = new WorkspaceId(Platform.PLAYGROUND, workspace);
        this.nodes = java.util.stream.Stream.generate(() -> new Node(store, breakage))
                .limit(nodes)
                .toList();
    }

    InteractionLog interactions(Network network) {
        return nodes.getFirst().kept.networks().interactions(network);
    }

    /** The loops of one of the nodes. */
    Prompting prompting(MessageGateway gateway) {
        return nodes.getFirst().prompting(gateway);
    }

    private MemberId member(String name) {
        return new MemberId(workspace, name);
    }

    NetworkId id(String name) {
        return nodes.getFirst().kept.members().find(member(name)).orElseThrow().network();
    }

    Network network(String name) {
        return nodes.getFirst().kept.networks().load(id(name));
    }

    /** What all that is said comes to, in words. */
    String says(String name, String... lines) {
        var heard = new StringBuilder();
        for (var line : lines) {
            var answer = nodes.getFirst()
                    .conversation
                    .handle(new ChatEvent.Typed(envelope(name, event()), Utterance.of(line)));
            heard.append(words(answer)).append('\n');
        }
        return heard.toString();
    }

    /** On two devices at the same moment, each heard by every node, and once more because nothing may have come of it. */
    void presses(String name, String command) {
        var pressed = new ArrayList<Callable<Object>>();
        for (var event : List.of(event(), event())) {
            for (var node : nodes) {
                pressed.add(() -> node.conversation.handle(new ChatEvent.Pressed(envelope(name, event), command)));
            }
        }
        all(pressed);
        nodes.getLast().conversation.handle(new ChatEvent.Pressed(envelope(name, event()), command));
    }

    /** Lets time pass, and has done what falls due then. */
    void after(Duration passed) {
        store.clock().moveForward(passed);
        for (var work = claimed(); !work.isEmpty(); work = claimed()) {
            all(work);
        }
    }

    private List<Callable<Object>> claimed() {
        var work = new ArrayList<Callable<Object>>();
        for (var node : nodes) {
            for (var one : node.claims()) {
                work.add(() -> does(node, one));
            }
        }
        return work;
    }

    private static Object does(Node node, ClaimedWork work) {
        try {
            node.does(work);
            return "done";
        } catch (Breakage.Died died) {
            return died;
        } catch (IllegalStateException outdated) {
            if (!outdated.getMessage().contains("the claim is outdated")) {
                throw outdated;
            }
            return outdated;
        }
    }

    private static void all(List<Callable<Object>> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private static ChangeId event() {
        return new ChangeId("event-" + EVENTS.incrementAndGet());
    }

    private Envelope envelope(String name, ChangeId event) {
        var where = new Address(workspace, workspace.value() + "-" + name, Address.Scope.PERSONAL, "");
        return new Envelope(event, member(name), where, Node.BERLIN, null, true);
    }

    private static String words(Answer answer) {
        return switch (answer) {
            case Answer.Say(var reply) -> ReplyText.of(reply) + ReplyText.buttons(reply);
            case Answer.Replace(var reply) -> ReplyText.of(reply) + ReplyText.buttons(reply);
            case Answer.OpenForm(var form, var instead) -> form + ReplyText.of(instead);
            case Answer.FieldErrors(var errors) -> errors.toString();
            case Answer.Nothing() -> "";
            case Answer.Working(var progress, var then) -> ReplyText.of(progress) + words(then.get());
        };
    }
}
