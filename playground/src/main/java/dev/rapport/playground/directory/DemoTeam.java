package dev.rapport.playground.directory;

import dev.rapport.identity.Address;
import dev.rapport.identity.Address.Scope;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Who reads at this address: one person, some, or all; nobody where there is no such conversation. */
    public static List<Teammate> at(Address address) {
        return Stream.concat(
                        PEOPLE.stream().filter(person -> person.chat().equals(address)),
                        address.scope() == Scope.PERSONAL ? Stream.of() : among(address).stream())
                .toList();
    }

    /** A conversation in which several of them read; empty if there is none of that name. */
    public static Optional<Address> shared(String conversation) {
        var scope = conversation.equals(chat().conversation()) ? Scope.CHANNEL : Scope.GROUP;
        return Optional.of(new Address(WORKSPACE, conversation, scope, ""))
                .filter(address -> !among(address).isEmpty());
    }

    private static List<Teammate> among(Address address) {
        if (address.equals(chat())) {
            return PEOPLE;
        }
        var there = PEOPLE.stream()
                .filter(person -> List.of(address.conversation().split("\\+")).contains(person.id()))
                .toList();
        return there.size() > 1 && address.equals(together(there)) ? there : List.of();
    }

    /** The channel in which everybody is. */
    public static PlaceId place() {
        return new PlaceId(WORKSPACE, "team");
    }

    /** Where everybody and Rapport talk. */
    public static Address chat() {
        return new Address(WORKSPACE, place().conversation(), Scope.CHANNEL, "");
    }

    /** Where some of them and Rapport talk; in whatever order they are given, it is the same. */
    public static Address together(List<Teammate> some) {
        var ids = PEOPLE.stream().filter(some::contains).map(Teammate::id).collect(Collectors.joining("+"));
        return new Address(WORKSPACE, ids, Scope.GROUP, "");
    }

    private static Teammate teammate(String id, String name, String title) {
        return new Teammate(new MemberId(WORKSPACE, id), name, title);
    }
}
