package dev.rapport.redis;

import java.util.ArrayList;
import java.util.List;

/** Writes that a commit script makes, as data: commands, their keys (all in one slot) and their arguments. */
public final class ScriptWrites {
    /** An argument in whose place the script puts the time, in milliseconds. */
    public static final byte[] NOW = Text.bytes("@now");

    private final List<String> keys;
    private final List<byte[]> rows = new ArrayList<>();
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
     * Puts something in front of what a field of the script's first key holds, where there is room for it; the script
     * answers <em>full</em> and does nothing where there is none.
     *
     * @return in whose place, as an argument of a write, the script puts the whole
     */
    public byte[] prepend(byte[] field, byte[] value) {
        rows.add(field);
        rows.add(value);
        return Text.bytes("@" + rows.size() / 2);
    }

    /** How many times there was a {@link #prepend}, and what it was called with. */
    public List<byte[]> rows() {
        var all = new ArrayList<byte[]>();
        all.add(Text.bytes(rows.size() / 2));
        all.addAll(rows);
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
