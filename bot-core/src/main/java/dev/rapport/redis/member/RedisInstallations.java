package dev.rapport.redis.member;

import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Installation;
import dev.rapport.platform.Installations;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.stored.InstallationForm;
import dev.rapport.redis.stored.StoredJson;
import java.util.Optional;

/** The workspaces that let Rapport in, in Redis; their tokens are sealed like everything else. */
public final class RedisInstallations implements Installations {
    private final RedisStore store;

    public RedisInstallations(RedisStore store) {
        this.store = store;
    }

    @Override
    public Optional<Installation> find(WorkspaceId workspace) {
        var key = key(workspace);
        var stored = store.calls().call(redis -> redis.get(key));
        return Optional.ofNullable(stored)
                .map(value -> StoredJson.read(store.sealer().open(value, key), InstallationForm.class)
                        .installation());
    }

    @Override
    public void save(Installation installation) {
        var key = key(installation.workspace());
        var sealed = store.sealer().seal(StoredJson.write(InstallationForm.of(installation)), key);
        store.calls().call(redis -> redis.set(key, sealed));
    }

    @Override
    public void remove(WorkspaceId workspace) {
        store.calls().call(redis -> redis.del(key(workspace)));
    }

    private String key(WorkspaceId workspace) {
        return store.keys()
                .of("workspace", workspace.platform() + "\n" + workspace.value())
                .key("install");
    }
}
