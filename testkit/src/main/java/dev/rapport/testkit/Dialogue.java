package dev.rapport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.assistant.Assistant;
import dev.rapport.assistant.Prompting;
import dev.rapport.command.CommandSpec;
import dev.rapport.conversation.Surroundings;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.platform.Directory;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a script: {@code says("log Ada coffee").answers("Coffee with Ada")}. What was said is compared by
 * what it contains, in order.
 */
public final class Dialogue {
    private final Doorway doorway;
    private final Consumer<Duration> time;
    private final @Nullable Colleague colleague;
    private final Queue<DeliveryOutcome> cameBack;
    private Doorway.@Nullable Heard latest;

    /**
     * A dialogue through any doorway.
     *
     * @param time lets time pass, with all that falls due meanwhile
     */
    public Dialogue(Doorway doorway, Consumer<Duration> time) {
        this(doorway, time, null, new ConcurrentLinkedQueue<>());
    }

    private Dialogue(
            Doorway doorway, Consumer<Duration> time, @Nullable Colleague colleague, Queue<DeliveryOutcome> cameBack) {
        this.cameBack = cameBack;
        this.doorway = doorway;
        this.time = time;
        this.colleague = colleague;
    }

    /** A person in Berlin alone with the core, at Sunday 22 November 2026, 14:00. */
    public static Dialogue inBerlin() {
        return on(CoreStage::new, "2026-11-22T13:00:00Z", ZoneId.of("Europe/Berlin"));
    }

    /**
     * A person on a stage, at a moment such as {@code 2026-11-22T13:00:00Z}.
     *
     * @param zone that of the person as the platform knows it; null where it does not
     */
    public static Dialogue on(Stage.Maker stages, String now, @Nullable ZoneId zone) {
        var clock = HandClock.at(now);
        var kept = new InMemoryStores(clock);
        var stage = stages.at(clock, zone);
        var conversation = assistant(kept, clock, stage.directories()).conversation();
        var doorway = stage.doorway(conversation);
        var colleague = new Colleague(conversation, kept);
        var cameBack = new ConcurrentLinkedQueue<DeliveryOutcome>();
        var gateway = new Aside(stage.gateway(), colleague::hears, cameBack);
        var time = new PassingTime(
                kept,
                clock,
                new Prompting.Connected(List.of(gateway), stage.directories(), OneChannel.onEveryPlatform(kept)));
        return new Dialogue(doorway, time::pass, colleague, cameBack);
    }

    /** What can be said, as help and manifests are told. */
    public static List<CommandSpec> commands() {
        var clock = HandClock.at("2026-11-22T13:00:00Z");
        return assistant(new InMemoryStores(clock), clock, List.of()).commands();
    }

    private static Assistant assistant(InMemoryStores kept, HandClock clock, List<Directory> directories) {
        var tokens = new AtomicInteger();
        var surroundings = new Surroundings(
                clock,
                () -> "token%017d".formatted(tokens.incrementAndGet()),
                directories,
                OneChannel.onEveryPlatform(kept));
        return Assistant.over(kept.forConversation(), surroundings);
    }

    public Dialogue says(String line) {
        doorway.type(line);
        return this;
    }

    /**
     * Somebody else in the workspace, who has an account on no stage, says these lines. The person must have said something
     * before.
     */
    public Dialogue colleague(String... lines) {
        other().says(List.of(lines));
        return this;
    }

    /** The somebody else presses a button. */
    public Dialogue colleaguePresses(String label) {
        other().doorway().press(label);
        return this;
    }

    /** The somebody else submits the form that is open to them, with these fields changed: id, value, id, value. */
    public Dialogue colleagueSubmits(String... idsAndValues) {
        other().doorway().submit(fields(idsAndValues));
        return this;
    }

    /** The latest that the somebody else was answered or sent since this was last asked contains all of these. */
    public Dialogue colleagueHears(String... parts) {
        assertThat(other().doorway().heard().getLast().text()).contains(parts);
        return this;
    }

    /** The somebody else was answered and sent nothing since this was last asked. */
    public Dialogue colleagueHearsNothing() {
        assertThat(other().doorway().heard()).as("what the colleague hears").isEmpty();
        return this;
    }

    private Colleague other() {
        var there = colleague;
        if (there == null) {
            throw new AssertionError("Nobody else is on this stage");
        }
        return there;
    }

    private static Map<String, String> fields(String... idsAndValues) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < idsAndValues.length; i += 2) {
            values.put(idsAndValues[i], idsAndValues[i + 1]);
        }
        return values;
    }

    public Dialogue presses(String label) {
        doorway.press(label);
        return this;
    }

    /** Submits the open form with these fields changed: id, value, id, value. */
    public Dialogue submits(String... idsAndValues) {
        doorway.submit(fields(idsAndValues));
        return this;
    }

    /** Exactly one message came, and it contains all of these. */
    public Dialogue answers(String... parts) {
        var heard = doorway.heard();
        assertThat(heard).as("messages").hasSize(1);
        latest = heard.getFirst();
        assertThat(latest.text()).contains(parts);
        return this;
    }

    /** Exactly one message came, and this is every word of it. */
    public Dialogue answersExactly(String text) {
        var heard = doorway.heard();
        assertThat(heard).as("messages").hasSize(1);
        latest = heard.getFirst();
        assertThat(latest.text()).isEqualTo(text);
        return this;
    }

    /** The latest message has these buttons, in this order and no others. */
    public Dialogue offers(String... labels) {
        assertThat(latest().buttons()).containsExactly(labels);
        return this;
    }

    /** The latest message has at least these buttons. */
    public Dialogue offersAlso(String... labels) {
        assertThat(latest().buttons()).contains(labels);
        return this;
    }

    /** The latest message took the place of the one whose button was pressed. */
    public Dialogue inPlace() {
        assertThat(latest().inPlace()).as("in place of the pressed message").isTrue();
        return this;
    }

    /** The latest message does not contain any of these. */
    public Dialogue without(String... parts) {
        assertThat(latest().text()).doesNotContain(parts);
        return this;
    }

    /** The latest message is a form that shows this in a field. */
    public Dialogue shows(String field, String value) {
        assertThat(latest().fields()).containsEntry(field, value);
        return this;
    }

    /** Passes over what was said. */
    public Dialogue andThen() {
        doorway.heard();
        return this;
    }

    /** Lets time pass; what falls due meanwhile is sent. */
    public Dialogue after(Duration passed) {
        time.accept(passed);
        return this;
    }

    /** The next message that would come by itself does not: this is what becomes of the attempt. */
    public Dialogue comesBack(DeliveryOutcome outcome) {
        cameBack.add(outcome);
        return this;
    }

    /** Nothing was answered, and nothing came, since this was last asked. */
    public Dialogue hearsNothing() {
        assertThat(doorway.heard()).as("messages").isEmpty();
        return this;
    }

    /** Exactly one message came by itself, and it contains all of these. */
    public Dialogue sends(String... parts) {
        return answers(parts);
    }

    /** Nothing came by itself. */
    public Dialogue sendsNothing() {
        assertThat(doorway.heard()).as("messages").isEmpty();
        return this;
    }

    /** What was said last. */
    public Map<String, String> fields() {
        return latest().fields();
    }

    private Doorway.Heard latest() {
        if (latest == null) {
            throw new AssertionError("Nothing was said yet");
        }
        return latest;
    }
}
