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
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The names in one person's network. */
public final class NetworkLexicon implements Lexicon {
    private static final Pattern ID = Pattern.compile("\\Gid:(\\d{1,9})\\b");
    private static final Pattern MENTION = Pattern.compile("\\G<@([^|>\\s]+)(?:\\|([^>]*))?>");
    private static final Pattern EMAIL = Pattern.compile("\\G[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]*");
    private static final Pattern WORD = Pattern.compile("\\G[\\s]*([\\p{L}\\p{M}\\p{N}.'\u2019-]+)");
    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
    private static final double ALIKE = 0.84;
    private static final int LONGEST_NAME_WORDS = 8;

    private final Network network;
    private final WorkspaceId workspace;

    /** @param workspace where the person types: the mentioned members belong to it */
    public NetworkLexicon(Network network, WorkspaceId workspace) {
        this.network = network;
        this.workspace = workspace;
    }

    @Override
    public Optional<Reference> at(String text, int offset) {
        var id = ID.matcher(text);
        if (standsAt(offset, id)) {
            int end = id.end();
            return find(new ContactId(Math.max(1, Integer.parseInt(id.group(1)))))
                    .map(contact -> new Reference.Known(contact, end));
        }
        var mention = MENTION.matcher(text);
        if (standsAt(offset, mention)) {
            return Optional.of(mentioned(mention));
        }
        var email = EMAIL.matcher(text);
        if (standsAt(offset, email)) {
            return reference(byEmail(email.group()), email.end());
        }
        return byWords(text, offset);
    }

    /** {@code find} would look on behind the place, for what stands nowhere else. */
    private static boolean standsAt(int offset, Matcher matcher) {
        return matcher.region(offset, matcher.regionEnd()).lookingAt();
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
        return contacts(tie -> tie.contact().reach().emails().stream().anyMatch(known -> known.startsWith(folded)));
    }

    private Optional<Reference> byWords(String text, int offset) {
        var ends = wordEnds(text, offset);
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        var possible = network.ties().named(FoldedName.words(text.substring(offset, ends.getFirst())));
        var names = beginnings(text, offset, ends, longestName(possible));
        for (int last = names.size() - 1; last >= 0; last--) {
            var name = names.get(last);
            var bearers = last == 0 ? named(name, possible) : wholeWordsAfterFirst(name, possible);
            if (!bearers.isEmpty()) {
                return reference(bearers, ends.get(last));
            }
        }
        return Optional.empty();
    }

    /** Whoever bears a name of several words bears its first one: only they need to be looked at again. */
    private static int longestName(List<Tie> possible) {
        int longest = 0;
        for (var tie : possible) {
            longest = Math.max(longest, tie.words().size());
        }
        return longest;
    }

    /** The folded words up to each end, as far as they are no more than a name has. */
    private static List<List<String>> beginnings(String text, int offset, List<Integer> ends, int mostWords) {
        var names = new ArrayList<List<String>>();
        for (int end : ends) {
            var words = FoldedName.words(text.substring(offset, end));
            if (words.size() > mostWords) {
                break;
            }
            names.add(words);
        }
        return names;
    }

    /** After the first word of a name, a reserved word such as "coffee" or "next" belongs to it only as a whole. */
    private static List<Contact> wholeWordsAfterFirst(List<String> words, List<Tie> among) {
        return named(words, among).stream()
                .filter(contact -> {
                    var own = FoldedName.words(contact.name());
                    return words.stream()
                            .skip(1)
                            .filter(ReservedWords::contains)
                            .allMatch(own::contains);
                })
                .toList();
    }

    private static List<Integer> wordEnds(String text, int offset) {
        var ends = new ArrayList<Integer>();
        var word = WORD.matcher(text);
        int from = offset;
        while (ends.size() < LONGEST_NAME_WORDS && standsAt(from, word) && !beginsAddress(text, word.end())) {
            ends.add(word.end());
            from = word.end();
        }
        return ends;
    }

    private static boolean beginsAddress(String text, int end) {
        return end < text.length() && text.charAt(end) == '@';
    }

    @Override
    public List<Contact> named(String name) {
        var words = FoldedName.words(name);
        return words.isEmpty() ? List.of() : borneBy(words, network.ties().named(words));
    }

    private static List<Contact> named(List<String> words, List<Tie> among) {
        if (words.isEmpty()) {
            return List.of();
        }
        var bearers = among.stream().filter(tie -> tie.isNamed(words)).toList();
        return bearers.isEmpty() ? List.of() : borneBy(words, bearers);
    }

    /** @param bearers in whose names these words begin words */
    private static List<Contact> borneBy(List<String> words, List<Tie> bearers) {
        var candidates = bearers.stream().map(Tie::contact).toList();
        if (words.stream().allMatch(word -> word.length() < 2)) {
            return having(words, candidates);
        }
        var exact = candidates.stream()
                .filter(c -> FoldedName.words(c.name()).equals(words))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        var wholeWords = having(words, candidates);
        return sorted(wholeWords.isEmpty() ? candidates : wholeWords);
    }

    private static List<Contact> having(List<String> words, List<Contact> candidates) {
        return candidates.stream()
                .filter(contact -> FoldedName.words(contact.name()).containsAll(words))
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

    private List<Contact> contacts(Predicate<Tie> wanted) {
        return network.ties().stream().filter(wanted).map(Tie::contact).toList();
    }

    private static List<Contact> sorted(List<Contact> contacts) {
        return contacts.stream().sorted(Comparator.comparing(Contact::name)).toList();
    }

    private static Optional<Reference> reference(List<Contact> bearers, int end) {
        return switch (bearers.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Reference.Known(bearers.getFirst(), end));
            default -> Optional.of(new Reference.Several(bearers, end));
        };
    }
}
