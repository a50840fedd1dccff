package dev.rapport.app.privacy;

import dev.rapport.assistant.Assistant;
import dev.rapport.assistant.Prompting;
import dev.rapport.command.CommandSpec;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Envelope;
import dev.rapport.conversation.Surroundings;
import dev.rapport.conversation.Utterance;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Directory;
import dev.rapport.platform.MemberProfile;
import dev.rapport.platform.Places;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Visibility;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryPlaces;
import dev.rapport.testkit.InMemoryStores;
import dev.rapport.work.Backlog;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A team of five in one channel, of which Bob is in charge; whatever somebody can read is kept for them. */
final class SimulatedTeam {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(Platform.PLAYGROUND, "office");
    private static final PlaceId CHANNEL = new PlaceId(WORKSPACE, "lunch");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final MemberId MAYA = member("maya");
    static final MemberId BOB = member("bob");
    static final MemberId CARA = member("cara");
    static final MemberId DEV = member("dev");
    static final MemberId EVE = member("eve");
    static final List<MemberId> EVERYBODY = List.of(MAYA, BOB, CARA, DEV, EVE);

    private final HandClock clock = HandClock.at("2026-11-23T08:00:00Z");
    private final InMemoryStores stores = new InMemoryStores(clock);
    private final InMemoryPlaces places = new InMemoryPlaces(WORKSPACE.platform(), Places.Groups.TOGETHER)
            .with(CHANNEL, CHANNEL.conversation(), BOB, EVERYBODY);
    private final Map<MemberId, List<Shown>> seen = new HashMap<>();
    private final Map<MemberId, String> names = new HashMap<>();
    private final AtomicInteger events = new AtomicInteger();
    private final Post post =
            new Post(WORKSPACE, (address, shown) -> readers(address).forEach(reader -> keep(reader, shown)));
    private final Assistant assistant;
    private final Prompting prompting;
    private @Nullable String breakage;

    SimulatedTeam(MeterRegistry meters) {
        var tokens = new AtomicInteger();
        List<Directory> people = List.of(new People());
        assistant = Assistant.over(
                stores.forConversation(),
                new Surroundings(
                        () -> now(), () -> "token%017d".formatted(tokens.incrementAndGet()), people, List.of(places)));
        prompting = Prompting.over(
                new Prompting.Kept(
                        stores.networks(),
                        stores.members(),
                        stores.work(),
                        stores.outbox(),
                        stores.commons(),
                        stores.series(),
                        stores.deliveries()),
                clock,
                new Prompting.Connected(List.of(post), people, List.of(places)),
                () -> 0,
                meters);
    }

    static MemberId member(String user) {
        return new MemberId(WORKSPACE, user);
    }

    private java.time.Instant now() {
        if (breakage != null) {
            String words = breakage;
            breakage = null;
            throw new IllegalStateException(words, new IllegalArgumentException(words));
        }
        return clock.now();
    }

    /** What the platform calls somebody. */
    void isCalled(MemberId member, String name) {
        names.put(member, name);
    }

    /** In a public channel in which nobody else of the team is. */
    void isAlsoIn(MemberId member, String channel) {
        places.with(new PlaceId(WORKSPACE, channel), channel, member, List.of());
    }

    /** The next thing that somebody says fails, and the failure's own words are these. */
    SimulatedTeam breaksWith(String words) {
        breakage = words;
        return this;
    }

    /** From now on the platform fails now and then, in every way it can. */
    SimulatedTeam onABadDay() {
        post.fails();
        return this;
    }

    void says(MemberId member, String... lines) {
        for (var line : lines) {
            show(answer(member, Utterance.of(line), home(member)), member, home(member));
        }
    }

    void saysInChannel(MemberId member, String... lines) {
        for (var line : lines) {
            show(answer(member, Utterance.of(line), channel()), member, channel());
        }
    }

    /** Names a colleague as the platform writes it. */
    void mentions(MemberId member, String before, MemberId whom) {
        var words =
                new Utterance(List.of(new Utterance.Piece.Text(before), new Utterance.Piece.Person(whom, whom.user())));
        show(answer(member, words, home(member)), member, home(member));
    }

    /** What somebody would be answered; it is not kept, since it repeats what they looked for. */
    String wouldHear(MemberId member, String line) {
        return Shown.of(reply(answer(member, Utterance.of(line), home(member)))).text();
    }

    /** Every example of the help, as it stands there. */
    void saysEverything(MemberId member) {
        assistant.commands().stream()
                .map(CommandSpec::examples)
                .flatMap(List::stream)
                .forEach(example -> says(member, example));
    }

