package dev.rapport.warmpath;

import dev.rapport.assistant.Assistant;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Envelope;
import dev.rapport.conversation.Surroundings;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.network.Network;
import dev.rapport.platform.Directory;
import dev.rapport.platform.MemberProfile;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.CoreDoorway;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryStores;
import dev.rapport.testkit.Listening;
import dev.rapport.testkit.PassingTime;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Several people of one workspace, each of whom hears what is said to them alone. */
final class Team {
    private static final WorkspaceId WHERE = new WorkspaceId(Platform.PLAYGROUND, "demo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    final HandClock clock = HandClock.at("2026-11-23T09:00:00Z");
    final InMemoryStores stores = new InMemoryStores(clock);
    private final AtomicInteger presses = new AtomicInteger();
    private final AtomicInteger tokens = new AtomicInteger();
    private final Map<String, CoreDoorway> people = new LinkedHashMap<>();
    private final Conversation conversation;
    private final PassingTime time;

    Team() {
        var surroundings =
                new Surroundings(clock, () -> "token%017d".formatted(tokens.incrementAndGet()), List.of(new Names()));
        conversation = Assistant.over(stores.forConversation(), surroundings).conversation();
        time = new PassingTime(
                stores, clock, List.of(new Listening(WHERE.platform(), this::hears)), List.of(new Names()));
    }

    private void hears(Address where, Reply reply) {
        person(where.conversation().substring("dm-".length())).receive(reply);
    }

    CoreDoorway person(String name) {
        return people.computeIfAbsent(name, _ -> new CoreDoorway(conversation, member(name), BERLIN));
    }

    Team says(String name, String... lines) {
        for (var line : lines) {
            person(name).type(line);
        }
        return this;
    }

    Team presses(String name, String label) {
        person(name).press(label);
        return this;
    }

    /** A press on another device, at the same moment as others. */
    Answer pressesApart(String name, String device, String command) {
        var where = new Address(WHERE, "dm-" + name, Address.Scope.PERSONAL, "");
        var event = new ChangeId("press-" + device + "-" + presses.incrementAndGet());
        var envelope = new Envelope(event, member(name), where, BERLIN, null, true);
        return conversation.handle(new ChatEvent.Pressed(envelope, command));
    }

    Team after(Duration passed) {
        time.pass(passed);
        return this;
    }

    /** All that somebody was answered and sent since this was last asked. */
    String heard(String name) {
        return person(name).heard().stream()
                .map(heard -> heard.text() + heard.buttons())
                .collect(Collectors.joining("\n"));
    }

    Network network(String name) {
        return stores.networks().load(id(name));
    }

    NetworkId id(String name) {
        return stores.members().find(member(name)).orElseThrow().network();
    }

    static MemberId member(String name) {
        return new MemberId(WHERE, name);
    }

    private static String fullName(MemberId member) {
        return switch (member.user()) {
            case "ada" -> "Ada Lovelace";
            case "bob" -> "Bob Stone";
            case "cem" -> "Cem Aydin";
            default -> member.user();
        };
    }

    private static final class Names implements Directory {
        @Override
        public Platform platform() {
            return WHERE.platform();
        }

        @Override
        public Optional<MemberProfile> find(MemberId member) {
            return Optional.of(new MemberProfile(member, fullName(member), BERLIN, null, true));
        }
    }
}
