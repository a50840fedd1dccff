package dev.rapport.contact;

import dev.rapport.identity.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody can be reached.
 *
 * @param emails in lower case
 * @param phones in E.164 where they could be read, else as typed
 * @param links absolute http or https addresses
 * @param member the same person in the chat, null if unknown
 */
public record Reach(
        List<String> emails,
        List<String> phones,
        List<String> links,
        @Nullable MemberId member) {
    public static final Reach NONE = new Reach(List.of(), List.of(), List.of(), null);

    public Reach {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        links = List.copyOf(links);
    }

    public Reach withEmails(List<String> changed) {
        return new Reach(changed, phones, links, member);
    }

    public Reach withPhones(List<String> changed) {
        return new Reach(emails, changed, links, member);
    }

    public Reach withLinks(List<String> changed) {
        return new Reach(emails, phones, changed, member);
    }

    public Reach withMember(@Nullable MemberId changed) {
        return new Reach(emails, phones, links, changed);
    }
}
