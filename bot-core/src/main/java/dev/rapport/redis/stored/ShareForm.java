package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.contact.ContactId;
import dev.rapport.exchange.Card;
import dev.rapport.exchange.Share;
import dev.rapport.identity.NetworkId;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A shared contact's copy in its workspace. */
public record ShareForm(
        @JsonProperty("v") int version,
        @JsonProperty("o") String owner,
        @JsonProperty("m") IdentityForm.Person by,
        @JsonProperty("c") int contact,
        @JsonProperty("n") String name,
        @JsonProperty("g") @Nullable String organisation,
        @JsonProperty("t") @Nullable String title,
        @JsonProperty("l") @Nullable List<String> tags,
        @JsonProperty("w") String warmth)
        implements StoredJson.Versioned {

    public static ShareForm of(Share share) {
        var card = share.card();
        return new ShareForm(
                StoredJson.VERSION,
                share.owner().value(),
                IdentityForm.Person.of(share.by()),
                share.contact().number(),
                card.name(),
                StoredJson.orNull(card.organisation()),
                StoredJson.orNull(card.title()),
                StoredJson.orNull(List.copyOf(card.tags())),
                Codes.of(card.warmth()));
    }

    public Share share() {
        var card = new Card(
                name,
                StoredJson.orEmpty(organisation),
                StoredJson.orEmpty(title),
                new TreeSet<>(StoredJson.orEmpty(tags)),
                Codes.warmth(warmth));
        return new Share(new NetworkId(owner), by.member(), new ContactId(contact), card);
    }
}
