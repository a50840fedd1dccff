package dev.rapport.command;

import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.FoldedName;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** The names in one person's network, for one line at a time. Not thread-safe. */
public final class NetworkLexicon implements Lexicon {
    private static final Pattern ID = Pattern.compile("id:(\\d{1,9})\\b");
    private static final Pattern MENTION = Pattern.compile("<@([^|>\\s]+)(?:\\|([^>]*))?>");
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]*");
    private static final Pattern WORD = Pattern.compile("[\\s]*([\\p{L}\\p{M}\\p{N}.'\u2019-]+)");
    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
    private static final double ALIKE = 0.84;
    private static final int LONGEST_NAME_WORDS = 8;

    private final Network network;
    private final WorkspaceId workspace;
    private final Map<Place, Optional<Reference>> found = new HashMap<>();

    /** @param workspace where the person types: the mentioned members belong to it */
    public NetworkLexicon(Network network, WorkspaceId workspace) {
        this.network = network;
        this.workspace = workspace;
    }

    private record Place(String text, int offset) {}

    /** Found once, however often it is asked about a place. */
    @Override
    public Optional<Reference> at(String text, int offset) {
        return found.computeIfAbsent(new Place(text, offset), this::at);
    }

    private Optional<Reference> at(Place place) {
        String text = place.text();
        int offset = place.offset();
        var id = text.startsWith("id:", offset) ? standing(ID, text, offset) : null;
        if (id != null) {
            int end = id.end();
            return find(new ContactId(Math.max(1, Integer.parseInt(id.group(1)))))
                    .map(contact -> new Reference.Known(contact, end));
        }
        var mention = text.startsWith("<@", offset) ? standing(MENTION, text, offset) : null;
        if (mention != null) {
            return Optional.of(mentioned(mention));
        }
        var email = text.indexOf('@', offset) < 0 ? null : standing(EMAIL, text, offset);
        return email != null ? reference(byEmail(email.group()), email.end()) : byWords(text, offset);
    }

    /** What stands at a place and nowhere else, null if it does not. */
    private static @Nullable Matcher standing(Pattern pattern, String text, int offset) {
        var matcher = pattern.matcher(text).region(offset, text.length());
        return matcher.lookingAt() ? matcher : null;
    }

    private Reference mentioned(Matcher mention) {
        var member = new MemberId(workspace, mention.group(1));
        String name = mention.group(2) == null ? "" : mention.group(2);
        int end = mention.end();
        return network.ties().stream()
                .filter(tie -> member.equals(tie.contact().reach().member()))
                .findFirst()
                .<Reference>map(tie -> new Reference.Known(tie.contact(), end))
                .orElseGet(() -> new Reference.Colleague(member, name, end));
    }

    private List<Contact> byEmail(String email) {
        String folded = email.toLowerCase(java.util.Locale.ROOT);
        return network.ties().stream()
                .map(Tie::contact)
                .filter(contact -> contact.reach().emails().stream().anyMatch(known -> known.startsWith(folded)))
                .toList();
    }

    private Optional<Reference> byWords(String text, int offset) {
        int first = wordEnd(text, WORD.matcher(text), offset);
        if (first < 0) {
            return Optional.empty();
        }
        var possible = bearers(FoldedName.words(text.substring(offset, first)));
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        for (var name : beginnings(text, offset, longestName(possible)).reversed()) {
            var meant =
                    name.end() == first ? named(name.words(), possible) : wholeWordsAfterFirst(name.words(), possible);
            if (!meant.isEmpty()) {
                return reference(contacts(meant), name.end());
            }
        }
        return Optional.empty();
    }

    /**
     * Somebody whom words may mean.
     *
     * @param name the folded words of the name
     * @param words the same with those of the e-mails
     */
    private record Bearer(Contact contact, List<String> name, List<String> words) {
        static Bearer of(Tie tie) {
            var words = tie.words();
            boolean nameAlone = tie.contact().reach().emails().isEmpty();
            return new Bearer(
                    tie.contact(),
                    nameAlone ? words : FoldedName.words(tie.contact().name()),
                    words);
        }
    }

    private List<Bearer> bearers(List<String> words) {
        return network.ties().named(words).stream().map(Bearer::of).toList();
    }

    private static List<Contact> contacts(List<Bearer> bearers) {
        return bearers.stream().map(Bearer::contact).toList();
    }

    /** Whoever bears a name of several words bears its first one: only they need to be looked at again. */
    private static int longestName(List<Bearer> possible) {
        int longest = 0;
        for (var bearer : possible) {
            longest = Math.max(longest, bearer.words().size());
        }
        return longest;
    }

    /** The folded words of a text up to an offset. */
    private record Beginning(List<String> words, int end) {}

    /** The beginnings that end with a word, as far as they have no more words than a name. */
    private static List<Beginning> beginnings(String text, int offset, int mostWords) {
        var beginnings = new ArrayList<Beginning>();
        var word = WORD.matcher(text);
        int end = wordEnd(text, word, offset);
        while (end >= 0 && beginnings.size() < LONGEST_NAME_WORDS) {
            var words = FoldedName.words(text.substring(offset, end));
            if (words.size() > mostWords) {
                break;
            }
            beginnings.add(new Beginning(words, end));
            end = wordEnd(text, word, end);
        }
        return beginnings;
    }

    /** After the first word of a name, a reserved word such as "coffee" or "next" belongs to it only as a whole. */
    private static List<Bearer> wholeWordsAfterFirst(List<String> words, List<Bearer> among) {
        var reserved = words.stream().skip(1).filter(ReservedWords::contains).toList();
        return named(words, among).stream()
                .filter(bearer -> bearer.name().containsAll(reserved))
                .toList();
    }

    /** Where the word ends that comes next, -1 if none does. */
    private static int wordEnd(String text, Matcher word, int from) {
        boolean stands = word.region(from, text.length()).lookingAt();
        return stands && !beginsAddress(text, word.end()) ? word.end() : -1;
    }

    private static boolean beginsAddress(String text, int end) {
        return end < text.length() && text.charAt(end) == '@';
    }

    @Override
    public List<Contact> named(String name) {
        var words = FoldedName.words(name);
        return words.isEmpty() ? List.of() : contacts(borneBy(words, bearers(words)));
    }

    private static List<Bearer> named(List<String> words, List<Bearer> among) {
        if (words.isEmpty()) {
            return List.of();
        }
        var bearers = among.stream()
                .filter(bearer -> FoldedName.matches(words, bearer.words()))
                .toList();
        return bearers.isEmpty() ? List.of() : borneBy(words, bearers);
    }

    /** @param bearers in whose names these words begin words */
    private static List<Bearer> borneBy(List<String> words, List<Bearer> bearers) {
        if (words.stream().allMatch(word -> word.length() < 2)) {
            return having(words, bearers);
        }
        var exact =
                bearers.stream().filter(bearer -> bearer.name().equals(words)).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        var wholeWords = having(words, bearers);
        return sorted(wholeWords.isEmpty() ? bearers : wholeWords);
    }

    private static List<Bearer> having(List<String> words, List<Bearer> bearers) {
        return bearers.stream()
                .filter(bearer -> bearer.name().containsAll(words))
                .toList();
    }

    @Override
    public List<Contact> similar(String name) {
        String wanted = FoldedName.fold(name);
        return network.ties().stream()
                .map(Tie::contact)
                .filter(contact -> likeness(wanted, contact) >= ALIKE)
                .sorted(Comparator.comparingDouble((Contact contact) -> -likeness(wanted, contact))
                        .thenComparing(Contact::id))
                .limit(3)
                .toList();
    }

    private static double likeness(String wanted, Contact contact) {
        String full = FoldedName.fold(contact.name());
        double best = LIKENESS.apply(wanted, full);
        for (String word : full.split(" ")) {
            best = Math.max(best, LIKENESS.apply(wanted, word));
        }
        return best;
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return network.find(id).map(Tie::contact);
    }

    private static List<Bearer> sorted(List<Bearer> bearers) {
        return bearers.stream()
                .sorted(Comparator.comparing(bearer -> bearer.contact().name()))
                .toList();
    }

    private static Optional<Reference> reference(List<Contact> bearers, int end) {
        return switch (bearers.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Reference.Known(bearers.getFirst(), end));
            default -> Optional.of(new Reference.Several(bearers, end));
        };
    }
}
