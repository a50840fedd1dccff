package dev.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.assistant.Assistant;
import dev.rapport.assistant.Prompting;
import dev.rapport.change.Arrivals;
import dev.rapport.command.CommandSpec;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Envelope;
import dev.rapport.conversation.Stores;
import dev.rapport.conversation.Surroundings;
import dev.rapport.conversation.Utterance;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.delivery.Recipient;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.reminder.WorkPlanner;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryStores;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * The privacy wall of a team. One member fills every private field with a word of its own; whatever anybody else is answered
 * or sent, and whatever is logged or counted, is searched for these words. They are first found where they may stand.
 */
@ExtendWith(OutputCaptureExtension.class)
class PrivacyWallTest {
    private static final WorkspaceId TEAM = new WorkspaceId(Platform.PLAYGROUND, "demo");
    private static final MemberId MAYA = new MemberId(TEAM, "maya");
    private static final MemberId BOB = new MemberId(TEAM, "bob");
    private static final MemberId CARA = new MemberId(TEAM, "cara");

    /** What Maya shares: this much may be seen. */
    private static final List<String> SHARED = List.of("Adazq Lovelacezq", "Enginezq", "Chiefzq", "boardzq");

    private static final List<String> PRIVATE = List.of(
            "mailzq@analytical.example",
            "4420794601",
            "linkzq",
            "methowzq",
            "notezq",
            "gavezq",
            "gotzq",
            "promisezq",
            "owedzq",
            "reminderzq",
            "topiczq",
            "Gracezq",
            "Navyzq",
            "Admiralzq",
            "secrettagzq",
            "wasaskedzq",
            "withdrawnzq",
            "Withheldzq");

    private final HandClock clock = HandClock.at("2026-11-23T08:00:00Z");
    private final InMemoryStores stores = new InMemoryStores(clock);
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Map<MemberId, List<Reply>> seen = new HashMap<>();
    private boolean failsOnce = true;
    private final AtomicInteger events = new AtomicInteger();
    private final Assistant assistant = assistant();
    private final Prompting prompting = Prompting.over(
            new Prompting.Kept(
                    stores.networks(),
                    stores.members(),
                    stores.work(),
                    stores.outbox(),
                    stores.commons(),
                    stores.series(),
                    stores.deliveries()),
            clock,
            Prompting.Connected.through(List.of(new Ears())),
            () -> 0,
            meters);

    /**
     * Bob stands between, Maya asks, Cara is wanted. Every word that one of them has for themselves, and every no, is looked for
     * with the other two.
     */
    @Test
    void whatIsDeclinedAndNotedReachesNobodyElse(CapturedOutput log) {
        failsOnce = false;
        say(CARA, "add Caracontactzq Person, met at the caranotezq");
        say(MAYA, "add Mayacontactzq Person, met at the mayanotezq");
        say(
                BOB,
                "add <@cara|Carazq Wanted>, Chiefzq at Enginezq, importance 5, met at the bobnotezq, caramailzq@x.example");
        say(BOB, "log Carazq coffee yesterday: talked about the bobtalkzq; gave: a bobgavezq");
        say(BOB, "strength Carazq strong");
        say(BOB, "share Carazq");
        pass(Duration.ofSeconds(5));
        request(1, "mayareasonzq");
        pass(Duration.ofMinutes(2));
        say(BOB, "introduction 1 make");
        pass(Duration.ofMinutes(2));
        var beforeTheNo = everybody();
        say(CARA, "introduction 1 no");
        pass(Duration.ofMinutes(2));
        assertThat(found(List.of("Nobody is told"), of(CARA))).isNotEmpty();
        assertThat(everybody().get(MAYA)).isEqualTo(beforeTheNo.get(MAYA));
        assertThat(everybody().get(BOB)).isEqualTo(beforeTheNo.get(BOB));
        for (var line : List.of("who knows Enginezq", "undo", "today", "list", "deliveries", "reminders", "sharing")) {
            say(MAYA, line);
            say(BOB, line);
        }
        pass(Duration.ofDays(40));

        var bobs = List.of("bobnotezq", "bobtalkzq", "bobgavezq", "caramailzq");
        say(BOB, "show Carazq");
        assertThat(missing(bobs, of(BOB)))
                .as("words the search does not find with Bob")
                .isEmpty();
        assertThat(found(bobs, of(MAYA) + of(CARA))).isEmpty();
        say(MAYA, "show Mayacontactzq");
        say(CARA, "show Caracontactzq");
        assertThat(found(List.of("mayanotezq"), of(MAYA))).isNotEmpty();
        assertThat(found(List.of("caranotezq"), of(CARA))).isNotEmpty();
        assertThat(found(List.of("mayanotezq", "Mayacontactzq"), of(BOB) + of(CARA)))
                .isEmpty();
        assertThat(found(List.of("caranotezq", "Caracontactzq"), of(BOB) + of(MAYA)))
                .isEmpty();
        assertThat(found(List.of("mayareasonzq"), of(MAYA))).isNotEmpty();
        assertThat(found(List.of("mayareasonzq"), of(BOB)))
                .as("what is to be passed on")
                .isNotEmpty();
        assertThat(found(List.of("came about", "introduces you", "declined"), of(MAYA)))
                .isEmpty();

        LoggerFactory.getLogger("planted").warn("plantedzq");
        assertThat(found(List.of("plantedzq"), log.getAll())).isNotEmpty();
        String counted = meters.getMeters().stream()
                .map(meter -> meter.getId().toString())
                .collect(Collectors.joining("\n"));
        assertThat(counted).contains("INTRODUCTION");
        assertThat(found(List.of("zq"), log.getAll().replace("plantedzq", "") + counted))
                .as("anybody's words in the log and in metrics")
                .isEmpty();
    }

