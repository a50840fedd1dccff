package dev.rapport.redis;

import dev.rapport.consent.Colleague;
import dev.rapport.consent.Introduction;
import dev.rapport.consent.Next;
import dev.rapport.consent.Party;
import dev.rapport.consent.PathId;
import dev.rapport.consent.Role;
import dev.rapport.consent.Side;
import dev.rapport.consent.State;
import dev.rapport.contact.ContactId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.network.NetworkDraft;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Records of introductions in every state, changed and forgotten. */
final class RandomIntroductions {
    private final Random random;

    RandomIntroductions(Random random) {
        this.random = random;
    }

    void to(NetworkDraft draft) {
        draft.network().exchange().introductions().values().stream().findFirst().ifPresent(there -> {
            if (random.nextBoolean()) {
                draft.introduce(there.agree(Party.ONE, instant()));
            } else {
                draft.forgetIntroduction(there.number());
            }
        });
        var path = new PathId(network(), draft.nextItem());
        draft.introduce(new Introduction(
                path.number(), path, role(), words(), state(), one(Next.values()), instant(), instant()));
    }

    private State state() {
        return switch (random.nextInt(7)) {
            case 0 -> new State.Suggested();
            case 1 -> new State.Asked();
            case 2 -> new State.AgreedByOne(one(Party.values()));
            case 3 -> new State.AgreedByBoth();
            case 4 -> new State.Declined();
            case 5 -> new State.Expired();
            default -> new State.Undone();
        };
    }

    private Role role() {
        var way = one(Role.Way.values());
        return switch (random.nextInt(3)) {
            case 0 -> new Role.Asker(colleague(), contact(), side(), way);
            case 1 -> new Role.GoBetween(side(), side(), random.nextBoolean(), way);
            default -> new Role.Introduced(colleague(), side(), one(Party.values()), random.nextBoolean(), way);
        };
    }

    private Side side() {
        boolean known = random.nextBoolean();
        return new Side(words(), words(), words(), known ? contact() : null, random.nextBoolean() ? colleague() : null);
    }

    private Colleague colleague() {
        var where = new WorkspaceId(one(Platform.values()), "W" + random.nextInt(9));
        return new Colleague(network(), new MemberId(where, "U" + random.nextInt(9)));
    }

    private NetworkId network() {
        return new NetworkId("network-" + random.nextInt(9));
    }

    private ContactId contact() {
        return new ContactId(1 + random.nextInt(40));
    }

    private String words() {
        return one(List.of("", "both build curricula", "Grüße, \"Ada\" <&>", "\uD83D\uDE42")
                .toArray(String[]::new));
    }

    private Instant instant() {
        return Instant.ofEpochMilli(1_795_352_400_000L + random.nextInt(1_000_000));
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
