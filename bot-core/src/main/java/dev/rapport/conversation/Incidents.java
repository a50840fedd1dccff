package dev.rapport.conversation;

import dev.rapport.platform.Randomness;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.reply.Reply;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Failures of ours: a sentence and a short id for the person, the place in the code for the log. Messages of exceptions
 * are not logged: they may carry what somebody wrote.
 */
final class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final int FRAMES = 12;

    private final Randomness randomness;

    Incidents(Randomness randomness) {
        this.randomness = randomness;
    }

    Reply report(RuntimeException failure) {
        String incident = randomness.token().substring(0, 6).toLowerCase(Locale.ROOT);
        LOG.error("Incident {}: {}", incident, trace(failure));
        return failure instanceof StoreUnavailable
                ? Reply.say(
                        "I can't reach my memory right now, so nothing was changed. Please try again in a minute. (%s)"
                                .formatted(incident))
                : Reply.say(
                        "That went wrong on my side, and nothing was changed. If it happens again, tell your admin the "
                                + "number %s.".formatted(incident));
    }

    private static String trace(Throwable failure) {
        String here = failure.getClass().getName()
                + Arrays.stream(failure.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n  at " + frame)
                        .collect(Collectors.joining());
        var cause = failure.getCause();
        return cause == null ? here : here + "\ncaused by " + trace(cause);
    }
}
