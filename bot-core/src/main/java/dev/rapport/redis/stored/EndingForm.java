package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.delivery.Ending;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.MemberId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a message ended.
 *
 * @param where of a message that was sent, as {@code id}
 * @param why of one that was given up, as {@code code}; one with neither was withdrawn
 * @param gone of one that was given up, who of its group cannot be reached
 */
public record EndingForm(
        @JsonProperty("v") int version,
        @JsonProperty("w") IdentityForm.@Nullable Place where,
        @JsonProperty("i") @Nullable String id,
        @JsonProperty("r") @Nullable String why,
        @JsonProperty("c") @Nullable String code,
        @JsonProperty("g") @Nullable List<IdentityForm.Person> gone)
        implements StoredJson.Versioned {

    /** @throws IllegalArgumentException for a message that is parked: that is no end */
    public static EndingForm of(Ending ending) {
        return switch (ending) {
            case Ending.Delivered(var message) ->
                new EndingForm(
                        StoredJson.VERSION, IdentityForm.Place.of(message.where()), message.id(), null, null, null);
            case Ending.GivenUp(var reason, var code, var gone) ->
                new EndingForm(
                        StoredJson.VERSION,
                        null,
                        null,
                        Codes.of(reason),
                        code,
                        StoredJson.orNull(gone.stream()
                                .sorted(Comparator.comparing(MemberId::user))
                                .map(IdentityForm.Person::of)
                                .toList()));
            case Ending.Withdrawn _ -> new EndingForm(StoredJson.VERSION, null, null, null, null, null);
            case Ending.Parked _ -> throw new IllegalArgumentException("A parked message has not ended");
        };
    }

    public Ending ending() {
        if (where != null) {
            return new Ending.Delivered(new SentMessage(where.address(), StoredJson.orEmpty(id)));
        }
        return why == null
                ? new Ending.Withdrawn()
                : new Ending.GivenUp(
                        Codes.reason(why),
                        StoredJson.orEmpty(code),
                        StoredJson.orEmpty(gone).stream()
                                .map(IdentityForm.Person::member)
                                .collect(Collectors.toSet()));
    }
}
