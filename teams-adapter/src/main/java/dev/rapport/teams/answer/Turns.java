package dev.rapport.teams.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.reply.Reply;
import dev.rapport.teams.inbound.Activities;
import dev.rapport.teams.inbound.Activity;
import dev.rapport.teams.outbound.TeamsGateway;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Takes authenticated activities and sees to it that each is answered. */
public final class Turns implements AutoCloseable {
    private static final Limits LIMITS = new Limits(256, 16, Duration.ofSeconds(3));
    private static final String BUSY = "I have too much to do just now and did nothing. Please try again in a minute.";

    private final Conversation conversation;
    private final Activities activities;
    private final Answers answers;
    private final Presses presses;
    private final Incidents incidents;
    private final Counters counters;
    private final Repeats repeats = new Repeats();
    private final Workers workers;
    private final Workers apologists;

    Turns(
            Conversation conversation,
            Activities activities,
            Speaker speaker,
            Incidents incidents,
            Counters counters,
            Limits limits) {
        this.workers = new Workers(limits.answers());
        this.apologists = new Workers(limits.apologies());
        this.conversation = conversation;
        this.activities = activities;
        this.incidents = incidents;
        this.answers = new Answers(speaker, incidents);
        this.presses = new Presses(conversation, answers, incidents, workers, limits.patience());
        this.counters = counters;
    }

    /**
     * How much at a time.
     *
     * @param answers at once; what comes on top gets an apology
     * @param apologies at once; what comes on top is refused
     * @param patience how long the response to a press waits for its answer
     */
    record Limits(int answers, int apologies, Duration patience) {}

    /** @param installLink the page that adds Rapport for a person; empty where there is none */
    public static Turns of(
            Conversation conversation,
            Activities activities,
            TeamsGateway gateway,
            Optional<URI> installLink,
            Incidents incidents,
            Counters counters) {
        var speaker = new Speaker(gateway, installLink, Thread::sleep);
        return new Turns(conversation, activities, speaker, incidents, counters, LIMITS);
    }

    /** Answers in its own time; false if not even an apology could be begun. */
    public boolean accept(Activity activity) {
        if (workers.start(() -> answer(activity)).isPresent()) {
            return true;
        }
        counters.busy();
        return apologists.start(() -> apologise(activity)).isPresent();
    }

    /** The answer to a press of a button, within some three seconds; what takes longer follows as a message. */
    public ObjectNode press(Activity activity) {
        return turn(activity)
                .map(turn -> presses.answer(turn).orElseGet(() -> {
                    counters.busy();
                    return InvokeReply.sentence(BUSY);
                }))
                .orElseGet(() -> InvokeReply.sentence("I can't read this card any more. Please type it instead."));
    }

    /** Lets answers that were begun be finished, for a while. */
    @Override
    public void close() {
        workers.close();
        apologists.close();
    }

    private boolean answer(Activity activity) {
        turn(activity).ifPresent(turn -> {
            if (repeats.isNew(turn)) {
                answers.give(turn, incidents.guarded(() -> conversation.handle(turn.event())));
            } else {
                counters.ignored("repeated");
            }
        });
        return true;
    }

    private boolean apologise(Activity activity) {
        turn(activity)
                .filter(turn -> turn.event() instanceof ChatEvent.Typed
                        || turn.pressed().isPresent())
                .ifPresent(turn -> answers.give(turn, new Answer.Say(Reply.say(BUSY))));
        return true;
    }

    private Optional<Turn> turn(Activity activity) {
        var event = read(activity);
        return switch (event) {
            case ChatEvent.Typed(var envelope, var words) -> Optional.of(Turn.of(activity, event, envelope));
            case ChatEvent.Pressed(var envelope, var command) -> Optional.of(Turn.of(activity, event, envelope));
            case ChatEvent.Submitted(var envelope, var command, var values) ->
                Optional.of(Turn.of(activity, event, envelope));
            case ChatEvent.Installed(var envelope) -> Optional.of(Turn.of(activity, event, envelope));
            case ChatEvent.Removed(var envelope) -> Optional.of(Turn.of(activity, event, envelope));
            case ChatEvent.Ignored(var reason) -> {
                counters.ignored(reason);
                yield Optional.empty();
            }
        };
    }

    private ChatEvent read(Activity activity) {
        try {
            return activities.read(activity);
        } catch (RuntimeException strange) {
            incidents.note(strange);
            return new ChatEvent.Ignored("unreadable");
        }
    }
}
