package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.platform.KnownPlaces.Known;
import org.jspecify.annotations.Nullable;

/** A place that Rapport was brought to. */
public record KnownPlaceForm(
        @JsonProperty("v") int version,
        @JsonProperty("w") IdentityForm.Place where,
        @JsonProperty("n") @Nullable String name,
        @JsonProperty("h") IdentityForm.Room home,
        @JsonProperty("a") IdentityForm.@Nullable Person addedBy)
        implements StoredJson.Versioned {

    public static KnownPlaceForm of(Known place) {
        return new KnownPlaceForm(
                StoredJson.VERSION,
                IdentityForm.Place.of(place.where()),
                StoredJson.orNull(place.name()),
                IdentityForm.Room.of(place.home()),
                IdentityForm.Person.ofNullable(place.addedBy()));
    }

    public Known known() {
        return new Known(
                where.address(), StoredJson.orEmpty(name), home.place(), addedBy == null ? null : addedBy.member());
    }
}
