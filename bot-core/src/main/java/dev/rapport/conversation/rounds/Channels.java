package dev.rapport.conversation.rounds;

import dev.rapport.conversation.Turn;
import dev.rapport.identity.PlaceId;
import dev.rapport.introduction.series.Course;
import dev.rapport.network.Brief;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.rounds.Rounds;
import java.util.List;

/** Finds the channel that a command acts on: the one it was typed in, else the only one, else it is asked. */
final class Channels {
    private static final int MOST = 10;
    private static final int LONGEST_LABEL = 75;

    private final Rounds rounds;

    Channels(Rounds rounds) {
        this.rounds = rounds;
    }

    /** Which channel it is. */
    sealed interface Found {
        record Here(PlaceId place) implements Found {}

        /** Not known; this is what to say. */
        record Say(Reply reply) implements Found {}
    }

    /**
     * The channel in which rounds run or ran.
     *
     * @param command what to type or press for one channel, without it
     */
    Found running(Placed placed, Turn turn, String command) {
        return find(placed, turn, command, true);
    }

    /** Any channel where the person and Rapport are. */
    Found any(Placed placed, Turn turn, String command) {
        return find(placed, turn, command, false);
    }

    private Found find(Placed placed, Turn turn, String command, boolean started) {
        if (!placed.conversation().isEmpty()) {
            return byId(new PlaceId(turn.member().id().workspace(), placed.conversation()), turn);
        }
        var here = turn.trigger().place();
        if (here != null && placed.name().isEmpty() && (!started || wasStarted(here))) {
            return new Found.Here(here);
        }
        var places = started
                ? rounds.placesOf(turn.member().id())
                : rounds.everyPlaceOf(turn.member().id());
        var named = placed.name().isEmpty() ? places : byName(placed.name(), places);
        return switch (named.size()) {
            case 0 -> new Found.Say(none(placed, started));
            case 1 -> new Found.Here(named.getFirst());
            default -> new Found.Say(which(named, command));
        };
    }

    private boolean wasStarted(PlaceId place) {
        return !(rounds.load(place).course() instanceof Course.NotStarted);
    }

    /** A button may have been pressed where the channel itself is; else the person must be in it. */
    private Found byId(PlaceId place, Turn turn) {
        boolean there = place.equals(turn.trigger().place())
                || rounds.everyPlaceOf(turn.member().id()).contains(place);
        return there
                ? new Found.Here(place)
                : new Found.Say(Reply.say("You are not in that channel, or I am not. Nothing was changed."));
    }

    private List<PlaceId> byName(String name, List<PlaceId> places) {
        return places.stream()
                .filter(place -> rounds.name(place).equalsIgnoreCase("#" + name))
                .toList();
    }

    private static Reply none(Placed placed, boolean started) {
        if (!placed.name().isEmpty()) {
            return Reply.say((started
                            ? "There are no introductions in #%s, or you are not in it."
                            : "You are not in #%s, or I am not.")
                    .formatted(placed.name()));
        }
        return Reply.say(
                started
                        ? Words.hinting("No channel of yours has introductions yet. "
                                + "Type `intros start every 2 weeks on monday at 10:00 in groups of 2` in one.")
                        : Words.of("I am in no channel with you yet. Add me to one, and type it there."));
    }

    private Reply which(List<PlaceId> places, String command) {
        var buttons = places.stream()
                .limit(MOST)
                .map(place -> Button.of(
                        Brief.label(rounds.name(place), LONGEST_LABEL), command + " in:" + place.conversation()))
                .toArray(Button[]::new);
        return Reply.say("In which channel?", buttons);
    }
}
