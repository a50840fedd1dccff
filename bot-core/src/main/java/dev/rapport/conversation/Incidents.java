package dev.rapport.conversation;

import dev.rapport.platform.Randomness;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.reply.Reply;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Failures of ours, on every platform: a sentence with a short id for the person; the same id, the kind and the place in the
 * code for the log. Messages of exceptions are not logged: they may carry what somebody wrote.
 */
public final class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final int FRAMES = 30;
    private static final int CAUSES = 5;
    private static final int LENGTH = 6;

    private final Randomness randomness;

    public Incidents(Randomness randomness) {
        this.randomness = randomness;
    }

    /** What this answers; where it fails, or the long work that it announces, a sentence about that. */
    public Answer guarded(Supplier<Answer> answering) {
        return guarded(answering, this::report);
    }

    /** As {@link #guarded(Supplier)}, of what changes nothing before it is done. */
    Answer allOrNothing(Supplier<Answer> answering) {
        return guarded(answering, this::nothingChanged);
    }

    /** Does this; where it fails, apologises, and where even that fails, there is the log. */
    public void guarded(Runnable step, Consumer<Reply> apology) {
        try {
            step.run();
        } catch (RuntimeException | Error failure) {
            apologise(report(failure), apology);
        }
    }

    /** A sentence for whoever waits for an answer: what they asked for may have been done before this failure. */
    public Reply report(Throwable failure) {
        return told(
                failure,
                "I lost touch with my memory just now. Please look whether it was done, and try again in a minute if not. (%s)",
                "That went wrong on my side before I could answer, so it may be done already. If it happens again, tell your "
                        + "admin the number %s.");
    }

    /** Where nobody waits: for the log alone. */
    public void note(Throwable failure) {
        log(failure);
    }

    private Reply nothingChanged(Throwable failure) {
        return told(
                failure,
                "I can't reach my memory right now, so nothing was changed. Please try again in a minute. (%s)",
                "That went wrong on my side, and nothing was changed. If it happens again, tell your admin the number %s.");
    }

    private Answer guarded(Supplier<Answer> answering, Function<Throwable, Reply> sentence) {
        try {
            var answer = answering.get();
            return answer instanceof Answer.Working(var progress, var then)
                    ? new Answer.Working(progress, () -> guarded(then))
                    : answer;
        } catch (RuntimeException | Error failure) {
            return new Answer.Say(sentence.apply(failure));
        }
    }

    private void apologise(Reply sentence, Consumer<Reply> apology) {
        try {
            apology.accept(sentence);
        } catch (RuntimeException | Error again) {
            note(again);
        }
    }

    private Reply told(Throwable failure, String outOfReach, String other) {
        var sentence = failure instanceof StoreUnavailable ? outOfReach : other;
        return Reply.say(sentence.formatted(log(failure)));
    }

    private String log(Throwable failure) {
        var incident = id(randomness.token());
        LOG.error("Incident {}: {}", incident, trace(failure, CAUSES));
        return incident;
    }

    /** Short enough to be read out. */
    private static String id(String token) {
        var plain = token.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
        return plain.substring(0, Math.min(LENGTH, plain.length()));
    }

    private static String trace(Throwable failure, int causes) {
        String here = failure.getClass().getName()
                + Arrays.stream(failure.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n  at " + frame)
                        .collect(Collectors.joining());
        var cause = failure.getCause();
        return cause == null || causes == 0 ? here : here + "\ncaused by " + trace(cause, causes - 1);
    }
}
