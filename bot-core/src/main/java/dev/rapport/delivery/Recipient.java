package dev.rapport.delivery;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import java.util.Comparator;
import java.util.List;

/** To whom a message goes. Pace and pauses hold for each recipient by itself. */
public sealed interface Recipient {
    WorkspaceId workspace();

    default Platform platform() {
        return workspace().platform();
    }

    static Recipient of(MemberId member) {
        return new Person(member);
    }

    /** Whether what goes there is meant for this member: alone, or as one of a group. */
    default boolean isFor(MemberId member) {
        return switch (this) {
            case Person(var one) -> one.equals(member);
            case Group(var members) -> members.contains(member);
            case Place _ -> false;
        };
    }

    /** One person, at the address used last. */
    record Person(MemberId member) implements Recipient {
        @Override
        public WorkspaceId workspace() {
            return member.workspace();
        }
    }

    /** A few people of one workspace together, in a conversation opened for them; the same people are the same group. */
    record Group(List<MemberId> members) implements Recipient {
        /** As many as fit in beside Rapport on Slack. */
        public static final int MOST = 7;

        /** @throws IllegalArgumentException unless they are 2 to 7 different people of one workspace */
        public Group {
            members = members.stream()
                    .distinct()
                    .sorted(Comparator.comparing(MemberId::user))
                    .toList();
            var workspaces =
                    members.stream().map(MemberId::workspace).distinct().count();
            if (members.size() < 2 || members.size() > MOST || workspaces != 1) {
                throw new IllegalArgumentException("A group must be 2 to 7 different people of one workspace");
            }
        }

        @Override
        public WorkspaceId workspace() {
            return members.getFirst().workspace();
        }
    }

    /** Everybody in a channel or group chat. */
    record Place(PlaceId place) implements Recipient {
        @Override
        public WorkspaceId workspace() {
            return place.workspace();
        }
    }
}
