package dev.rapport.conversation.interactions;

import dev.rapport.command.Context;
import dev.rapport.command.Lexicon.Reference;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.command.PersonReader;
import dev.rapport.command.argument.Reading;
import dev.rapport.command.argument.TimeParser;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.command.argument.TimeReading;
import dev.rapport.command.argument.When;
import dev.rapport.conversation.interactions.LogRequest.Happened;
import dev.rapport.conversation.interactions.LogRequest.Note;
import dev.rapport.conversation.interactions.PeopleReader.People;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Kind;
import dev.rapport.network.Brief;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what happened: people, then kind and time in any order, then the note. */
final class LogReader {
    static final String EXAMPLE = "log Ada coffee yesterday: talked about the roadmap";

    private final PeopleReader people = new PeopleReader();
    private final NoteReader notes = new NoteReader();
    private final TimeParser times = new TimeParser();

    Parsed<LogRequest> read(Verb verb, Line line, Context context) {
        if (line.atEnd()) {
            return verb.kind() == null
                    ? new Parsed.Ok<>(new LogRequest.Form())
                    : new Parsed.Wrong<>("With whom?", verb.words() + " Ada");
        }
        var details = before(verb, line, context);
        return people.read(details.at, context, EXAMPLE).then(who -> details(details, who, context));
    }

    /** What is said before the people, "log a coffee with Ada", "log yesterday Ada", if it leads to somebody. */
    private Details before(Verb verb, Line line, Context context) {
        var details = new Details(verb, line);
        while (details.takesKind() || takesTime(details, context)) {
            details.at = details.at.skipCommas();
        }
        var people = details.at.skip("with").skip("w/").skip("to");
        boolean leads = details.saidSince
                && (people.at() > details.at.at()
                        || context.lexicon().at(people.text(), people.at()).isPresent());
        details.at = people;
        return leads ? details : new Details(verb, line);
    }

    private boolean takesTime(Details details, Context context) {
        var at = details.at;
        if (details.when != null
                || context.lexicon().at(at.text(), at.at()).isPresent()
                || !(times.parseAt(at.text(), at.at(), Reading.BACKWARDS, context.now())
                        instanceof TimeReading.Found(var when, int consumed, var _))) {
            return false;
        }
        details.take(when, at.to(at.at() + consumed));
        return true;
    }

    /** A line that begins with somebody known and goes on with a kind or a time gone by; empty for any other. */
    Optional<Parsed<LogRequest>> sentence(Line line, Context context) {
        return context.lexicon()
                .at(line.text(), line.at())
                .map(reference -> line.to(reference.end()).skipCommas())
                .filter(after -> Verb.kind(after.word()) != null
                        || times.parseAt(after.text(), after.at(), Reading.BACKWARDS, context.now())
                                instanceof TimeReading.Found)
                .map(after -> betweenThem(line, after, context).orElseGet(() -> read(Verb.THEY, line, context)));
    }

    /** "Ada met Grace" may be about the two of them alone. */
    private static Optional<Parsed<LogRequest>> betweenThem(Line line, Line after, Context context) {
        var next = after.afterWord();
        if (Verb.kind(after.word()) == null
                || !(context.lexicon().at(line.text(), line.at()).orElse(null)
                        instanceof Reference.Known(var first, int _))) {
            return Optional.empty();
        }
        return PersonReader.inside(next, context).stream()
                .filter(second -> second.from() == next.at())
                .findFirst()
                .map(second -> {
                    String name = next.text().substring(second.from(), second.to());
                    String both = "id:%d and %s".formatted(first.id().number(), name.strip());
                    String kind = line.text().substring(after.at(), next.at()).strip();
                    return new Parsed.Unclear<>(
                            "Were you with %s and %s, or is it about the two of them?"
                                    .formatted(first.firstName(), name.strip()),
                            List.of(
                                    new Choice(
                                            "I was with both",
                                            "log " + both + ", " + kind
                                                    + next.text().substring(second.to())),
                                    new Choice("They know each other", "connects " + both)));
                });
    }

    private Parsed<LogRequest> details(Details details, People who, Context context) {
        details.at = who.after();
        details.saidSince = false;
        while (true) {
            if (details.takesKind()) {
                continue;
            }
            var at = details.at.skipCommas();
            var reading = details.when == null
                    ? times.parseAt(at.text(), at.at(), Reading.BACKWARDS, context.now())
                    : new TimeReading.None();
            switch (reading) {
                case TimeReading.Found(var when, int consumed, var _) -> details.take(when, at.to(at.at() + consumed));
                case TimeReading.Unclear unclear -> {
                    return unclear(unclear, at, context);
                }
                case TimeReading.Wrong(var message, var _) -> {
                    return toCome(message, at, details, who, context);
                }
                case TimeReading.None _ -> {
                    return note(details, who, context);
                }
            }
        }
    }

