package dev.rapport.exchange;

import dev.rapport.contact.Band;
import dev.rapport.contact.Contact;
import dev.rapport.contact.FoldedName;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that colleagues see of a shared contact. What is not here never leaves its owner's network.
 *
 * @param organisation empty if unknown
 * @param title empty if unknown
 * @param tags without the number sign
 */
public record Card(String name, String organisation, String title, SortedSet<String> tags, Warmth warmth) {
    public Card {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    public static Card of(Contact contact, Band band) {
        return new Card(
                contact.name(),
                contact.role().organisation(),
                contact.role().title(),
                contact.background().tags(),
                Warmth.of(band));
    }

    /** The folded words by which it is found. */
    public Set<String> words() {
        return Stream.concat(Stream.of(name, organisation, title), tags.stream())
                .flatMap(text -> FoldedName.words(text).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** "Ada Lovelace (CTO, Analytical Engines), #board, a close tie". */
    public String inWords() {
        String role =
                Stream.of(title, organisation).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        String tagged = tags.stream().map(tag -> " #" + tag).collect(Collectors.joining());
        return name + (role.isEmpty() ? "" : " (" + role + ")") + (tagged.isEmpty() ? "" : "," + tagged) + ", "
                + warmth.words();
    }
}
