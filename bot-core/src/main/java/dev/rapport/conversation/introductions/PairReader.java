package dev.rapport.conversation.introductions;

import dev.rapport.command.Choices;
import dev.rapport.command.Context;
import dev.rapport.command.Lexicon.Reference;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.command.PersonReader;
import dev.rapport.contact.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads two known people, with one question at most where both names fit several. */
final class PairReader {
    /** So much of a button's label is sure to be seen. */
    private static final int SURE_TO_BE_SEEN = 30;

    private PairReader() {}

    /** The two and the line after them. */
    record Two(Contact one, Contact other, Line after) {}

    static Parsed<Two> read(Line line, Context context, String example) {
        return bothUnclear(line, context)
                .orElseGet(() -> PersonReader.read(line, context, example)
                        .then(one -> PersonReader.read(joined(one.after()), context, example)
                                .then(other ->
                                        new Parsed.Ok<>(new Two(one.contact(), other.contact(), other.after())))));
    }

    private static Line joined(Line line) {
        return line.skipCommas().skip("to").skip("and").skip("with").skip("&").skipCommas();
    }

    /** Where both names fit several people, one question asks for the pair. */
    private static Optional<Parsed<Two>> bothUnclear(Line line, Context context) {
        var here = line.to(line.at());
        if (!(context.lexicon().at(here.text(), here.at()).orElse(null) instanceof Reference.Several one)) {
            return Optional.empty();
        }
        var next = joined(here.to(one.end()));
        if (!(context.lexicon().at(next.text(), next.at()).orElse(null) instanceof Reference.Several other)) {
            return Optional.empty();
        }
        var pairs = one.contacts().stream()
                .flatMap(first -> other.contacts().stream()
                        .filter(second -> !second.id().equals(first.id()))
                        .map(second -> new Pair(
                                first, second, pair(new Found(here, one), first, new Found(next, other), second))))
                .limit(Choices.MOST)
                .toList();
        return Optional.of(which(pairs));
    }

    /** Two who may be meant, and the line that says so. */
    private record Pair(Contact one, Contact other, String line) {
        String names() {
            return one.name() + ", " + other.name();
        }

        String inFull() {
            return PersonReader.label(one) + " to " + PersonReader.label(other);
        }
    }

    /** With the names on the buttons where they are short and tell the pairs apart, else by number. */
    private static Parsed<Two> which(List<Pair> pairs) {
        boolean namesDo = pairs.stream().allMatch(pair -> pair.names().length() <= SURE_TO_BE_SEEN)
                && pairs.stream().map(Pair::names).distinct().count() == pairs.size();
        if (namesDo) {
            return new Parsed.Unclear<>(
                    "Which two?",
                    pairs.stream()
                            .map(pair -> new Choice(pair.names(), pair.line()))
                            .toList());
        }
        var question = new StringBuilder("Which two?");
        var choices = new ArrayList<Choice>();
        for (var pair : pairs) {
            var number = Integer.toString(choices.size() + 1);
            question.append("\n").append(number).append(". ").append(pair.inFull());
            choices.add(new Choice(number, pair.line()));
        }
        return new Parsed.Unclear<>(question.toString(), choices);
    }

    /** A name in a line. */
    private record Found(Line at, Reference.Several name) {
        String with(String text, Contact chosen) {
            return new Line(text, at.at())
                    .with(at.at(), name.end(), "id:" + chosen.id().number());
        }
    }

    /** The later name is made plain first, so that the earlier one still stands where it stood. */
    private static String pair(Found one, Contact first, Found other, Contact second) {
        return one.with(other.with(other.at().text(), second), first);
    }
}
