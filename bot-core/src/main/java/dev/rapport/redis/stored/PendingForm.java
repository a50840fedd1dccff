package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.change.PendingStore.Choice;
import dev.rapport.change.PendingStore.Pending;
import java.util.List;

/** A question that was asked back. */
public record PendingForm(
        @JsonProperty("v") int version,
        @JsonProperty("i") String id,
        @JsonProperty("c") List<ChoiceForm> choices) implements StoredJson.Versioned {

    public static PendingForm of(Pending pending) {
        return new PendingForm(
                StoredJson.VERSION,
                pending.id(),
                pending.choices().stream()
                        .map(choice -> new ChoiceForm(choice.label(), choice.command()))
                        .toList());
    }

    public Pending pending() {
        return new Pending(
                id,
                choices.stream()
                        .map(choice -> new Choice(choice.label(), choice.command()))
                        .toList());
    }

    record ChoiceForm(
            @JsonProperty("l") String label,
            @JsonProperty("c") String command) {}
}
