package dev.rapport.conversation.introductions;

import dev.rapport.contact.Contact;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import dev.rapport.reply.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is shared of a network, and in which words. */
final class Sharings {
    private Sharings() {}

    /** Everybody whom colleagues may find, by name. */
    static List<Contact> people(Network network) {
        return network.ties().stream()
                .map(Tie::contact)
                .filter(network.exchange()::covers)
                .sorted(Comparator.comparing(Contact::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Contact::id))
                .toList();
    }

    /** How many of those who bear a tag are shared. */
    static long coveredBy(String tag, Network network) {
        return network.ties().stream()
                .map(Tie::contact)
                .filter(contact -> contact.background().tags().contains(tag))
                .filter(network.exchange()::covers)
                .count();
    }

    /** What to say about a word that is neither a name nor a tag; empty if there is none. */
    static Optional<Reply> unknown(List<Subject> subjects, Network network) {
        return subjects.stream()
                .filter(Subject.Bare.class::isInstance)
                .map(Subject.Bare.class::cast)
                .filter(bare -> !isTag(bare.tag(), network))
                .findFirst()
                .map(bare -> Reply.say("I know nobody called %s, and nobody is tagged #%s. Nothing was changed."
                        .formatted(bare.typed(), bare.tag())));
    }

    private static boolean isTag(String word, Network network) {
        return network.exchange().tags().contains(word)
                || network.ties().stream()
                        .anyMatch(tie -> tie.contact().background().tags().contains(word));
    }

    /** "Ada Lovelace and #board". */
    static String names(List<Subject> subjects, Network network) {
        var names = subjects.stream().map(subject -> name(subject, network)).toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** "Ada Lovelace is", "Ada Lovelace and #board are". */
    static String inWords(List<Subject> subjects, Network network) {
        return names(subjects, network) + (subjects.size() == 1 ? " is" : " are");
    }

    private static String name(Subject subject, Network network) {
        return switch (subject) {
            case Subject.Person(var contact) ->
                network.find(contact).orElseThrow().contact().name();
            case Subject.Tag(var tag) -> "#" + tag;
            case Subject.Bare bare -> "#" + bare.tag();
            case Subject.Everything _ -> "everything";
        };
    }

    /** The shared tags that a contact bears: "#board #edtech". */
    static String tagsOf(Contact contact, Network network) {
        return contact.background().tags().stream()
                .filter(network.exchange().tags()::contains)
                .map(tag -> "#" + tag)
                .collect(Collectors.joining(" "));
    }
}