    private void request(int contact, String why) {
        var bob = stores.members().find(BOB).orElseThrow().network();
        say(MAYA, "request introduction of:%s:%d %s".formatted(bob.value(), contact, why));
    }

    private Map<MemberId, String> everybody() {
        return Map.of(MAYA, of(MAYA), BOB, of(BOB), CARA, of(CARA));
    }

    @Test
    void nothingPrivateReachesAnybodyElse(CapturedOutput log) {
        mayaTellsAll();
        everythingIsSaidBy(BOB);
        bobLooksForIt();
        pass(Duration.ofDays(40));

        assertThat(missing(PRIVATE, of(MAYA)))
                .as("words the search does not find with their owner")
                .isEmpty();
        assertThat(missing(SHARED, of(BOB)))
                .as("shared words that a colleague does not see")
                .isEmpty();
        assertThat(found(PRIVATE, of(BOB)))
                .as("private words that a colleague sees")
                .isEmpty();

        LoggerFactory.getLogger("planted").warn("plantedzq");
        assertThat(found(List.of("plantedzq"), log.getAll()))
                .as("what is logged")
                .isNotEmpty();
        assertThat(found(PRIVATE, log.getAll())).as("private words in the log").isEmpty();
        assertThat(found(SHARED, log.getAll())).as("names in the log").isEmpty();

        String counted = meters.getMeters().stream()
                .map(meter -> meter.getId().toString())
                .collect(Collectors.joining("\n"));
        assertThat(counted).contains("SHARES", "NOTICE", "MATCH");
        assertThat(found(PRIVATE, counted)).as("private words in metrics").isEmpty();
        assertThat(found(SHARED, counted)).as("names in metrics").isEmpty();
    }

    private void mayaTellsAll() {
        say(
                MAYA,
                "add Adazq Lovelacezq, Chiefzq at Enginezq, strategic, every 6 weeks, #boardzq, "
                        + "mailzq@analytical.example, +44 20 7946 0123, https://www.linkedin.com/in/linkzq, "
                        + "met at the methowzq");
        say(
                MAYA,
                "log Adazq coffee yesterday: talked about the notezq; gave: a gavezq; got: a gotzq; "
                        + "promised: the promisezq by friday; owes me: the owedzq by friday");
        say(MAYA, "strength Adazq strong");
        say(MAYA, "remind me about Adazq tomorrow 9am: the reminderzq");
        say(MAYA, "meeting with Adazq wednesday 9am: the topiczq");
        say(MAYA, "add Gracezq Hopper, Admiralzq at Navyzq, #secrettagzq, weekly");
        say(MAYA, "add Withheldzq Person, Chiefzq at Enginezq, #boardzq");
        say(MAYA, "Adazq knows Gracezq");
        say(MAYA, "share Adazq");
        say(MAYA, "share #boardzq");
        say(MAYA, "unshare Withheldzq");
        say(MAYA, "share Gracezq");
        pass(Duration.ofSeconds(5));
        say(MAYA, "unshare Gracezq");
        say(MAYA, "ask somebody about the wasaskedzq");
        say(MAYA, "undo");
        say(MAYA, "ask the team: somebody about the withdrawnzq");
        say(MAYA, "undo");
        say(MAYA, "ask someone who has run a district-wide SSO rollout");
        say(MAYA, "checkin weekly on monday at 9:00");
        for (var line : List.of("show Adazq", "show Gracezq", "reminders", "sharing", "today", "why Adazq", "due")) {
            say(MAYA, line);
        }
    }

