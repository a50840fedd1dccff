package dev.rapport.redis.stored;

import static dev.rapport.redis.stored.StoredJson.orEmpty;
import static dev.rapport.redis.stored.StoredJson.orNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.contact.ContactId;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.InteractionId;
import dev.rapport.interaction.Moment;
import dev.rapport.interaction.Occasion;
import dev.rapport.interaction.Story;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An interaction; its contact is named by the field that holds it, or beside it. */
record InteractionForm(
        @JsonProperty("i") int id,
        @JsonProperty("l") String level,
        @JsonProperty("m") String moment,
        @JsonProperty("k") String kind,
        @JsonProperty("d") String direction,
        @JsonProperty("t") @Nullable String text,
        @JsonProperty("g") @Nullable String gave,
        @JsonProperty("r") @Nullable String got,
        @JsonProperty("o") @Nullable Integer occasion,
        @JsonProperty("p") @Nullable Integer present) {

    static InteractionForm of(Interaction interaction) {
        var alone = interaction.occasion().equals(own(interaction.id().number()));
        return new InteractionForm(
                interaction.id().number(),
                Codes.of(interaction.level()),
                text(interaction.moment()),
                Codes.of(interaction.kind()),
                Codes.of(interaction.direction()),
                orNull(interaction.story().text()),
                orNull(interaction.story().gave()),
                orNull(interaction.story().got()),
                alone ? null : interaction.occasion().id(),
                alone ? null : interaction.occasion().present());
    }

    Interaction interaction(ContactId contact) {
        return new Interaction(
                new InteractionId(id),
                contact,
                Codes.level(level),
                moment(moment),
                Codes.kind(kind),
                Codes.direction(direction),
                new Story(orEmpty(text), orEmpty(gave), orEmpty(got)),
                occasion == null || present == null ? own(id) : new Occasion(occasion, present));
    }

    private static Occasion own(int id) {
        return new Occasion(id, 1);
    }

    /** {@code 2026-11-21} for a day, an at sign before an instant. */
    private static String text(Moment moment) {
        return switch (moment) {
            case Moment.At(var instant) -> "@" + Times.text(instant);
            case Moment.Day(var date) -> date.toString();
        };
    }

    private static Moment moment(String text) {
        return text.startsWith("@")
                ? new Moment.At(Times.instant(text.substring(1)))
                : new Moment.Day(LocalDate.parse(text));
    }
}
