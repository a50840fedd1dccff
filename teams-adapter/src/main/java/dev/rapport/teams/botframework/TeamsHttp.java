package dev.rapport.teams.botframework;

import dev.rapport.conversation.Incidents;
import dev.rapport.teams.answer.Counters;
import dev.rapport.teams.answer.Turns;
import dev.rapport.teams.inbound.Activity;
import java.util.function.Consumer;

/**
 * What Teams posts to {@code /api/messages}. Messages are answered at once with 200 and by a call of our own later; a
 * pressed button is answered in the response.
 */
public final class TeamsHttp implements AutoCloseable {
    /** Far above what Teams sends: a message has some 100 KB at most. */
    private static final int LONGEST = 1_000_000;

    private final Admission admission;
    private final Consumer<Activity> witness;
    private final Turns turns;
    private final Incidents incidents;
    private final Counters counters;

    /** @param witness learns from every authenticated activity who is where */
    TeamsHttp(Admission admission, Consumer<Activity> witness, Turns turns, Incidents incidents, Counters counters) {
        this.admission = admission;
        this.witness = witness;
        this.turns = turns;
        this.incidents = incidents;
        this.counters = counters;
    }

    /** Answers a POST. Never throws; blocks for some three seconds at most. */
    public TeamsResponse post(TeamsRequest request) {
        try {
            return answer(request);
        } catch (RuntimeException | Error failure) {
            incidents.note(failure);
            return TeamsResponse.of(500);
        }
    }

    private TeamsResponse answer(TeamsRequest request) {
        var early = admission.refuse(request);
        if (early.isPresent()) {
            return refused(early.get());
        }
        if (request.body().length() > LONGEST) {
            return refused(new Admission.Refusal(413, "too_long"));
        }
        var activity = Activity.read(request.body());
        if (activity.isEmpty()) {
            return refused(new Admission.Refusal(400, "unreadable"));
        }
        return admission.refuse(request, activity.get()).map(this::refused).orElseGet(() -> admitted(activity.get()));
    }

    /** Lets answers that were begun be finished, for a while. */
    @Override
    public void close() {
        turns.close();
    }

    private TeamsResponse admitted(Activity activity) {
        witnessed(activity);
        if (!activity.type().equals("invoke")) {
            return TeamsResponse.of(turns.accept(activity) ? 200 : 503);
        }
        if (!activity.name().equals("adaptiveCard/action")) {
            counters.ignored("unknown_invoke");
            return TeamsResponse.of(501);
        }
        return new TeamsResponse(200, turns.press(activity).toString());
    }

    /** What is not learned now is learned from the next activity; this one is answered all the same. */
    private void witnessed(Activity activity) {
        try {
            witness.accept(activity);
        } catch (RuntimeException failure) {
            incidents.note(failure);
        }
    }

    private TeamsResponse refused(Admission.Refusal refusal) {
        counters.rejected(refusal.reason());
        return TeamsResponse.of(refusal.status());
    }
}
