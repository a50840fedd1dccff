package dev.rapport.conversation.people;

import dev.rapport.command.Context;
import dev.rapport.command.FormReading;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.contact.Contact;
import dev.rapport.contact.FoldedName;
import dev.rapport.contact.Level;
import dev.rapport.conversation.people.Trait.Clearable;
import dev.rapport.identity.MemberId;
import dev.rapport.network.Limit;
import dev.rapport.reply.Field;
import dev.rapport.reply.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The form of a person: empty for {@code add}, filled in for {@code edit}. */
final class PersonForm {
    private static final int LONGEST_RHYTHM = 100;
    private static final int LONGEST_LIST = 3_000;

    private final TraitsReader traits = new TraitsReader();
    private final Function<MemberId, Optional<String>> nameOf;

    PersonForm(Function<MemberId, Optional<String>> nameOf) {
        this.nameOf = nameOf;
    }

    Form empty() {
        var fields = new ArrayList<Field>();
        fields.add(text("name", "Name", "", "Ada Lovelace", Limit.NAME.most()));
        fields.add(new Field.Colleague("colleague", "Or a colleague here", false));
        fields.addAll(details("operational", "", "", "", "", ""));
        return new Form("Add somebody", "add", fields, "Add");
    }

    Form of(Contact contact) {
        var fields = new ArrayList<Field>();
        fields.add(text("name", "Name", contact.name(), "", Limit.NAME.most()));
        fields.addAll(details(
                contact.level().word(),
                contact.role().title(),
                contact.role().organisation(),
                rhythm(contact),
                Describing.tags(contact),
                String.join(", ", contact.reach().emails())));
        return new Form("Edit", "edit id:" + contact.id().number(), fields, "Save");
    }

    private static List<Field> details(
            String level, String title, String organisation, String rhythm, String tags, String email) {
        var levels = Arrays.stream(Level.values())
                .map(each -> new Field.Option(each.word(), Describing.level(each)))
                .toList();
        return List.of(
                new Field.Choice("level", "Level", true, levels, level),
                text("title", "Title", title, "CTO", Limit.TITLE.most()),
                text("organisation", "Organisation", organisation, "Analytical Engines", Limit.ORGANISATION.most()),
                text("rhythm", "How often", rhythm, "every 6 weeks", LONGEST_RHYTHM),
                text("tags", "Tags", tags, "#edtech #board", LONGEST_LIST),
                text("email", "Email", email, "", LONGEST_LIST));
    }

    private static String rhythm(Contact contact) {
        if (!contact.cadence().prompts()) {
            return "no rhythm";
        }
        var wished = contact.cadence().rhythm();
        return wished == null ? "" : TimePhrases.every(wished);
    }

    /** What is stored and longer stays whole, so that it can be made shorter. */
    private static Field text(String id, String label, String value, String hint, int longest) {
        return new Field.Text(id, label, false, value, hint, Math.max(longest, value.length()), false);
    }

    FormReading<AddRequest> added(Map<String, String> values, Context context) {
        var errors = new HashMap<String, String>();
        var read = read(values, errors, context);
        String colleague = values.getOrDefault("colleague", "");
        String name = name(values);
        if (!colleague.isEmpty()) {
            var mention = context.lexicon().at("<@" + colleague + ">", 0);
            mention.filter(dev.rapport.command.Lexicon.Reference.Colleague.class::isInstance)
                    .map(dev.rapport.command.Lexicon.Reference.Colleague.class::cast)
                    .ifPresent(found -> read.addFirst(new Trait.InChat(found.member())));
            name = name.isEmpty() ? named(read) : name;
        }
        checkName(name, errors);
        return errors.isEmpty()
                ? new FormReading.Ok<>(new AddRequest.Person(name, read))
                : new FormReading.Refused<>(errors);
    }

    private String named(List<Trait> traits) {
        return traits.stream()
                .filter(Trait.InChat.class::isInstance)
                .map(Trait.InChat.class::cast)
                .findFirst()
                .flatMap(chat -> nameOf.apply(chat.member()))
                .orElse("");
    }

    /** The traits that a filled-in edit form comes to: what was emptied is taken away. */
    FormReading<List<Trait>> edited(Map<String, String> values, Context context) {
        var errors = new HashMap<String, String>();
        var all = new ArrayList<Trait>();
        for (var what : List.of(Clearable.TAGS, Clearable.EMAIL, Clearable.TITLE, Clearable.ORGANISATION)) {
            all.add(new Trait.Without(what));
        }
        all.add(new Trait.Named(name(values)));
        checkName(name(values), errors);
        if (values.getOrDefault("rhythm", "").isBlank()) {
            all.add(new Trait.AsUsual());
        }
        all.addAll(read(values, errors, context));
        return errors.isEmpty() ? new FormReading.Ok<>(all) : new FormReading.Refused<>(errors);
    }

    private ArrayList<Trait> read(Map<String, String> values, Map<String, String> errors, Context context) {
        var all = new ArrayList<Trait>();
        all.addAll(read("level", values, errors, context, "One of the three levels."));
        all.addAll(read("rhythm", values, errors, context, "Like this: every 6 weeks, monthly, no rhythm."));
        all.addAll(read("tags", hashed(values), errors, context, "Words, like #edtech #board."));
        all.addAll(read("email", values, errors, context, "An address like ada@analytical.example."));
        String title = values.getOrDefault("title", "").strip();
        String organisation = values.getOrDefault("organisation", "").strip();
        if (!title.isEmpty() || !organisation.isEmpty()) {
            all.add(new Trait.Position(title, organisation));
        }
        return all;
    }

    private List<Trait> read(
            String field, Map<String, String> values, Map<String, String> errors, Context context, String hint) {
        String value = values.getOrDefault(field, "");
        var read = traits.read(Line.of(value), context);
        if (read instanceof Parsed.Ok<List<Trait>>(var found) && found.stream().allMatch(t -> belongs(field, t))) {
            return found;
        }
        errors.put(field, hint);
        return List.of();
    }

    private static boolean belongs(String field, Trait trait) {
        return switch (field) {
            case "level" -> trait instanceof Trait.OfLevel;
            case "rhythm" -> trait instanceof Trait.Every || trait instanceof Trait.WithoutPrompts;
            case "tags" -> trait instanceof Trait.Tagged;
            default -> trait instanceof Trait.Email;
        };
    }

    private static Map<String, String> hashed(Map<String, String> values) {
        String tags = Arrays.stream(values.getOrDefault("tags", "").split("[\\s,]+"))
                .filter(tag -> !tag.isBlank())
                .map(tag -> tag.startsWith("#") ? tag : "#" + tag)
                .collect(Collectors.joining(" "));
        return Map.of("tags", tags);
    }

    private static String name(Map<String, String> values) {
        return values.getOrDefault("name", "").strip();
    }

    private static void checkName(String name, Map<String, String> errors) {
        if (FoldedName.fold(name).isEmpty()) {
            errors.put("name", "Who is it? Please fill in a name.");
        }
    }
}
