package dev.rapport.command;

import dev.rapport.command.Lexicon.Reference;
import dev.rapport.contact.Contact;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the one person a command is about. Never guesses: several are a question, none is a suggestion. */
public final class PersonReader {
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

    private static Parsed<Named> which(List<Contact> contacts, Line line, int end) {
        String typed = line.text().substring(line.at(), end).strip();
        return new Parsed.Unclear<>("Which %s?".formatted(Line.readable(typed)), choices(contacts, line, end));
    }

    /** The line once for each of several people, with the name up to {@code end} made plain. */
    public static List<Parsed.Choice> choices(List<Contact> contacts, Line line, int end) {
        return contacts.stream()
                .limit(Choices.MOST)
                .map(contact -> choice(contact, line, end))
                .toList();
    }

    private static Parsed.Choice choice(Contact contact, Line line, int end) {
        return new Parsed.Choice(
                label(contact), line.with(line.at(), end, "id:" + contact.id().number()));
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
        if (similar.isEmpty()) {
            return new Parsed.Wrong<>("I know nobody called %s.".formatted(Line.readable(typed)), example);
        }
        int end = line.at() + line.text().substring(line.at()).indexOf(typed) + typed.length();
        var choices =
                similar.stream().map(contact -> choice(contact, line, end)).toList();
        String names = similar.stream().map(Contact::name).collect(Collectors.joining(" or "));
        return new Parsed.Unclear<>("No %s; did you mean %s?".formatted(Line.readable(typed), names), choices);
    }

    private static String firstSegment(String rest) {
        int comma = rest.indexOf(',');
        int colon = rest.indexOf(':');
        int end = Math.min(comma < 0 ? rest.length() : comma, colon < 0 ? rest.length() : colon);
        return rest.substring(0, Math.max(end, Math.min(1, rest.length()))).strip();
    }
}