    /** What is still to come cannot be logged; it can be brought up then. */
    private Parsed<LogRequest> toCome(String message, Line at, Details details, People who, Context context) {
        var coming = times.parseAt(at.text(), at.at(), Reading.FORWARDS, context.now());
        if (!(coming instanceof TimeReading.Found(var when, int _, var _))
                || !(who.who().getFirst() instanceof LogRequest.Who.Known(var contact))) {
            return new Parsed.Wrong<>(message, EXAMPLE);
        }
        String what = (details.kind == null ? Kind.MET : details.kind).noun();
        return new Parsed.Unclear<>(
                "%s is still to come. Shall I remind you?".formatted(TimePhrases.full(when)),
                List.of(new Choice(
                        "Remind me", "remind me about id:%d %s: %s".formatted(contact.number(), written(when), what))));
    }

    private static Parsed<LogRequest> unclear(TimeReading.Unclear unclear, Line at, Context context) {
        var today = context.now().toLocalDate();
        return new Parsed.Unclear<>(
                unclear.question(),
                unclear.options().stream()
                        .map(when -> new Choice(
                                TimePhrases.label(when, today),
                                at.with(at.at(), at.at() + unclear.consumed(), written(when))))
                        .toList());
    }

    private static String written(When when) {
        return switch (when) {
            case When.At at ->
                at.local().toLocalDate() + " " + TimePhrases.clock(at.local().toLocalTime());
            case When.Day(var date) -> date.toString();
        };
    }

    private Parsed<LogRequest> note(Details details, People who, Context context) {
        var at = details.at;
        String rest = at.rest();
        boolean colon = rest.equals(":") || rest.startsWith(": ") || rest.startsWith(":\n");
        var start = at.skipCommas();
        if (rest.isEmpty()) {
            return new Parsed.Ok<>(details.request(who, Note.NONE));
        }
        if (!colon && !details.saidSince && !NoteReader.opens(start)) {
            return afterName(at, start, context);
        }
        var note = colon ? at.to(at.to(at.at()).at() + 1) : start;
        return notes.read(note, context).then(read -> new Parsed.Ok<>(details.request(who, read)));
    }

    /** Words right after a name: a note, or the rest of a name that is not known? */
    private static Parsed<LogRequest> afterName(Line at, Line start, Context context) {
        String words = Line.readable(start.rest());
        String named = Line.readable(at.text().substring(0, at.at()));
        var choices = new ArrayList<>(List.of(
                new Choice("Yes, log it", at.with(at.to(at.at()).at(), start.at(), ": ")),
                new Choice("Without the note", named)));
        PersonReader.inside(start, context).stream()
                .filter(other -> other.from() == start.at())
                .findFirst()
                .ifPresent(other -> choices.addFirst(
                        new Choice("With both", at.with(at.to(at.at()).at(), start.at(), " and "))));
        return new Parsed.Unclear<>("Is \"%s\" your note?".formatted(Brief.of(words, 60)), choices);
    }

    /** What stands between the names and the note. */
    private static final class Details {
        private final Verb verb;
        private Line at;
        private @Nullable Kind kind;
        private Direction direction;
        private boolean kindSaid;
        private boolean saidSince;
        private boolean saidKindAfterName;
        private @Nullable When when;

        Details(Verb verb, Line at) {
            this.verb = verb;
            this.at = at;
            this.kind = verb.kind();
            this.direction = verb.kind() == null ? Direction.BOTH : verb.direction();
            this.kindSaid = verb.kind() != null;
        }

        /** "met" alone leaves open whether it was over a coffee or for lunch. */
        boolean settled() {
            return saidKindAfterName || (kindSaid && kind != Kind.MET);
        }

        /** Takes the kind that stands next, if one does. */
        boolean takesKind() {
            var word = at.skipCommas().skip("for").skip("over").skip("a").skip("an");
            var said = settled() ? null : Verb.kind(word.word());
            if (said != null) {
                take(said, word);
            }
            return said != null;
        }

        private void take(Kind said, Line word) {
            var after = word.afterWord();
            saidKindAfterName = true;
            kind = said;
            kindSaid = true;
            saidSince = true;
            direction = verb.direction(said, word.word());
            at = direction == Direction.THEIRS ? after.skip("me") : after;
            if (said.written() && after.startsWith("from")) {
                direction = Direction.THEIRS;
                at = after.after("from").skip("them").skip("him").skip("her");
            }
            if (said == Kind.VIDEO || said == Kind.CALL) {
                at = at.skip("call");
            }
        }

        void take(When said, Line after) {
            when = said;
            saidSince = true;
            at = after;
        }

        LogRequest request(People who, Note note) {
            return new Happened(who.who(), kind == null ? Kind.MET : kind, kindSaid, direction, when, note);
        }
    }
}
