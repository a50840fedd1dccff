package dev.rapport.playground.directory;

import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;

/** Somebody of the small demo team. */
public record Teammate(MemberId member, String name, String title) {
    /** The id under which the page knows the person. */
    public String id() {
        return member.user();
    }

    /** Where the person and Rapport talk. */
    public Address chat() {
        return new Address(member.workspace(), "chat-" + id(), Address.Scope.PERSONAL, "");
    }
}
