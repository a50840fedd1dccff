package dev.rapport.playground.directory;

import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** The leaders of a small EdTech company that does not exist; the first is its CTO. */
public final class DemoTeam {
    public static final WorkspaceId WORKSPACE = new WorkspaceId(Platform.PLAYGROUND, "larkfield");

    private static final List<Teammate> PEOPLE = List.of(
            teammate("maya", "Maya Okafor", "CTO"),
            teammate("tomas", "Tomás Rivera", "VP Product"),
            teammate("ingrid", "Ingrid Solberg", "Chief Learning Officer"));

    private DemoTeam() {}

    public static List<Teammate> people() {
        return PEOPLE;
    }

    public static Optional<Teammate> find(String id) {
        return PEOPLE.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    public static Optional<Teammate> find(MemberId member) {
        return PEOPLE.stream().filter(person -> person.member().equals(member)).findFirst();
    }

    /** The person who talks with Rapport at this address. */
    public static Optional<Teammate> at(Address address) {
        return PEOPLE.stream().filter(person -> person.chat().equals(address)).findFirst();
    }

    private static Teammate teammate(String id, String name, String title) {
        return new Teammate(new MemberId(WORKSPACE, id), name, title);
    }
}
