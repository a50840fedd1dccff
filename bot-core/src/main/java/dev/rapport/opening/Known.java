package dev.rapport.opening;

import dev.rapport.contact.Contact;
import dev.rapport.contact.Role;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Promise;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may be named in a message to one person: the values of the placeholders, as far as they are known and safe. */
final class Known {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'on' d MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("'in' MMMM", Locale.UK);
    private static final DateTimeFormatter FAR_MONTH = DateTimeFormatter.ofPattern("'in' MMMM uuuu", Locale.UK);
    private static final Pattern MET = Pattern.compile("(?i)(?:at|in|through|via|on|during) .+");
    private static final int NEAR_BIRTHDAY_DAYS = 6;
    private static final Map<String, String> FIELDS = Openings.lines("fields.txt").stream()
            .map(line -> line.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private final Contact contact;
    private final LocalDate today;
    private final Map<String, String> values = new HashMap<>();

    Known(Contact contact, LocalDate today) {
        this.contact = contact;
        this.today = today;
        values.put("name", contact.firstName());
        aboutThePerson();
    }

    /** The values by placeholder. */
    Map<String, String> values() {
        return Map.copyOf(values);
    }

    Known with(Promise promise) {
        Quotable.of(promise.what(), contact).map(Phrase::of).ifPresent(what -> {
            switch (what.shape()) {
                case ONE_THING -> promised(what, "here is", "it");
                case THINGS -> promised(what, "here are", "them");
                case SOMETHING -> values.put("promise", what.text());
                case ACTION -> values.put("todo", what.text());
                case OTHER -> {}
            }
        });
        return this;
    }

    private void promised(Phrase what, String here, String it) {
        values.put("promise", what.text());
        values.put("here", here);
        values.put("it", it);
    }

    /** @param isName whether a folded word is part of a name in the network */
    Known with(Interaction last, LocalDate day, Predicate<String> isName) {
        var story = last.story();
        values.put("when", when(day));
        Topic.of(story.text(), contact, isName).ifPresent(topic -> values.put("topic", topic));
        thing(story.gave()).ifPresent(gave -> values.put("gave", gave));
        thing(story.got()).ifPresent(got -> values.put("got", got));
        if (last.direction() == Direction.BOTH) {
            talk(last.kind()).ifPresent(talk -> values.put("talk", "our " + talk));
            talk(last.kind()).ifPresent(talk -> values.put("another", "another " + talk));
        }
        if (last.direction() == Direction.THEIRS && last.kind().written()) {
            values.put("theirs", "your " + last.kind().noun());
        }
        return this;
    }

    private Optional<String> thing(String typed) {
        return Quotable.of(typed, contact).map(Phrase::of).filter(Phrase::thing).map(Phrase::text);
    }

    private void aboutThePerson() {
        var background = contact.background();
        background.tags().stream()
                .map(FIELDS::get)
                .filter(field -> field != null)
                .findFirst()
                .ifPresent(field -> values.put("field", field));
        String met = background.howMet().strip();
        if (MET.matcher(met).matches()) {
            Quotable.of(met, contact).ifPresent(place -> values.put("met", place));
        }
        var role = contact.role();
        if (role.side() != Role.Side.INTERNAL && !role.organisation().isBlank()) {
            values.put("org", role.organisation());
        }
        nearBirthday().ifPresent(weekday -> values.put("birthday", weekday));
    }

    /** The weekday of a birthday in the coming days, today not among them. */
    private Optional<String> nearBirthday() {
        var birthday = contact.background().birthday();
        if (birthday == null) {
            return Optional.empty();
        }
        return today.plusDays(1)
                .datesUntil(today.plusDays(NEAR_BIRTHDAY_DAYS + 1))
                .filter(day -> day.equals(birthday.atYear(day.getYear())))
                .findFirst()
                .map(day -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK));
    }

    private static Optional<String> talk(Kind kind) {
        return switch (kind) {
            case MET, COFFEE, LUNCH, CALL, VIDEO -> Optional.of(kind.noun());
            case EVENT, EMAIL, MESSAGE, INTRO, OTHER -> Optional.empty();
        };
    }

    private String when(LocalDate day) {
        long ago = ChronoUnit.DAYS.between(day, today);
        if (ago <= 1) {
            return ago == 1 ? "yesterday" : "today";
        }
        if (ago < 7) {
            return "on " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
        }
        if (ago < 60) {
            return DAY.format(day);
        }
        return (ago < 330 ? MONTH : FAR_MONTH).format(day);
    }
}
