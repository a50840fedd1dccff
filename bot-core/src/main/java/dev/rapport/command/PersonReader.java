package dev.rapport.command;

import dev.rapport.command.Lexicon.Reference;
import dev.rapport.contact.Contact;
import dev.rapport.contact.FoldedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the one person a command is about. Never guesses: several are a question, none is a suggestion. */
public final class PersonReader {
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static final int MOST_WORDS = 40;

    /** As much as a button shows. */
    private static final int SHOWN = 28;

    /** What may tell two of one name apart. */
    private static final List<Function<Contact, String>> TELLING = List.of(
            contact -> contact.role().organisation(),
            contact -> contact.role().title(),
            contact -> contact.level().word());

    private PersonReader() {}

    /** Somebody known and the line after the name. */
    public record Named(Contact contact, Line after) {}

    /**
     * Reads the known person whose name begins where the line stands.
     *
     * @param example a right example of the command, for the sentence when nobody is named
     */
    public static Parsed<Named> read(Line line, Context context, String example) {
        var here = line.to(line.at());
        if (here.atEnd()) {
            return new Parsed.Wrong<>("Who is it about?", example);
        }
        return context.lexicon()
                .at(here.text(), here.at())
                .map(reference -> named(here, reference))
                .orElseGet(() -> unknown(here, context, example));
    }

    /** The known person whom a reference found where the line stands means. */
    public static Parsed<Named> named(Line line, Reference reference) {
        return switch (reference) {
            case Reference.Known(var contact, var end) -> new Parsed.Ok<>(new Named(contact, line.to(end)));
            case Reference.Several(var contacts, var end) -> which(contacts, line, end);
            case Reference.Colleague(var member, var name, var end) ->
                new Parsed.Wrong<>(
                        "%s is not in your network yet.".formatted(name.isEmpty() ? "That colleague" : name),
                        "add " + line.text().substring(line.at(), end));
        };
    }

    /** Whom a part of a line names: one person, or several of one name. */
    public record Inside(List<Contact> contacts, int from, int to) {}

    /** Those whom the first forty words of a line name, by whole words of their names that mean nothing else; in their order. */
    public static List<Inside> inside(Line line, Context context) {
        String text = POSSESSIVE.matcher(line.text()).replaceAll("  ");
        var found = new ArrayList<Inside>();
        var word = WORD.matcher(text);
        int next = line.at();
        for (int looked = 0; looked < MOST_WORDS && next <= text.length() && word.find(next); looked++) {
            next = word.end();
            var reference = context.lexicon().at(text, word.start()).orElse(null);
            if (reference == null) {
                continue;
            }
            var bearers = byWholeWords(reference, FoldedName.words(text.substring(word.start(), reference.end())));
            if (!bearers.isEmpty()) {
                found.add(new Inside(bearers, word.start(), reference.end()));
                next = Math.max(next, reference.end());
            }
        }
        return List.copyOf(found);
    }

    private static List<Contact> byWholeWords(Reference reference, List<String> typed) {
        var bearers = switch (reference) {
            case Reference.Known(var contact, int _) -> List.of(contact);
            case Reference.Several(var contacts, int _) -> contacts;
            case Reference.Colleague _ -> List.<Contact>of();
        };
        return typed.isEmpty() || ReservedWords.contains(typed.getFirst())
                ? List.of()
                : bearers.stream()
                        .filter(bearer -> FoldedName.words(bearer.name()).containsAll(typed))
                        .toList();
    }

    private static Parsed<Named> which(List<Contact> contacts, Line line, int end) {
        String typed = line.text().substring(line.at(), end).strip();
        return new Parsed.Unclear<>("Which %s?".formatted(Line.readable(typed)), choices(contacts, line, end));
    }

    /** The line once for each of several people, with the name up to {@code end} made plain. */
    public static List<Parsed.Choice> choices(List<Contact> contacts, Line line, int end) {
        return contacts.stream()
                .limit(Choices.MOST)
                .map(contact -> choice(label(contact, contacts), contact, line, end))
                .toList();
    }

    private static Parsed.Choice choice(String label, Contact contact, Line line, int end) {
        return new Parsed.Choice(
                label, line.with(line.at(), end, "id:" + contact.id().number()));
    }

    /** As {@link #label(Contact)}; among several of one name with whatever differs soonest. */
    private static String label(Contact contact, List<Contact> among) {
        var namesakes = among.stream()
                .filter(other -> FoldedName.fold(other.name()).equals(FoldedName.fold(contact.name())))
                .toList();
        int room = Math.max(4, SHOWN - contact.name().length() - 2);
        return TELLING.stream()
                .filter(detail -> namesakes.stream()
                                .map(detail)
                                .map(FoldedName::fold)
                                .map(text -> text.substring(0, Math.min(room, text.length())))
                                .distinct()
                                .count()
                        == namesakes.size())
                .map(detail -> detail.apply(contact))
                .filter(detail -> namesakes.size() > 1 && !detail.isEmpty())
                .findFirst()
                .map(detail -> contact.name() + ", " + detail)
                .orElseGet(() -> label(contact));
    }

    /** A person in a choice: the name with what tells two of one name apart. */
    public static String label(Contact contact) {
        String where = contact.role().organisation().isEmpty()
                ? contact.role().title()
                : contact.role().organisation();
        return where.isEmpty() ? contact.name() + ", " + contact.level().word() : contact.name() + ", " + where;
    }

    private static Parsed<Named> unknown(Line line, Context context, String example) {
        String typed = firstSegment(line.rest());
        var similar = context.lexicon().similar(typed);
        if (similar.isEmpty() && typed.contains(" ")) {
            typed = typed.substring(0, typed.indexOf(' '));
            similar = context.lexicon().similar(typed);
        }
        var later = inside(line, context);
        if (similar.isEmpty() && later.size() == 1) {
            return aboutLater(line, later.getFirst());
        }
        if (similar.isEmpty()) {
            return new Parsed.Wrong<>("I know nobody called %s.".formatted(Line.readable(typed)), example);
        }
        int end = line.at() + line.text().substring(line.at()).indexOf(typed) + typed.length();
        var choices = similar.stream()
                .map(contact -> choice(label(contact), contact, line, end))
                .toList();
        String names = similar.stream().map(Contact::name).collect(Collectors.joining(" or "));
        return new Parsed.Unclear<>("No %s; did you mean %s?".formatted(Line.readable(typed), names), choices);
    }

    /** "why should I call Ada": offered without the words between. */
    private static Parsed<Named> aboutLater(Line line, Inside named) {
        String beginning = line.text().substring(0, line.at());
        var choices = named.contacts().stream()
                .limit(Choices.MOST)
                .map(contact -> new Parsed.Choice(
                        beginning + contact.name(),
                        line.with(line.at(), named.to(), "id:" + contact.id().number())))
                .toList();
        return new Parsed.Unclear<>(
                "Is it about %s?".formatted(named.contacts().getFirst().firstName()), choices);
    }

    private static String firstSegment(String rest) {
        int comma = rest.indexOf(',');
        int colon = rest.indexOf(':');
        int end = Math.min(comma < 0 ? rest.length() : comma, colon < 0 ? rest.length() : colon);
        return rest.substring(0, Math.max(end, Math.min(1, rest.length()))).strip();
    }
}
