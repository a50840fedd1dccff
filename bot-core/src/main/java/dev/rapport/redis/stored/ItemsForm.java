package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.contact.ContactId;
import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Reminder;
import dev.rapport.interaction.Series;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A network's promises, reminders and meetings. */
public record ItemsForm(
        @JsonProperty("v") int version, @JsonProperty("i") List<ItemForm> items) implements StoredJson.Versioned {

    public static ItemsForm of(Collection<OpenItem> items) {
        return new ItemsForm(
                StoredJson.VERSION, items.stream().map(ItemForm::of).toList());
    }

    /** The items by their numbers. */
    public TreeMap<Integer, OpenItem> byNumber() {
        var byNumber = new TreeMap<Integer, OpenItem>();
        items.stream().map(ItemForm::item).forEach(item -> byNumber.put(item.number(), item));
        return byNumber;
    }

    /**
     * A promise, a reminder or a meeting.
     *
     * @param whose {@code m} a promise of mine, {@code t} of theirs, {@code v} a meeting; null for a reminder
     * @param repeats with {@code turn}: what a reminder repeats by; null for one that comes once
     */
    record ItemForm(
            @JsonProperty("n") int number,
            @JsonProperty("c") @Nullable Integer contact,
            @JsonProperty("w") @Nullable String whose,
            @JsonProperty("t") String text,
            @JsonProperty("d") @Nullable String due,
            @JsonProperty("a") @Nullable String at,
            @JsonProperty("z") @Nullable String zone,
            @JsonProperty("s") String state,
            @JsonProperty("p") @Nullable String prompted,
            @JsonProperty("r") SettingsForm.@Nullable RecurrenceForm repeats,
            @JsonProperty("u") @Nullable String turn) {

        private static final String MEETING = "v";

        static ItemForm of(OpenItem item) {
            return switch (item) {
                case Promise promise ->
                    new ItemForm(
                            promise.number(),
                            promise.contact().number(),
                            code(promise.whose()),
                            promise.what(),
                            promise.due() == null ? null : promise.due().toString(),
                            promise.remindAt() == null
                                    ? null
                                    : promise.remindAt().toString(),
                            null,
                            Codes.of(promise.state()),
                            Times.textOrNull(promise.prompted()),
                            null,
                            null);
                case Reminder reminder -> of(reminder, reminder.series());
                case Meeting meeting ->
                    new ItemForm(
                            meeting.number(),
                            meeting.contact().number(),
                            MEETING,
                            meeting.topic(),
                            null,
                            meeting.at().toString(),
                            meeting.zone().getId(),
                            Codes.of(meeting.state()),
                            Times.textOrNull(meeting.prompted()),
                            null,
                            null);
            };
        }

        private static ItemForm of(Reminder reminder, @Nullable Series series) {
            return new ItemForm(
                    reminder.number(),
                    reminder.about() == null ? null : reminder.about().number(),
                    null,
                    reminder.text(),
                    null,
                    reminder.at().toString(),
                    reminder.zone().getId(),
                    Codes.of(reminder.state()),
                    Times.textOrNull(reminder.prompted()),
                    series == null ? null : SettingsForm.RecurrenceForm.of(series.recurrence()),
                    series == null ? null : series.turn().toString());
        }

        OpenItem item() {
            if (whose == null) {
                return reminder();
            }
            return whose.equals(MEETING) ? meeting() : promise(whose);
        }

        private Promise promise(String code) {
            return new Promise(
                    number,
                    new ContactId(Objects.requireNonNull(contact)),
                    Codes.find(Promise.Whose.values(), ItemForm::code, code),
                    text,
                    due == null ? null : LocalDate.parse(due),
                    at == null ? null : LocalDateTime.parse(at),
                    Codes.state(state),
                    Times.instantOrNull(prompted));
        }

        private Meeting meeting() {
            return new Meeting(
                    number,
                    new ContactId(Objects.requireNonNull(contact)),
                    text,
                    LocalDateTime.parse(Objects.requireNonNull(at)),
                    ZoneId.of(Objects.requireNonNull(zone)),
                    Codes.state(state),
                    Times.instantOrNull(prompted));
        }

        private Reminder reminder() {
            return new Reminder(
                    number,
                    contact == null ? null : new ContactId(contact),
                    text,
                    LocalDateTime.parse(Objects.requireNonNull(at)),
                    ZoneId.of(Objects.requireNonNull(zone)),
                    Codes.state(state),
                    Times.instantOrNull(prompted),
                    repeats == null || turn == null
                            ? null
                            : new Series(repeats.recurrence(), LocalDateTime.parse(turn)));
        }

        private static String code(Promise.Whose whose) {
            return switch (whose) {
                case MINE -> "m";
                case THEIRS -> "t";
            };
        }
    }
}
