package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.contact.ContactId;
import dev.rapport.interaction.Interaction;
import java.util.List;

/**
 * A page of the interactions with one contact.
 *
 * @param fullPages how many full pages there are beside it; only the open page, which is still written on, says so
 */
public record LogForm(
        @JsonProperty("v") int version,
        @JsonProperty("n") int fullPages,
        @JsonProperty("i") List<InteractionForm> interactions)
        implements StoredJson.Versioned {

    public static LogForm of(int fullPages, List<Interaction> interactions) {
        return new LogForm(
                StoredJson.VERSION,
                fullPages,
                interactions.stream().map(InteractionForm::of).toList());
    }

    public List<Interaction> interactions(ContactId contact) {
        return interactions.stream().map(form -> form.interaction(contact)).toList();
    }
}
