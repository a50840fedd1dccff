package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** Members and addresses, inside other forms. */
final class IdentityForm {
    private IdentityForm() {}

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
