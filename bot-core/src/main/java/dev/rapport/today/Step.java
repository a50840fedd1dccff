package dev.rapport.today;

import dev.rapport.contact.Level;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Promise;
import dev.rapport.network.Tie;
import dev.rapport.rhythm.NextTouch;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing to do today. */
public sealed interface Step {
    /**
     * Why, in plain words for the owner alone: one to three sentences. Begins in lower case where it can, to stand after
     * "Grace Hopper (operational): ".
     */
    String reason();

    /** Whom it is about, if anybody. */
    default Optional<Tie> who() {
        return switch (this) {
            case Keep step -> Optional.of(step.tie());
            case Chase step -> Optional.of(step.tie());
            case Reconnect step -> Optional.of(step.tie());
            case FirstTouch step -> Optional.of(step.tie());
            case GiveBack step -> Optional.of(step.tie());
            case Ahead step -> Optional.of(step.tie());
            case MissingLevel step -> Optional.empty();
            case Bridge step -> Optional.empty();
            case Begin step -> Optional.empty();
        };
    }

    /** A promise of the owner's that falls due by tomorrow. */
    record Keep(Tie tie, Promise promise, String reason) implements Step {}

    /** A promise made to the owner that falls due by today. */
    record Chase(Tie tie, Promise promise, String reason) implements Step {}

    /**
     * Somebody to be in touch with again.
     *
     * @param dormant whether the tie was once moderate and has been silent for more than three rhythms
     * @param last the latest contact
     */
    record Reconnect(
            Tie tie,
            Priority priority,
            NextTouch.State state,
            boolean dormant,
            @Nullable Interaction last,
            String reason)
            implements Step {}

    /** Somebody who was added and never contacted. */
    record FirstTouch(Tie tie, Priority priority, String reason) implements Step {}

    /** Nobody presses: somebody who gave something lately. */
    record GiveBack(Tie tie, Interaction got, String reason) implements Step {}

    /** Nobody presses: whose turn comes next. */
    record Ahead(Tie tie, NextTouch next, String reason) implements Step {}

    /** Levels at which there is nobody, the most neglected first. */
    record MissingLevel(List<Level> missing, String reason) implements Step {
        public MissingLevel {
            missing = List.copyOf(missing);
        }
    }

    /** Two who should meet. The reason names them both, and what each of them would gain. */
    record Bridge(Tie one, Tie other, String reason) implements Step {}

    /** A newcomer's step: whom to add first at a level. */
    record Begin(Level level, String reason) implements Step {}
}
