package dev.rapport.conversation.people;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.contact.Contact;
import dev.rapport.contact.Level;
import dev.rapport.contact.Role.Side;
import dev.rapport.network.Tie;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People in words. */
final class Describing {
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private static final DateTimeFormatter AROUND = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Describing() {}

    /** "CTO, Analytical Engines"; empty if nothing is known. */
    static String role(Contact contact) {
        return Stream.of(contact.role().title(), contact.role().organisation())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** "Ada Lovelace (CTO, Analytical Engines)". */
    static String nameAndRole(Contact contact) {
        String role = role(contact);
        return role.isEmpty() ? contact.name() : contact.name() + " (" + role + ")";
    }

    /** What the rhythm means from here on: "I'll bring Ada up every 6 weeks, first around 3 January 2027." */
    static String prompting(Contact contact, LocalDate today) {
        if (!contact.cadence().prompts()) {
            return "I'll keep %s without prompts.".formatted(contact.firstName());
        }
        return "I'll bring %s up %s, first around %s."
                .formatted(
                        contact.firstName(),
                        TimePhrases.every(contact.rhythm()),
                        AROUND.format(contact.rhythm().after(today)));
    }

    /** "every 6 weeks, next around 3 January 2027", "every week, due since 3 May 2026", or "no prompts". */
    static String rhythm(Tie tie, ZonedDateTime now) {
        if (!tie.contact().cadence().prompts()) {
            return "no prompts";
        }
        var next =
                tie.contact().rhythm().after(tie.touched().atZone(now.getZone()).toLocalDate());
        String when = next.isBefore(now.toLocalDate()) ? ", due since " : ", next around ";
        return TimePhrases.every(tie.contact().rhythm()) + when + AROUND.format(next);
    }

    static String birthday(MonthDay day) {
        return DAY_AND_MONTH.format(day);
    }

    static String tags(Contact contact) {
        return contact.background().tags().stream().map(tag -> "#" + tag).collect(Collectors.joining(" "));
    }

    static String side(Side side) {
        return switch (side) {
            case INTERNAL -> "in your organisation";
            case EXTERNAL -> "outside your organisation";
            case UNKNOWN -> "";
        };
    }

    static String level(Level level) {
        return level.word().substring(0, 1).toUpperCase(Locale.ROOT)
                + level.word().substring(1);
    }

    /** What was said about somebody, as it was understood. */
    static String changes(Contact after, List<Trait> traits) {
        return traits.stream().map(trait -> change(after, trait)).distinct().collect(Collectors.joining(", "));
    }

    private static String change(Contact after, Trait trait) {
        return switch (trait) {
            case Trait.Named(var name) -> "called " + name;
            case Trait.OfLevel(var level) -> level.word();
            case Trait.Every(var rhythm) -> TimePhrases.every(rhythm);
            case Trait.AsUsual _ -> TimePhrases.every(after.rhythm());
            case Trait.WithoutPrompts _ -> "no prompts";
            case Trait.Limit(var limit) -> "at most " + TimePhrases.length(limit) + " apart";
            case Trait.Importance(int value) -> "importance " + value;
            case Trait.Birthday(var day) -> "birthday " + birthday(day);
            case Trait.HowMet(var text) -> "met " + text;
            case Trait.Tagged(var tag) -> "#" + tag;
            case Trait.Untagged(var tag) -> "no longer #" + tag;
            case Trait.Email(var address) -> address;
            case Trait.Phone(var number) -> PhoneNumbers.shown(number);
            case Trait.Link(var address) -> address;
            case Trait.InChat _ -> "linked to the chat";
            case Trait.OnSide(var side) -> side(side);
            case Trait.Position _, Trait.Bare _, Trait.Organisation _ -> role(after);
            case Trait.Without(var what) ->
                "no " + Clearing.words(what).findFirst().orElseThrow();
        };
    }
}
