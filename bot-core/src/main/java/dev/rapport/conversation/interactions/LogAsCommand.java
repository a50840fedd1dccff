package dev.rapport.conversation.interactions;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.PersonReader;
import dev.rapport.command.Section;
import dev.rapport.command.argument.Reading;
import dev.rapport.command.argument.TimeParser;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.command.argument.TimeReading;
import dev.rapport.command.argument.When;
import dev.rapport.contact.ContactId;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.InteractionId;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Moment;
import dev.rapport.reply.Reply;
import java.util.List;

/** Corrects the kind or the time of something logged a moment ago: what the buttons below a log stand for. */
final class LogAsCommand implements CommandHandler<LogAsCommand.Request> {
    private static final String EXAMPLE = "log Ada call yesterday";

    private final TimeParser times = new TimeParser();

    record Request(ContactId contact, InteractionId interaction, Correction correction) {}

    /** What it should have been. */
    sealed interface Correction {
        record OfKind(Kind kind) implements Correction {}

        record At(When when) implements Correction {}
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.ofButtons("log as", Section.HAPPENED, "corrects the kind or the time of a talk");
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        return PersonReader.read(line, context, EXAMPLE).then(named -> {
            var number = named.after();
            String digits = number.word();
            var rest = number.afterWord();
            var kind = Verb.kind(rest.word());
            if (!digits.matches("\\d{1,9}") || digits.matches("0+")) {
                return new Parsed.Wrong<>("Which talk is it?", EXAMPLE);
            }
            var id = new InteractionId(Integer.parseInt(digits));
            var contact = named.contact().id();
            if (kind != null) {
                return new Parsed.Ok<>(new Request(contact, id, new Correction.OfKind(kind)));
            }
            return times.parseAt(rest.text(), rest.at(), Reading.BACKWARDS, context.now())
                            instanceof TimeReading.Found(var when, int _, var _)
                    ? new Parsed.Ok<>(new Request(contact, id, new Correction.At(when)))
                    : new Parsed.Wrong<>("I did not understand the kind or the time.", EXAMPLE);
        });
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var draft = turn.draft();
        var old = draft.interactions(request.contact()).stream()
                .filter(interaction -> interaction.id().equals(request.interaction()))
                .findFirst();
        if (old.isEmpty()) {
            return Outcome.tell(Reply.say("That talk was taken back. Nothing was changed."));
        }
        var corrected = corrected(old.get(), request.correction(), turn);
        if (corrected.equals(old.get())) {
            return Outcome.tell(Reply.say("It is like that already. Nothing was changed."));
        }
        draft.relog(request.contact(), List.of(old.get()), List.of(corrected));
        String name =
                turn.network().find(request.contact()).orElseThrow().contact().name();
        return Outcome.change(draft, "the correction", Reply.say(said(corrected, name, turn), turn.undo()));
    }

    private static String said(Interaction talk, String name, Turn turn) {
        return "%s with %s, %s."
                .formatted(
                        LogReply.capital(talk.kind().noun()),
                        name,
                        TimePhrases.full(talk.moment().date(turn.now().getZone())));
    }

    private static Interaction corrected(Interaction old, Correction correction, Turn turn) {
        return switch (correction) {
            case Correction.OfKind(var kind) ->
                new Interaction(
                        old.id(),
                        old.contact(),
                        old.level(),
                        old.moment(),
                        kind,
                        kind.written() ? Direction.MINE : Direction.BOTH,
                        old.story(),
                        old.occasion());
            case Correction.At(var when) ->
                new Interaction(
                        old.id(),
                        old.contact(),
                        old.level(),
                        moment(when, turn),
                        old.kind(),
                        old.direction(),
                        old.story(),
                        old.occasion());
        };
    }

    private static Moment moment(When when, Turn turn) {
        return switch (when) {
            case When.At at -> new Moment.At(at.in(turn.now().getZone()).toInstant());
            case When.Day(var date) -> new Moment.Day(date);
        };
    }
}
