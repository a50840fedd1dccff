package dev.rapport.redis;

import java.util.ArrayList;
import java.util.List;

/** Writes that a commit script makes, as data: commands, their keys (all in one slot) and their arguments. */
public final class ScriptWrites {
    /** An argument in whose place the script puts the time, in milliseconds. */
    public static final byte[] NOW = Text.bytes("@now");

    private final List<String> keys;
    private final List<byte[]> counts = new ArrayList<>();
    private final List<byte[]> arguments = new ArrayList<>();

    /** @param keys those that the script itself uses, in its order */
    public ScriptWrites(List<String> keys) {
        this.keys = new ArrayList<>(keys);
    }

    public void add(String command, String key, byte[]... values) {
        if (!keys.contains(key)) {
            keys.add(key);
        }
        arguments.add(Text.bytes(values.length));
        arguments.add(Text.bytes(command));
        arguments.add(Text.bytes(keys.indexOf(key) + 1L));
        arguments.addAll(List.of(values));
    }

    /**
     * The next of the places beside a field of the script's first key; the script answers <em>full</em> and does nothing
     * where all are taken.
     *
     * @param count the field in which the script finds how many are taken
     */
    public Place next(byte[] count) {
        counts.add(count);
        return new Place(Text.bytes("#" + counts.size()), Text.bytes("@" + counts.size()));
    }

    /**
     * A place that the script finds, as arguments of a write.
     *
     * @param number how many are taken with this one
     * @param field its name: that of the count, and the number
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Place(byte[] number, byte[] field) {}

    /** How many times there was a {@link #next}, and what it was called with. */
    public List<byte[]> counts() {
        var all = new ArrayList<byte[]>();
        all.add(Text.bytes(counts.size()));
        all.addAll(counts);
        return all;
    }

    public List<String> keys() {
        return keys;
    }

    /** @param first what the script itself takes */
    public List<byte[]> arguments(List<byte[]> first) {
        var all = new ArrayList<>(first);
        all.addAll(arguments);
        return all;
    }
}
