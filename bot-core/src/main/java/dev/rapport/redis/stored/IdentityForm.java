package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.delivery.Recipient;
import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members, recipients and addresses, inside other forms. */
final class IdentityForm {
    private IdentityForm() {}

    static @Nullable Person person(Recipient to) {
        return to instanceof Recipient.Person(var member) ? Person.of(member) : null;
    }

    static @Nullable List<Person> group(Recipient to) {
        return to instanceof Recipient.Group(var members)
                ? members.stream().map(Person::of).toList()
                : null;
    }

    static @Nullable Room room(Recipient to) {
        return to instanceof Recipient.Place(var place) ? Room.of(place) : null;
    }

    /** Of the three, one is there. */
    static Recipient recipient(@Nullable Person person, @Nullable List<Person> group, @Nullable Room room) {
        if (person != null) {
            return Recipient.of(person.member());
        }
        if (group != null) {
            return new Recipient.Group(group.stream().map(Person::member).toList());
        }
        if (room != null) {
            return new Recipient.Place(room.place());
        }
        throw new IllegalStateException("written by a newer version of Rapport: another kind of recipient");
    }

    /** A channel or group chat. */
    record Room(
            @JsonProperty("p") String platform,
            @JsonProperty("w") String workspace,
            @JsonProperty("c") String conversation) {
        static Room of(PlaceId place) {
            return new Room(Codes.of(place.platform()), place.workspace().value(), place.conversation());
        }

        PlaceId place() {
            return new PlaceId(new WorkspaceId(Codes.platform(platform), workspace), conversation);
        }
    }

    record Person(
            @JsonProperty("p") String platform,
            @JsonProperty("w") String workspace,
            @JsonProperty("u") String user) {
        static Person of(MemberId member) {
            return new Person(Codes.of(member.platform()), member.workspace().value(), member.user());
        }

        static @Nullable Person ofNullable(@Nullable MemberId member) {
            return member == null ? null : of(member);
        }

        MemberId member() {
            return new MemberId(new WorkspaceId(Codes.platform(platform), workspace), user);
        }
    }

    record Place(
            @JsonProperty("p") String platform,
            @JsonProperty("w") String workspace,
            @JsonProperty("c") String conversation,
            @JsonProperty("s") @Nullable String scope,
            @JsonProperty("d") @Nullable String detail) {
        static Place of(Address address) {
            return new Place(
                    Codes.of(address.workspace().platform()),
                    address.workspace().value(),
                    address.conversation(),
                    StoredJson.orNull(code(address.scope())),
                    StoredJson.orNull(address.detail()));
        }

        static @Nullable Place ofNullable(@Nullable Address address) {
            return address == null ? null : of(address);
        }

        private static String code(Address.Scope scope) {
            return switch (scope) {
                case PERSONAL -> "";
                case GROUP -> "g";
                case CHANNEL -> "c";
            };
        }

        Address address() {
            return new Address(
                    new WorkspaceId(Codes.platform(platform), workspace),
                    conversation,
                    Codes.find(Address.Scope.values(), Place::code, StoredJson.orEmpty(scope)),
                    StoredJson.orEmpty(detail));
        }
    }
}
