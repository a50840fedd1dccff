package dev.rapport.redis.member;

import dev.rapport.identity.PlaceId;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.KnownPlaces;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.stored.KnownPlaceForm;
import dev.rapport.redis.stored.StoredJson;
import java.util.List;
import java.util.Optional;

/** The places that Rapport was brought to, in Redis: sealed, those of a workspace together. */
public final class RedisKnownPlaces implements KnownPlaces {
    private final RedisStore store;

    public RedisKnownPlaces(RedisStore store) {
        this.store = store;
    }

    @Override
    public Optional<Known> find(PlaceId place) {
        var key = key(place.workspace());
        var field = field(place);
        var stored = store.calls().call(redis -> redis.hget(key, field));
        return Optional.ofNullable(stored).map(value -> open(value, key, field));
    }

    @Override
    public List<Known> in(WorkspaceId workspace) {
        var key = key(workspace);
        return store.calls().call(redis -> redis.hgetall(key)).entrySet().stream()
                .map(entry -> open(entry.getValue(), key, entry.getKey()))
                .toList();
    }

    @Override
    public void save(Known place) {
        var key = key(place.where().workspace());
        var field = field(place.id());
        var sealed = store.sealer().seal(StoredJson.write(KnownPlaceForm.of(place)), bound(key, field));
        store.calls().call(redis -> redis.hset(key, field, sealed));
    }

    @Override
    public void remove(PlaceId place) {
        store.calls().call(redis -> redis.hdel(key(place.workspace()), field(place)));
    }

    private Known open(byte[] sealed, String key, String field) {
        return StoredJson.read(store.sealer().open(sealed, bound(key, field)), KnownPlaceForm.class)
                .known();
    }

    private String key(WorkspaceId workspace) {
        return store.keys()
                .of("workspace", workspace.platform() + "\n" + workspace.value())
                .key("places");
    }

    private String field(PlaceId place) {
        return store.keys().opaque("place:" + place.conversation());
    }

    private static String bound(String key, String field) {
        return key + "|" + field;
    }
}
