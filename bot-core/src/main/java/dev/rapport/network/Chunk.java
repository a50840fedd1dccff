package dev.rapport.network;

import dev.rapport.contact.ContactId;
import dev.rapport.contact.FoldedName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Up to {@value #SIZE} ties with neighbouring numbers, and what is worked out about them once and kept. */
public final class Chunk {
    /** How many contact numbers share a chunk. */
    public static final int SIZE = 32;

    static final Chunk EMPTY = new Chunk(List.of());

    private final List<Tie> ties;
    private volatile @Nullable Derived derived;

    /** Ties whose numbers belong to one chunk, in any order. */
    public Chunk(List<Tie> ties) {
        this.ties = ties.stream().sorted(Comparator.comparing(Tie::id)).toList();
    }

    /** The chunk in which a contact belongs. */
    public static int index(ContactId id) {
        return (id.number() - 1) / SIZE;
    }

    /** In the order of their numbers. */
    public List<Tie> ties() {
        return ties;
    }

    Optional<Tie> find(ContactId id) {
        return ties.stream().filter(tie -> tie.id().equals(id)).findFirst();
    }

    Chunk with(Tie tie) {
        var copy = new ArrayList<>(without(tie.id()).ties);
        copy.add(tie);
        return new Chunk(copy);
    }

    Chunk without(ContactId id) {
        return new Chunk(ties.stream().filter(tie -> !tie.id().equals(id)).toList());
    }

    Stream<Tie> pressing(Instant now) {
        if (derived().earliest().isAfter(now)) {
            return Stream.empty();
        }
        return ties.stream()
                .filter(tie -> tie.contact().cadence().prompts() && !tie.soon().isAfter(now));
    }

    Stream<Tie> named(List<String> words) {
        var names = derived().names();
        return IntStream.range(0, ties.size())
                .filter(i -> FoldedName.matches(words, names.get(i)))
                .mapToObj(ties::get);
    }

    private Derived derived() {
        var known = derived;
        if (known == null) {
            known = Derived.of(ties);
            derived = known;
        }
        return known;
    }

    /** @param earliest when the first of them begins to press; names with their e-mails' words, tie by tie */
    private record Derived(Instant earliest, List<List<String>> names) {
        static Derived of(List<Tie> ties) {
            var earliest = ties.stream()
                    .filter(tie -> tie.contact().cadence().prompts())
                    .map(Tie::soon)
                    .min(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
            return new Derived(earliest, ties.stream().map(Derived::words).toList());
        }

        private static List<String> words(Tie tie) {
            var words = new ArrayList<>(FoldedName.words(tie.contact().name()));
            tie.contact().reach().emails().forEach(email -> words.addAll(FoldedName.words(email)));
            return words;
        }
    }
}
