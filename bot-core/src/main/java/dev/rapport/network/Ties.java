package dev.rapport.network;

import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All ties of a network, in chunks of {@value Chunk#SIZE} by contact number. A change copies one chunk and shares the
 * others, so that a store writes only what changed and what a chunk has worked out about itself stays known.
 */
public final class Ties {
    public static final Ties NONE = new Ties(new Chunk[0]);

    private final Chunk[] chunks;
    private final int size;

    private Ties(Chunk[] chunks) {
        this.chunks = chunks;
        int sum = 0;
        for (var chunk : chunks) {
            sum += chunk.ties().size();
        }
        this.size = sum;
    }

    /** Ties from their chunks, each at the index of its numbers; a store's way of building a network. */
    public static Ties of(List<Chunk> chunks) {
        return new Ties(chunks.toArray(Chunk[]::new));
    }

    /** The chunks by index; a store compares them by identity to find what changed. */
    public List<Chunk> chunks() {
        return List.of(chunks);
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** In the order of their numbers. */
    public Stream<Tie> stream() {
        return Arrays.stream(chunks).flatMap(chunk -> chunk.ties().stream());
    }

    public Optional<Tie> find(ContactId id) {
        int index = Chunk.index(id);
        return index < chunks.length ? chunks[index].find(id) : Optional.empty();
    }

    /**
     * Everybody whose rhythm will have run out to four fifths or more by a moment and who may be prompted about; snoozed
     * ones included. Costs by how many they are, not by how many people there are.
     */
    public List<Tie> pressing(Instant by) {
        var found = new ArrayList<Tie>();
        for (var chunk : chunks) {
            chunk.addPressing(by, found);
        }
        return found;
    }

    /** Everybody who may be prompted about and with whom there never was contact; snoozed ones included. */
    public Stream<Tie> untouched() {
        return Arrays.stream(chunks).flatMap(Chunk::untouched);
    }

    /** How many people there are at a level. */
    public int count(Level level) {
        int sum = 0;
        for (var chunk : chunks) {
            sum += chunk.count(level);
        }
        return sum;
    }

    /** Everybody in whose name (or e-mail) every one of the folded words begins a word; the order does not matter. */
    public List<Tie> named(List<String> words) {
        var found = new ArrayList<Tie>();
        for (var chunk : chunks) {
            chunk.addNamed(words, found);
        }
        return found;
    }

    Ties with(Tie tie) {
        int index = Chunk.index(tie.id());
        var copy = Arrays.copyOf(chunks, Math.max(chunks.length, index + 1));
        for (int i = chunks.length; i < copy.length; i++) {
            copy[i] = Chunk.EMPTY;
        }
        copy[index] = copy[index].with(tie);
        return new Ties(copy);
    }

    Ties without(ContactId id) {
        int index = Chunk.index(id);
        if (index >= chunks.length || chunks[index].find(id).isEmpty()) {
            return this;
        }
        var copy = chunks.clone();
        copy[index] = copy[index].without(id);
        return new Ties(copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ties that
                && stream().toList().equals(that.stream().toList());
    }

    @Override
    public int hashCode() {
        return Objects.hash(stream().toList());
    }
}
