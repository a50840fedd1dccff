package dev.rapport.redis;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What stores keep to, wherever they keep it: in memory, on one server, on a Cluster. */
abstract class Contract {
    private @Nullable Nodes nodes;

    @BeforeEach
    final void on(Nodes given) {
        nodes = given;
    }

    private Nodes nodes() {
        return Objects.requireNonNull(nodes, "before each test");
    }

    /** One node; every call gives the same one. */
    final StoredHere here() {
        return nodes().here();
    }

    /** Another node on the same data. */
    final StoredHere elsewhere() {
        return nodes().another().get();
    }

    /** Domain time. */
    final Instant now() {
        return nodes().clock().get();
    }
}
