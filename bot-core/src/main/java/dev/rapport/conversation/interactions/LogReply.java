package dev.rapport.conversation.interactions;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.command.argument.When;
import dev.rapport.contact.Contact;
import dev.rapport.conversation.Turn;
import dev.rapport.conversation.interactions.LogRequest.Happened;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Promise.Whose;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reminder.ItemTimes;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.rhythm.Rhythm;
import dev.rapport.rhythm.RhythmProposal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said about something that was logged: one line, with the way back and the likely corrections. */
record LogReply(Turn turn, Happened happened, List<Contact> people, List<Interaction> logged, List<Promise> promises) {

    static String undoing(Happened happened, List<Contact> people) {
        return "the " + happened.kind().noun() + " with " + names(people);
    }

    Reply reply(NetworkDraft draft) {
        var said = new ArrayList<String>();
        said.add(capital(happened.kind().noun()) + " " + preposition() + " " + names(people) + ", " + when() + ".");
        exchanged().ifPresent(said::add);
        promises.stream().map(this::promise).distinct().forEach(said::add);
        var proposal = proposal(draft);
        proposal.ifPresent(rhythm ->
                said.add("You are in touch about %s; shall that be the rhythm?".formatted(TimePhrases.every(rhythm))));
        return Reply.say(String.join(" ", said), buttons(proposal).toArray(Button[]::new));
    }

    private String preposition() {
        return switch (happened.direction()) {
            case BOTH -> "with";
            case MINE -> "to";
            case THEIRS -> "from";
        };
    }

    private String when() {
        return happened.when() == null ? "today" : TimePhrases.full(happened.when());
    }

    private Optional<String> exchanged() {
        var note = happened.note();
        if (note.gave().isEmpty() && note.got().isEmpty()) {
            return Optional.empty();
        }
        var parts = new ArrayList<String>();
        if (!note.gave().isEmpty()) {
            parts.add("gave " + note.gave());
        }
        if (!note.got().isEmpty()) {
            parts.add("got " + note.got());
        }
        return Optional.of("You " + String.join(" and ", parts) + ".");
    }

    private String promise(Promise promise) {
        String whose = promise.whose() == Whose.MINE
                ? "You promised %s".formatted(promise.what())
                : "%s owes you %s".formatted(ower(promise), promise.what());
        var due = promise.due();
        if (due == null) {
            return whose + ". By when?";
        }
        String by = whose + " by " + TimePhrases.date(due, turn.now().toLocalDate());
        return promise.remindAt() == null ? by + "." : "%s; I'll remind you %s.".formatted(by, reminded(promise, due));
    }

    private String reminded(Promise promise, LocalDate due) {
        var at = ItemTimes.of(promise, turn.network())
                .map(moment -> moment.atZone(turn.now().getZone()));
        var usual = due.atTime(When.MORNING);
        return at.filter(moment -> !moment.toLocalDateTime().equals(usual))
                .map(held -> "on " + TimePhrases.full(held))
                .orElse("that morning");
    }

    private String ower(Promise promise) {
        return people.stream()
                .filter(contact -> contact.id().equals(promise.contact()))
                .map(Contact::firstName)
                .findFirst()
                .orElseThrow();
    }

    private List<Button> buttons(Optional<Rhythm> proposal) {
        var buttons = new ArrayList<Button>();
        if (!happened.kindSaid() && people.size() == 1) {
            var only = logged.getFirst();
            String command = "log as id:%d %d "
                    .formatted(only.contact().number(), only.id().number());
            buttons.add(Button.of("Coffee", command + "coffee"));
            buttons.add(Button.of("Call", command + "call"));
            if (happened.when() == null) {
                buttons.add(Button.of("Yesterday", command + "yesterday"));
            }
        }
        promises.stream().filter(promise -> promise.due() == null).findFirst().ifPresent(promise -> {
            var today = turn.now().toLocalDate();
            buttons.add(due(promise, "Tomorrow", today.plusDays(1)));
            buttons.add(due(promise, "Friday", today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY))));
            buttons.add(due(promise, "In two weeks", today.plusWeeks(2)));
        });
        proposal.ifPresent(rhythm -> buttons.add(Button.of(
                capital(TimePhrases.every(rhythm)),
                "edit id:%d, %s".formatted(people.getFirst().id().number(), TimePhrases.every(rhythm)))));
        buttons.add(turn.undo());
        return buttons;
    }

    private static Button due(Promise promise, String label, LocalDate day) {
        return Button.of(label, "snooze " + promise.number() + " until " + day);
    }

    /** Offered once, at the third day in touch, where no rhythm was set and the real one differs. */
    private Optional<Rhythm> proposal(NetworkDraft draft) {
        if (people.size() != 1 || people.getFirst().cadence().rhythm() != null) {
            return Optional.empty();
        }
        var contact = people.getFirst();
        var tie = draft.network().find(contact.id()).orElseThrow();
        if (tie.history().contacts() != RhythmProposal.FEWEST || inTouchThatDayBefore(contact)) {
            return Optional.empty();
        }
        var days = draft.interactions(contact.id()).stream()
                .map(interaction -> interaction.moment().date(turn.now().getZone()))
                .toList();
        return RhythmProposal.of(days).filter(rhythm -> !rhythm.equals(contact.rhythm()));
    }

    /** Then three interactions are less than three days. */
    private boolean inTouchThatDayBefore(Contact contact) {
        var zone = turn.now().getZone();
        return turn.network()
                .find(contact.id())
                .map(before -> before.history().last())
                .filter(last -> last.atZone(zone)
                        .toLocalDate()
                        .equals(logged.getFirst().moment().date(zone)))
                .isPresent();
    }

    static String names(List<Contact> people) {
        if (people.size() == 1) {
            return people.getFirst().name();
        }
        var names = people.stream().map(Contact::name).toList();
        int last = names.size() - 1;
        return names.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + names.get(last);
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
