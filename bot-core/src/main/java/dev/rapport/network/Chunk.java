package dev.rapport.network;

import dev.rapport.contact.ContactId;
import dev.rapport.contact.FoldedName;
import dev.rapport.contact.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Up to {@value #SIZE} ties with neighbouring numbers, and what is worked out about them once and kept. */
public final class Chunk {
    /** How many contact numbers share a chunk. */
    public static final int SIZE = 8;

    static final Chunk EMPTY = new Chunk(List.of());

    private final List<Tie> ties;
    private volatile @Nullable Outlook outlook;
    private volatile @Nullable List<List<String>> names;

    /** Ties whose numbers belong to one chunk, in any order. */
    public Chunk(List<Tie> ties) {
        var inOrder = new ArrayList<>(ties);
        inOrder.sort(Comparator.comparing(Tie::id));
        this.ties = List.copyOf(inOrder);
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
        for (var tie : ties) {
            if (tie.id().equals(id)) {
                return Optional.of(tie);
            }
        }
        return Optional.empty();
    }

    Chunk with(Tie tie) {
        for (int i = 0; i < ties.size(); i++) {
            if (ties.get(i).id().equals(tie.id())) {
                return with(i, tie);
            }
        }
        var copy = new ArrayList<>(ties);
        copy.add(tie);
        return new Chunk(copy);
    }

    private Chunk with(int place, Tie tie) {
        var copy = new ArrayList<>(ties);
        var before = copy.set(place, tie);
        var changed = new Chunk(copy);
        if (before.contact().equals(tie.contact())) {
            changed.names = names;
        }
        return changed;
    }

    Chunk without(ContactId id) {
        return new Chunk(ties.stream().filter(tie -> !tie.id().equals(id)).toList());
    }

    /** Adds those who press by then; a chunk in which nobody does costs one comparison. */
    void addPressing(Instant by, List<Tie> found) {
        if (outlook().soonest().isAfter(by)) {
            return;
        }
        for (var tie : ties) {
            if (tie.contact().cadence().prompts() && !tie.soon().isAfter(by)) {
                found.add(tie);
            }
        }
    }

    Stream<Tie> untouched() {
        return outlook().untouched().stream();
    }

    int count(Level level) {
        return outlook().counts()[level.ordinal()];
    }

    void addNamed(List<String> words, List<Tie> found) {
        var known = names();
        for (int i = 0; i < known.size(); i++) {
            if (FoldedName.matches(words, known.get(i))) {
                found.add(ties.get(i));
            }
        }
    }

    private Outlook outlook() {
        var known = outlook;
        if (known == null) {
            known = Outlook.of(ties);
            outlook = known;
        }
        return known;
    }

    private List<List<String>> names() {
        var known = names;
        if (known == null) {
            known = ties.stream().map(Tie::words).toList();
            names = known;
        }
        return known;
    }

    /**
     * What advice asks of a chunk.
     *
     * @param soonest when the first begins to press of those who may be prompted about
     * @param untouched those of them with whom there never was contact
     * @param counts everybody, by level
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Outlook(Instant soonest, List<Tie> untouched, int[] counts) {
        static Outlook of(List<Tie> ties) {
            var soonest = Instant.MAX;
            var untouched = new ArrayList<Tie>();
            var counts = new int[Level.values().length];
            for (var tie : ties) {
                counts[tie.contact().level().ordinal()]++;
                if (tie.contact().cadence().prompts()) {
                    var soon = tie.soon();
                    soonest = soon.isBefore(soonest) ? soon : soonest;
                    if (tie.untouched()) {
                        untouched.add(tie);
                    }
                }
            }
            return new Outlook(soonest, List.copyOf(untouched), counts);
        }
    }
}
