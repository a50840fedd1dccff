package dev.rapport.testkit;

import dev.rapport.identity.PlaceId;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.KnownPlaces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The places that Rapport was brought to, in memory. */
public final class InMemoryKnownPlaces implements KnownPlaces {
    private final Map<PlaceId, Known> places = new ConcurrentHashMap<>();

    @Override
    public Optional<Known> find(PlaceId place) {
        return Optional.ofNullable(places.get(place));
    }

    @Override
    public List<Known> in(WorkspaceId workspace) {
        return places.values().stream()
                .filter(place -> place.where().workspace().equals(workspace))
                .toList();
    }

    @Override
    public void save(Known place) {
        places.put(place.id(), place);
    }

    @Override
    public void remove(PlaceId place) {
        places.remove(place);
    }
}
