package dev.rapport.rounds;

import dev.rapport.assistant.Assistant;
import dev.rapport.assistant.Prompting;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Envelope;
import dev.rapport.conversation.Surroundings;
import dev.rapport.conversation.Utterance;
import dev.rapport.conversation.Utterance.Piece;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.delivery.Recipient;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.introduction.TimeLimit;
import dev.rapport.platform.Directory;
import dev.rapport.platform.MemberProfile;
import dev.rapport.platform.Places;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryPlaces;
import dev.rapport.testkit.InMemoryStores;
import dev.rapport.testkit.PassingTime;
import dev.rapport.testkit.ReplyText;
import dev.rapport.work.WorkHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A team with a channel, on a platform that takes every message and remembers to whom it went. */
final class Office {
    static final WorkspaceId WORKSPACE = new WorkspaceId(Platform.PLAYGROUND, "office");
    static final PlaceId LUNCH = new PlaceId(WORKSPACE, "C-lunch");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final HandClock clock = HandClock.at("2026-11-25T09:00:00Z");
    private final InMemoryStores stores = new InMemoryStores(clock);
    private final InMemoryPlaces places;
    private final List<Message> sent = new ArrayList<>();
    private final Map<MemberId, ZoneId> zones = new HashMap<>();
    private final Map<MemberId, String> unreachable = new HashMap<>();
    private final Conversation conversation;
    private final PassingTime time;
    private boolean named = true;
    private final AtomicInteger events = new AtomicInteger();

    Office(Places.Groups groups) {
        places = new InMemoryPlaces(WORKSPACE.platform(), groups);
        var tokens = new AtomicInteger();
        List<Directory> directories = List.of(new People());
        conversation = Assistant.over(
                        stores.forConversation(),
                        new Surroundings(
                                clock,
                                () -> "token%017d".formatted(tokens.incrementAndGet()),
                                directories,
                                List.of(places)))
                .conversation();
        time = new PassingTime(
                stores, clock, new Prompting.Connected(List.of(new Post()), directories, List.of(places)));
    }

    /** What was sent, to whom, and in whose place. */
    record Message(DeliveryKey key, Recipient to, Reply reply, boolean instead) {
        String text() {
            return ReplyText.of(reply);
        }

        List<String> buttons() {
            return ReplyText.buttons(reply).stream().map(Button::label).toList();
        }

        boolean isTo(MemberId member) {
            return switch (to) {
                case Recipient.Person(var one) -> one.equals(member);
                case Recipient.Group(var members) -> members.contains(member);
                case Recipient.Place _ -> false;
            };
        }
    }

    static MemberId member(String name) {
        return new MemberId(WORKSPACE, name);
    }

    Office with(MemberId organiser, MemberId... people) {
        places.with(LUNCH, "lunch", organiser, List.of(people));
        return this;
    }

    Office inZone(MemberId member, String zone) {
        zones.put(member, ZoneId.of(zone));
        return this;
    }

    InMemoryStores stores() {
        return stores;
    }

    InMemoryPlaces places() {
        return places;
    }

    HandClock clock() {
        return clock;
    }

    /** What a node does of its own accord, over a store of rounds. */
    List<WorkHandler> node(SeriesStore series) {
        List<Directory> directories = List.of(new People());
        var teams = new Teams(stores.networks(), stores.members(), directories, List.of(places));
        var rounds = new Rounds(series, teams, TimeLimit.NONE);
        var keeping = new KeepingInTouch(stores.networks(), stores.members());
        return List.of(
                new RoundHandler(series, rounds),
                new RoundQuestionHandler(series, rounds),
                new RoundStepHandler(series, rounds, stores.deliveries()::ending, keeping));
    }

    Instant now() {
        return clock.now();
    }

    /** Of a group's message that comes back the platform does not say because of whom. */
    void tellsNotWho() {
        named = false;
    }

    /** Whatever is sent to them from now on comes back. */
    void cannotBeReached(MemberId member) {
        unreachable.put(member, "account_inactive");
    }

    String inChannel(MemberId member, String line) {
        return said(member, line, new Address(WORKSPACE, LUNCH.conversation(), Address.Scope.CHANNEL, ""));
    }

    String says(MemberId member, String line) {
        return said(member, line, personal(member));
    }

