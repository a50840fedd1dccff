package dev.rapport.command.argument;

import dev.rapport.contact.FoldedName;
import dev.rapport.contact.Level;
import dev.rapport.introduction.Declared;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which level somebody says they want more of, among what they tell about themselves: "data, Berlin, more strategic", "looking
 * for personal contacts". A part is a wish if it names a level, asks for it, and says nothing else: "strategic planning" is what
 * somebody does.
 *
 * @param told all the rest
 * @param said whether anything was said about levels; "no more strategic" is, too
 * @param levels those that are wished for
 */
public record LevelWish(String told, boolean said, Set<Level> levels) {
    private static final Set<String> ASKING =
            words("more want wants wanted wish need needs needed look looking seek seeks "
                    + "seeking search searching prefer prefers interested would meet please");
    private static final Set<String> WHOM = words(
            "contact contacts people person tie ties one ones network networks networking level levels connection "
                    + "connections relationship relationships introduction introductions intro intros colleague colleagues");
    private static final Set<String> AROUND =
            words("i id im am me my for to in with of a an the some few new open mainly mostly "
                    + "especially rather get know have also and or on side like happy now currently just any");
    private static final Set<String> NOT = words("no not none without less longer anymore dont");
    private static final Pattern JOINT = Pattern.compile("\\s+(?:and|but|&|-|\u2013|\u2014)\\s+|[.!]\\s+");
    private static final int LONG_ENOUGH = 4;

    private static Set<String> words(String all) {
        return Set.of(all.split(" "));
    }

    public LevelWish {
        levels = Set.copyOf(levels);
    }

    /** Reads what somebody tells about themselves, part by part; without a wish it is as typed. */
    public static LevelWish in(String text) {
        var told = new ArrayList<String>();
        var levels = EnumSet.noneOf(Level.class);
        boolean said = false;
        for (var part : Declared.of(text).parts()) {
            var read = inPart(part);
            said |= read.said();
            levels.addAll(read.levels());
            if (!read.told().isEmpty()) {
                told.add(read.told());
            }
        }
        return new LevelWish(said ? String.join(", ", told) : text, said, levels);
    }

    /** A wish is a whole part, or what stands before or after an "and" in it. */
    private static LevelWish inPart(String part) {
        return wish(part, "").or(() -> besides(part)).orElseGet(() -> new LevelWish(part, false, Set.of()));
    }

    private static Optional<LevelWish> besides(String part) {
        return JOINT.matcher(part)
                .results()
                .flatMap(joint -> {
                    var before = part.substring(0, joint.start());
                    var after = part.substring(joint.end());
                    return wish(after, before).or(() -> wish(before, after)).stream();
                })
                .findFirst();
    }

    private static Optional<LevelWish> wish(String text, String rest) {
        var levels = EnumSet.noneOf(Level.class);
        boolean asks = false;
        boolean not = false;
        for (var word : FoldedName.words(text)) {
            var level = level(word);
            level.ifPresent(levels::add);
            boolean asking = isIn(ASKING, word);
            boolean denying = isIn(NOT, word);
            if (level.isEmpty() && !asking && !denying && !isIn(WHOM, word) && !isIn(AROUND, word)) {
                return Optional.empty();
            }
            asks |= asking;
            not |= denying;
        }
        return levels.isEmpty() || !(asks || not)
                ? Optional.empty()
                : Optional.of(new LevelWish(rest, true, not ? Set.of() : levels));
    }

    private static Optional<Level> level(String word) {
        return List.of(Level.values()).stream()
                .filter(level -> isMeant(level.word(), word))
                .findFirst();
    }

    private static boolean isIn(Set<String> known, String word) {
        return known.contains(word) || known.stream().anyMatch(one -> isMeant(one, word));
    }

    /** A thumb rarely misses the first letter. */
    private static boolean isMeant(String known, String word) {
        return known.equals(word)
                || (known.length() >= LONG_ENOUGH
                        && known.charAt(0) == word.charAt(0)
                        && Spelling.isOneSlipFrom(known, word));
    }
}
