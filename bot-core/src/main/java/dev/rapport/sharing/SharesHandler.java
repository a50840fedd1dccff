package dev.rapport.sharing;

import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.exchange.Commons;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkItem;
import java.time.Instant;

/** Brings the copies of what somebody shares up to date; done again, it changes nothing. */
public final class SharesHandler implements WorkHandler {
    private static final int TRIES = 3;

    private final NetworkStore networks;
    private final MemberStore members;
    private final Commons commons;

    public SharesHandler(NetworkStore networks, MemberStore members, Commons commons) {
        this.networks = networks;
        this.members = members;
        this.commons = commons;
    }

    @Override
    public WorkItem.Kind kind() {
        return WorkItem.Kind.SHARES;
    }

    @Override
    public Result handle(ClaimedWork claimed, Instant now) {
        for (int i = 0; i < TRIES; i++) {
            if (broughtUp(claimed, now)) {
                return new Result.Nothing();
            }
        }
        throw new IllegalStateException("The network kept changing");
    }

    private boolean broughtUp(ClaimedWork claimed, Instant now) {
        var network = networks.load(claimed.item().owner());
        for (var member : members.of(network.id())) {
            var by = member.id();
            if (!commons.share(by.workspace(), network.id(), network.revision(), Copies.of(network, by, now))) {
                return false;
            }
        }
        return true;
    }
}