    /** Every example of the help, with the names and words that Maya used. */
    private void everythingIsSaidBy(MemberId member) {
        say(member, "add Ada Lovelace, CTO at Analytical Engines");
        assistant.commands().stream()
                .map(CommandSpec::examples)
                .flatMap(List::stream)
                .forEach(example -> say(member, example));
        pass(Duration.ofSeconds(5));
    }

    /** What is looked for comes back as an echo, so that these words are made of what may be seen. */
    private void bobLooksForIt() {
        for (var line : List.of(
                "who knows Enginezq", "who knows Adazq", "who knows Chiefzq at Enginezq", "who knows #boardzq")) {
            say(BOB, line);
        }
        for (var hidden :
                List.of("Gracezq", "Navyzq", "secrettagzq", "Withheldzq", "notezq", "methowzq", "wasaskedzq")) {
            assertThat(answer(BOB, "who knows " + hidden).summary())
                    .startsWith("No colleague shares a contact that fits \"%s\"".formatted(hidden));
        }
        say(BOB, "offer help with SSO rollouts");
        pass(Duration.ofSeconds(5));
        say(BOB, "asks");
        say(BOB, "show Adazq");
        say(BOB, "list");
        say(BOB, "sharing");
        say(BOB, "deliveries");
    }

    private void say(MemberId member, String line) {
        keep(member, answer(member, line));
    }

    private void keep(MemberId member, Reply reply) {
        seen.computeIfAbsent(member, _ -> new ArrayList<>()).add(reply);
    }

    private Reply answer(MemberId member, String line) {
        var where = new Address(TEAM, "dm-" + member.user(), Address.Scope.PERSONAL, "");
        var event = new ChangeId("event-" + events.incrementAndGet());
        var envelope = new Envelope(event, member, where, ZoneId.of("Europe/Berlin"), Locale.UK, true);
        return reply(assistant.conversation().handle(new ChatEvent.Typed(envelope, Utterance.of(line))));
    }

    private static Reply reply(Answer answer) {
        return switch (answer) {
            case Answer.Say(var reply) -> reply;
            case Answer.Replace(var reply) -> reply;
            case Answer.OpenForm(var form, var instead) -> Reply.say(form + "\n" + instead);
            case Answer.FieldErrors(var errors) -> Reply.say(errors.toString());
            case Answer.Nothing _ -> Reply.say("nothing");
            case Answer.Working(var progress, var then) -> Reply.say(progress + "\n" + reply(then.get()));
        };
    }

    private void pass(Duration by) {
        prompting.timeMachine().moveTo(clock.now().plus(by));
    }

    /** Everything somebody was answered or sent, buttons and all. */
    private String of(MemberId member) {
        return seen.getOrDefault(member, List.of()).toString();
    }

    private static List<String> found(List<String> words, String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace(" ", "");
        return words.stream()
                .filter(word -> plain.contains(word.toLowerCase(Locale.ROOT).replace(" ", "")))
                .toList();
    }

    private static List<String> missing(List<String> words, String text) {
        var found = found(words, text);
        return words.stream().filter(word -> !found.contains(word)).toList();
    }

    private Assistant assistant() {
        var kept = new Stores(
                stores.networks(),
                stores.members(),
                stores.pending(),
                Arrivals.of(member -> Duration.ZERO, stores.members(), stores.pending()),
                WorkPlanner::plan,
                stores.deliveries(),
                stores.commons(),
                stores.series());
        var tokens = new AtomicInteger();
        return Assistant.over(
                kept, new Surroundings(clock, () -> "token%017d".formatted(tokens.incrementAndGet()), List.of()));
    }

    /** Gives each message to whom it was sent, after one failure where there is to be one. */
    private final class Ears implements MessageGateway {
        @Override
        public Platform platform() {
            return TEAM.platform();
        }

        @Override
        public synchronized DeliveryOutcome send(DeliveryKey key, Address to, Reply reply) {
            if (failsOnce) {
                failsOnce = false;
                return new DeliveryOutcome.Unknown("timeout");
            }
            keep(new MemberId(TEAM, to.conversation().substring("dm-".length())), reply);
            return new DeliveryOutcome.Sent(new SentMessage(to, key.value()));
        }

        @Override
        public synchronized DeliveryOutcome update(SentMessage message, Reply reply) {
            return new DeliveryOutcome.Sent(message);
        }

        @Override
        public synchronized Opening open(Recipient to) {
            throw new IllegalStateException("Everybody has written from their conversation");
        }

        @Override
        public Optional<LookUp> lookUp(DeliveryKey key, Address where, Instant since) {
            return Optional.empty();
        }
    }
}
