package dev.rapport.conversation.people;

import dev.rapport.command.Context;
import dev.rapport.command.Lexicon.Reference;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.contact.Contact;
import dev.rapport.contact.FoldedName;
import dev.rapport.identity.MemberId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code add}: a name, perhaps "at" an organisation, then what else is said, in any order. */
final class AddReader {
    static final String EXAMPLE = "add Ada Lovelace, CTO at Analytical Engines, strategic, every 6 weeks";
    private static final Pattern ADDRESS = Pattern.compile("([^\\s@<>]+)@[^\\s@<>]+\\.[^\\s@<>]+");
    private static final Pattern AT = Pattern.compile("\\s+(?:at|from|@)\\s+", Pattern.CASE_INSENSITIVE);

    private final TraitsReader traits = new TraitsReader();
    private final Function<MemberId, Optional<String>> nameOf;

    /** @param nameOf the platform's name of a member, for mentions that carry none */
    AddReader(Function<MemberId, Optional<String>> nameOf) {
        this.nameOf = nameOf;
    }

    Parsed<AddRequest> read(Line line, boolean another, Context context) {
        if (line.atEnd()) {
            return new Parsed.Ok<>(new AddRequest.Form());
        }
        var here = Segments.of(line.to(line.at()));
        if (here.rest().startsWith("<@")) {
            return mentioned(here, context);
        }
        int comma = TraitsReader.nextComma(here.text(), here.at());
        int end = traits.firstTrait(here, comma, context);
        String said = here.text().substring(here.at(), end).strip();
        var parts = AT.split(said, 2);
        var first = new ArrayList<Trait>();
        var address = ADDRESS.matcher(parts[0]);
        String name = address.matches()
                ? nameIn(address.group(1))
                : Line.readable(parts[0]).replaceFirst("^[@:]+\\s*", "");
        if (address.matches()) {
            first.add(new Trait.Email(parts[0].toLowerCase(Locale.ROOT)));
        }
        if (parts.length == 2) {
            first.add(new Trait.Organisation(Line.readable(parts[1])));
        }
        if (traits.levelOrRhythm(here, context)) {
            return new Parsed.Wrong<>("Who is it? A name comes first.", EXAMPLE);
        }
        if (!another) {
            var known = known(name, end == here.text().length() && first.isEmpty(), context);
            if (known.isPresent()) {
                return update(
                        known.get(),
                        here,
                        here.at()
                                + here.text()
                                        .substring(here.at(), end)
                                        .stripTrailing()
                                        .length(),
                        first);
            }
        }
        return person(name, first, here.to(end), context);
    }

    /** "bob.smith" is Bob Smith. */
    private static String nameIn(String localPart) {
        return Arrays.stream(localPart.split("[._+-]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toTitleCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private Parsed<AddRequest> mentioned(Line line, Context context) {
        var reference = context.lexicon().at(line.text(), line.at());
        return switch (reference.orElse(null)) {
            case Reference.Colleague(var member, var name, int end) -> {
                String known = nameOf.apply(member).orElse(name);
                yield known.isEmpty()
                        ? new Parsed.Wrong<>("I can't find that colleague here.", EXAMPLE)
                        : person(known, List.of(new Trait.InChat(member)), line.to(end), context);
            }
            case Reference.Known(var contact, int end) -> update(contact, line, end, List.of());
            case Reference.Several _ -> new Parsed.Wrong<>("I can't find that colleague here.", EXAMPLE);
            case null -> new Parsed.Wrong<>("I can't find that colleague here.", EXAMPLE);
        };
    }

    private Parsed<AddRequest> person(String name, List<Trait> first, Line rest, Context context) {
        if (FoldedName.fold(name).isEmpty()) {
            return new Parsed.Wrong<>("Who is it? A name comes first.", EXAMPLE);
        }
        return traits.read(rest, context, first).then(more -> {
            var all = new ArrayList<>(first);
            all.addAll(more);
            return new Parsed.Ok<>(new AddRequest.Person(name, all));
        });
    }

    /** @param alone whether nothing else is said: then one word of the name of somebody known may well mean them */
    private static Optional<Contact> known(String name, boolean alone, Context context) {
        var words = FoldedName.words(name);
        var bearers = context.lexicon().named(name);
        var same = bearers.stream()
                .filter(contact -> FoldedName.words(contact.name()).equals(words))
                .findFirst();
        boolean meant = alone
                && bearers.size() == 1
                && words.size() == 1
                && FoldedName.words(bearers.getFirst().name()).containsAll(words);
        return meant ? Optional.of(bearers.getFirst()) : same;
    }

    /** Somebody of that name is known: an update, or a second one? */
    private static Parsed<AddRequest> update(Contact known, Line line, int nameEnd, List<Trait> said) {
        String details = line.text().substring(nameEnd);
        String edit = "edit id:" + known.id().number()
                + said.stream().map(AddReader::written).reduce("", String::concat)
                + details;
        var choices = new ArrayList<Choice>();
        choices.add(
                details.isBlank() && said.isEmpty()
                        ? new Choice(
                                "Show " + known.firstName(),
                                "show id:" + known.id().number())
                        : new Choice("Update " + known.firstName(), edit));
        choices.add(new Choice("Add a second one", "add another " + line.rest()));
        return new Parsed.Unclear<>(
                "%s is in your %s circle already."
                        .formatted(Describing.nameAndRole(known), known.level().word()),
                choices);
    }

    private static String written(Trait trait) {
        return switch (trait) {
            case Trait.Organisation(var name) -> ", at " + name;
            case Trait.Email(var address) -> ", " + address;
            default -> "";
        };
    }
}