    String mentions(MemberId member, String before, MemberId whom) {
        var words = new Utterance(List.of(new Piece.Text(before), new Piece.Person(whom, whom.user())));
        return heard(conversation.handle(new ChatEvent.Typed(envelope(member, personal(member)), words)));
    }

    private String said(MemberId member, String line, Address where) {
        return heard(conversation.handle(new ChatEvent.Typed(envelope(member, where), Utterance.of(line))));
    }

    /** Presses a button of a message. */
    String presses(MemberId member, Message message, String label) {
        var button = ReplyText.buttons(message.reply()).stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " in " + message.text()));
        var where = message.to() instanceof Recipient.Person
                ? personal(member)
                : new Address(WORKSPACE, "group", Address.Scope.GROUP, "");
        return heard(conversation.handle(new ChatEvent.Pressed(envelope(member, where), button.command())));
    }

    private static Address personal(MemberId member) {
        return new Address(WORKSPACE, "dm-" + member.user(), Address.Scope.PERSONAL, "");
    }

    private Envelope envelope(MemberId member, Address where) {
        return new Envelope(
                new ChangeId("event-" + events.incrementAndGet()),
                member,
                where,
                zones.getOrDefault(member, BERLIN),
                null,
                true);
    }

    private String heard(Answer answer) {
        return switch (answer) {
            case Answer.Say(var reply) -> ReplyText.of(reply);
            case Answer.Replace(var reply) -> ReplyText.of(reply);
            case Answer.Working(var progress, var then) -> heard(then.get());
            case Answer.OpenForm(var form, var _) -> form.title();
            case Answer.FieldErrors(var errors) -> String.join("\n", errors.values());
            case Answer.Nothing() -> "";
        };
    }

    /** Lets time pass, and gives what was sent meanwhile. */
    List<Message> after(Duration passed) {
        int before = sent.size();
        time.pass(passed);
        return List.copyOf(sent.subList(before, sent.size()));
    }

    List<Message> sent() {
        return List.copyOf(sent);
    }

    private final class People implements Directory {
        @Override
        public Platform platform() {
            return WORKSPACE.platform();
        }

        @Override
        public Optional<MemberProfile> find(MemberId member) {
            return Optional.of(
                    new MemberProfile(member, member.user(), zones.getOrDefault(member, BERLIN), null, true));
        }
    }

    private final class Post implements MessageGateway {
        private final Map<String, Recipient> opened = new HashMap<>();

        @Override
        public Platform platform() {
            return WORKSPACE.platform();
        }

        @Override
        public synchronized DeliveryOutcome send(DeliveryKey key, Address to, Reply reply) {
            var recipient = recipient(to);
            var code = code(recipient);
            if (code != null) {
                return new DeliveryOutcome.Undeliverable(
                        DeliveryOutcome.Reason.PERSON_GONE, code, named ? gone(recipient) : Set.of());
            }
            sent.add(new Message(key, recipient, reply, false));
            return new DeliveryOutcome.Sent(new SentMessage(to, "m" + sent.size()));
        }

        private Recipient recipient(Address to) {
            var known = opened.get(to.conversation());
            return known != null ? known : Recipient.of(member(to.conversation().replaceFirst("^dm-", "")));
        }

        private Set<MemberId> gone(Recipient recipient) {
            return recipient instanceof Recipient.Group(var members)
                    ? members.stream().filter(unreachable::containsKey).collect(Collectors.toSet())
                    : Set.of();
        }

        private @Nullable String code(Recipient recipient) {
            return switch (recipient) {
                case Recipient.Person(var member) -> unreachable.get(member);
                case Recipient.Group(var members) ->
                    members.stream()
                            .filter(unreachable::containsKey)
                            .findFirst()
                            .map(unreachable::get)
                            .orElse(null);
                case Recipient.Place _ -> null;
            };
        }

        @Override
        public synchronized DeliveryOutcome update(SentMessage message, Reply reply) {
            sent.add(
                    new Message(new DeliveryKey("update of " + message.id()), recipient(message.where()), reply, true));
            return new DeliveryOutcome.Sent(message);
        }

        @Override
        public synchronized Opening open(Recipient to) {
            String conversation = "opened-" + opened.size();
            opened.put(conversation, to);
            return new Opening.Opened(new Address(WORKSPACE, conversation, Address.Scope.GROUP, ""));
        }

        @Override
        public Optional<LookUp> lookUp(DeliveryKey key, Address where, Instant since) {
            return Optional.empty();
        }
    }
}
