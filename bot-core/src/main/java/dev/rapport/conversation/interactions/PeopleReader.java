package dev.rapport.conversation.interactions;

import dev.rapport.command.Context;
import dev.rapport.command.Lexicon.Reference;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.command.PersonReader;
import dev.rapport.command.argument.Reading;
import dev.rapport.command.argument.TimeParser;
import dev.rapport.command.argument.TimeReading;
import dev.rapport.conversation.interactions.LogRequest.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads with whom: one person, or several joined by "and" or commas. */
final class PeopleReader {
    private static final Pattern NEW = Pattern.compile("new:\"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("\\G\\s*([\\p{L}\\p{M}.'\u2019-]+)");
    private static final int LONGEST_NEW_NAME = 3;

    private final TimeParser times = new TimeParser();

    /** Who was named and the line after them. */
    record People(List<Who> who, Line after) {}

    Parsed<People> read(Line line, Context context, String example) {
        return one(line, context, example).then(first -> {
            var all = new ArrayList<>(first.who());
            var at = first.after();
            while (true) {
                var next = joined(at);
                if (next == null || !namesSomebody(next, context)) {
                    return new Parsed.Ok<>(new People(all, at));
                }
                var more = one(next, context, example);
                if (!(more instanceof Parsed.Ok<People>(var found))) {
                    return more;
                }
                all.addAll(found.who());
                at = found.after();
            }
        });
    }

    private static @Nullable Line joined(Line line) {
        var after = line.skipCommas();
        if (after.startsWith("and")) {
            return after.after("and");
        }
        if (line.rest().startsWith("&") || line.rest().startsWith("+")) {
            return line.to(line.to(line.at()).at() + 1);
        }
        return after.at() > line.to(line.at()).at() ? after : null;
    }

    private static boolean namesSomebody(Line line, Context context) {
        return newName(line) != null
                || (Verb.kind(line.word()) == null
                        && context.lexicon().at(line.text(), line.at()).isPresent());
    }

    /** The name that was chosen to be added, where the line stands at one. */
    private static @Nullable Matcher newName(Line line) {
        if (!line.text().startsWith("new:", line.at())) {
            return null;
        }
        var name = NEW.matcher(line.text()).region(line.at(), line.text().length());
        return name.lookingAt() ? name : null;
    }

    private Parsed<People> one(Line line, Context context, String example) {
        var here = line.to(line.at());
        var unknown = newName(here);
        if (unknown != null) {
            return new Parsed.Ok<>(new People(List.of(new Who.New(unknown.group(1))), here.to(unknown.end())));
        }
        var reference = context.lexicon().at(here.text(), here.at());
        if (reference.isEmpty() && !here.atEnd()) {
            return stranger(here, context);
        }
        if (reference.orElse(null) instanceof Reference.Colleague(var member, var name, int end) && !name.isEmpty()) {
            return offer(here, name, end, List.of());
        }
        return reference
                .map(found -> PersonReader.named(here, found))
                .orElseGet(() -> PersonReader.read(here, context, example))
                .then(named -> new Parsed.Ok<>(
                        new People(List.of(new Who.Known(named.contact().id())), named.after())));
    }

    /** Nobody known: those who look alike, and the way to add somebody without typing it all again. */
    private Parsed<People> stranger(Line line, Context context) {
        int end = nameEnd(line, context);
        if (end <= line.at()) {
            return new Parsed.Wrong<>("Who was it with?", LogReader.EXAMPLE);
        }
        String name = Line.readable(line.text().substring(line.at(), end));
        var alike = context.lexicon().similar(name).stream()
                .map(contact -> new Choice(
                        PersonReader.label(contact),
                        line.with(line.at(), end, "id:" + contact.id().number())))
                .toList();
        return offer(line, name, end, alike);
    }

    private static Parsed<People> offer(Line line, String name, int end, List<Choice> alike) {
        var choices = new ArrayList<>(alike);
        choices.add(new Choice("Add " + name, line.with(line.at(), end, "new:\"" + name.replace("\"", "") + "\"")));
        return new Parsed.Unclear<>(
                alike.isEmpty()
                        ? "%s is not in your network yet.".formatted(name)
                        : "No %s; did you mean %s?"
                                .formatted(name, alike.getFirst().label()),
                choices);
    }

    /** A new name ends where a kind, a time, "and" or a sign begins; at three words at the latest. */
    private int nameEnd(Line line, Context context) {
        var word = WORD.matcher(line.text());
        int end = line.at();
        for (int i = 0; i < LONGEST_NEW_NAME && word.find(end); i++) {
            var here = line.to(word.start(1));
            if (Verb.kind(here.word()) != null || here.startsWith("and") || isTime(here, context)) {
                return end;
            }
            end = word.end();
        }
        return end;
    }

    private boolean isTime(Line line, Context context) {
        return !(times.parseAt(line.text(), line.at(), Reading.BACKWARDS, context.now()) instanceof TimeReading.None);
    }
}
