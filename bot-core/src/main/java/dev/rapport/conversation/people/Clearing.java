package dev.rapport.conversation.people;

import java.util.stream.Stream;

/** The words for what {@code no …} takes away. */
final class Clearing {
    private Clearing() {}

    static Stream<String> words(Trait.Clearable what) {
        return switch (what) {
            case BIRTHDAY -> Stream.of("birthday");
            case EMAIL -> Stream.of("emails", "email", "e-mail", "mail");
            case PHONE -> Stream.of("phones", "phone", "number");
            case LINK -> Stream.of("links", "link", "linkedin");
            case LIMIT -> Stream.of("limit");
            case TITLE -> Stream.of("title");
            case ORGANISATION -> Stream.of("organisation", "organization", "company");
            case TAGS -> Stream.of("tags");
        };
    }
}
