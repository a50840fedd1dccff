package dev.rapport.warmpath;

import dev.rapport.change.Commit;
import dev.rapport.change.CommitResult;
import dev.rapport.change.NetworkStore;
import dev.rapport.change.UndoEntry;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.NetworkId;
import dev.rapport.interaction.InteractionLog;
import dev.rapport.network.Network;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a node die at one of the commits that all nodes make: just before it, or when it is made and nobody was told. */
final class Breakage {
    private final int at;
    private final boolean made;
    private final AtomicInteger commits = new AtomicInteger();

    private Breakage(int at, boolean made) {
        this.at = at;
        this.made = made;
    }

    static Breakage none() {
        return new Breakage(Integer.MAX_VALUE, false);
    }

    static Breakage before(int commit) {
        return new Breakage(commit, false);
    }

    static Breakage after(int commit) {
        return new Breakage(commit, true);
    }

    boolean happened() {
        return commits.get() >= at;
    }

    /** A node's way to the networks. */
    NetworkStore over(NetworkStore networks) {
        return new Node(networks);
    }

    /** What a node that died would have said. */
    static final class Died extends RuntimeException {
        Died() {
            super("the node died");
        }
    }

    private final class Node implements NetworkStore {
        private final NetworkStore networks;

        Node(NetworkStore networks) {
            this.networks = networks;
        }

        @Override
        public CommitResult commit(Commit commit) {
            boolean here = commits.incrementAndGet() == at;
            if (here && !made) {
                throw new Died();
            }
            var result = networks.commit(commit);
            if (here) {
                throw new Died();
            }
            return result;
        }

        @Override
        public Network load(NetworkId id) {
            return networks.load(id);
        }

        @Override
        public Opened open(NetworkId id, ChangeId change) {
            return networks.open(id, change);
        }

        @Override
        public InteractionLog interactions(Network network) {
            return networks.interactions(network);
        }

        @Override
        public List<UndoEntry> undoable(NetworkId id) {
            return networks.undoable(id);
        }

        @Override
        public void erase(NetworkId id) {
            networks.erase(id);
        }
    }
}
