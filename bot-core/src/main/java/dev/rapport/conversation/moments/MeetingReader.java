package dev.rapport.conversation.moments;

import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.command.PersonReader;
import dev.rapport.command.argument.Expect;
import dev.rapport.command.argument.Reading;
import dev.rapport.command.argument.TimeParser;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.command.argument.TimeReading;
import dev.rapport.command.argument.When;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.reply.Words;
import java.util.ArrayList;
import java.util.List;

/** Reads a meeting to come: with whom, when, about what; the time may come first. */
final class MeetingReader {
    static final String EXAMPLE = "meeting with Ada tuesday 9am";

    private final TimeParser times = new TimeParser();

    /** @param others what a bare hour could have meant as well */
    record Request(ContactId contact, When when, String topic, List<When> others) {
        Request {
            others = List.copyOf(others);
        }
    }

    private record Timed(When when, List<When> others, Line after) {}

    Parsed<Request> read(Line line, Context context) {
        var at = line.to(line.at());
        boolean personFirst =
                at.atEnd() || context.lexicon().at(at.text(), at.at()).isPresent();
        if (!personFirst && reading(at, context) instanceof TimeReading.Found) {
            return timed(at, context)
                    .then(timed -> PersonReader.read(timed.after().skip("with"), context, EXAMPLE)
                            .then(named -> request(named.contact(), timed, named.after())));
        }
        return PersonReader.read(at, context, EXAMPLE)
                .then(named -> named.after().skipCommas().atEnd()
                        ? whenever(named, context)
                        : timed(named.after().skipCommas(), context)
                                .then(timed -> request(named.contact(), timed, timed.after())));
    }

    private TimeReading reading(Line at, Context context) {
        return times.asMoment(
                times.parseAt(at.text(), at.at(), Reading.FORWARDS, context.now(), Expect.TIME), context.now());
    }

    private Parsed<Timed> timed(Line at, Context context) {
        if (at.startsWith("and")) {
            return new Parsed.Wrong<>("A brief is about one person; say one line for each.", EXAMPLE);
        }
        return switch (reading(at, context)) {
            case TimeReading.Found(var when, int consumed, var others) ->
                when.in(context.now().getZone()).isAfter(context.now())
                        ? new Parsed.Ok<>(new Timed(when, others, at.to(at.at() + consumed)))
                        : new Parsed.Wrong<>(
                                Words.hinting("That moment has passed; `met` logs a talk that was."), EXAMPLE);
            case TimeReading.Unclear(var question, var options, int consumed) ->
                new Parsed.Unclear<>(
                        question,
                        options.stream()
                                .map(when -> new Choice(
                                        TimePhrases.label(when, context.now().toLocalDate()),
                                        at.with(at.at(), at.at() + consumed, Until.written(when))))
                                .toList());
            case TimeReading.Wrong(var message, var _) -> new Parsed.Wrong<>(message, EXAMPLE);
            case TimeReading.None _ ->
                new Parsed.Wrong<>("I did not understand \"%s\".".formatted(Line.readable(at.rest())), EXAMPLE);
        };
    }

    private static Parsed<Request> request(Contact contact, Timed timed, Line after) {
        var rest = after.skipCommas().skip("about").skip("on").skip("to discuss");
        String topic = Line.readable(rest.rest()).replaceAll("^:\\s*", "");
        return new Parsed.Ok<>(new Request(contact.id(), timed.when(), topic, timed.others()));
    }

    /** No time was said: the likely ones, or that it was just now. */
    private static Parsed<Request> whenever(PersonReader.Named named, Context context) {
        var today = context.now().toLocalDate();
        var person = "id:" + named.contact().id().number();
        var choices = new ArrayList<Choice>();
        for (var when : List.<When>of(
                When.At.of(context.now().plusHours(1)),
                new When.At(today.plusDays(1).atTime(When.MORNING)))) {
            choices.add(
                    new Choice(TimePhrases.label(when, today), "meeting with " + person + " " + Until.written(when)));
        }
        choices.add(new Choice("Just now: log it", "met " + person));
        return new Parsed.Unclear<>(
                "When do you meet %s?".formatted(named.contact().name()), choices);
    }
}