    /** The newest button of that label that somebody was shown. */
    void presses(MemberId member, String label) {
        var button = seen.getOrDefault(member, List.of()).reversed().stream()
                .flatMap(shown -> shown.buttons().stream())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(member.user() + " was never shown " + label + " in\n" + readBy(member)));
        press(member, button.command());
    }

    /** Each kind of button that somebody was shown, and whatever it leads to once more. */
    void pressesEverything(MemberId member) {
        for (int i = 0; i < 2; i++) {
            seen.getOrDefault(member, List.of()).stream()
                    .flatMap(shown -> shown.buttons().stream())
                    .map(button -> button.command())
                    .distinct()
                    .filter(command -> !command.startsWith("undo"))
                    .toList()
                    .forEach(command -> press(member, command));
        }
    }

    private void press(MemberId member, String command) {
        var event = new ChatEvent.Pressed(envelope(member, home(member)), command);
        show(assistant.conversation().handle(event), member, home(member));
    }

    void pass(Duration by) {
        prompting.timeMachine().moveTo(clock.now().plus(by));
    }

    /** All that some can read, buttons and forms and all: their answers, their messages, and what stands in their channel. */
    String readBy(MemberId... some) {
        return Arrays.stream(some).map(this::all).collect(Collectors.joining("\n"));
    }

    String readByAllBut(MemberId one) {
        return EVERYBODY.stream()
                .filter(member -> !member.equals(one))
                .map(this::all)
                .collect(Collectors.joining("\n"));
    }

    private String all(MemberId member) {
        return seen.getOrDefault(member, List.of()).stream().map(Shown::text).collect(Collectors.joining("\n"));
    }

    /** What is waiting, late or kept aside, as an operator sees it. */
    Backlog backlog() {
        return stores.backlog();
    }

    /** How a button names a contact of somebody. */
    String contactOf(MemberId owner, int number) {
        return "of:%s:%d"
                .formatted(stores.members().find(owner).orElseThrow().network().value(), number);
    }

    private Answer answer(MemberId member, Utterance words, Address where) {
        return assistant.conversation().handle(new ChatEvent.Typed(envelope(member, where), words));
    }

    private Envelope envelope(MemberId member, Address where) {
        var event = new ChangeId("event-" + events.incrementAndGet());
        return new Envelope(event, member, where, BERLIN, Locale.UK, true);
    }

    private void show(Answer answer, MemberId author, Address where) {
        switch (answer) {
            case Answer.Say(var reply) -> show(reply, author, where);
            case Answer.Replace(var reply) -> show(reply, author, where);
            case Answer.OpenForm(var form, var instead) -> {
                keep(author, Shown.of(form));
                show(instead, author, where);
            }
            case Answer.FieldErrors(var errors) -> keep(author, new Shown(errors.toString(), List.of()));
            case Answer.Nothing _ -> {}
            case Answer.Working(var progress, var then) -> {
                show(progress, author, where);
                show(then.get(), author, where);
            }
        }
    }

    private void show(Reply reply, MemberId author, Address where) {
        Collection<MemberId> readers = reply.visibility() == Visibility.SHARED ? readers(where) : List.of(author);
        readers.forEach(reader -> keep(reader, Shown.of(reply)));
    }

    private static Reply reply(Answer answer) {
        return switch (answer) {
            case Answer.Say(var reply) -> reply;
            case Answer.Replace(var reply) -> reply;
            case Answer.OpenForm(var _, var instead) -> instead;
            case Answer.FieldErrors(var errors) -> Reply.say(errors.toString());
            case Answer.Nothing _ -> Reply.say("nothing");
            case Answer.Working(var _, var then) -> reply(then.get());
        };
    }

    private synchronized void keep(MemberId member, Shown shown) {
        seen.computeIfAbsent(member, _ -> new ArrayList<>()).add(shown);
    }

    private static Address home(MemberId member) {
        return new Address(WORKSPACE, "opened-" + member.user(), Address.Scope.PERSONAL, "");
    }

    private static Address channel() {
        return new Address(WORKSPACE, CHANNEL.conversation(), Address.Scope.CHANNEL, "");
    }

    private static List<MemberId> readers(Address where) {
        if (where.conversation().equals(CHANNEL.conversation())) {
            return EVERYBODY;
        }
        var there = where.conversation().replaceFirst("^opened-", "").split("\\+");
        return Arrays.stream(there).map(SimulatedTeam::member).toList();
    }

    private final class People implements Directory {
        @Override
        public Platform platform() {
            return WORKSPACE.platform();
        }

        @Override
        public Optional<MemberProfile> find(MemberId member) {
            return Optional.of(
                    new MemberProfile(member, names.getOrDefault(member, member.user()), BERLIN, null, true));
        }
    }
}
