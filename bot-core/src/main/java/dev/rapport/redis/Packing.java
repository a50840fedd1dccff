package dev.rapport.redis;

import java.io.ByteArrayOutputStream;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Deflate where it pays, told apart by the first byte. What is stored must open for ever: only add new marks. */
final class Packing {
    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;
    /** What is shorter is written often, a page being filled, a chunk; packing it would take longer than all the rest. */
    private static final int WORTH_PACKING = 4_096;

    /** Each holds a quarter of a megabyte that is costly to set up, so that a few are kept. */
    private static final Queue<Deflater> DEFLATERS = new ArrayBlockingQueue<>(8);

    private static final Queue<Inflater> INFLATERS = new ArrayBlockingQueue<>(8);

    private Packing() {}

    static byte[] packIfLong(byte[] plain) {
        return plain.length < WORTH_PACKING ? marked(plain) : pack(plain);
    }

    static byte[] pack(byte[] plain) {
        var deflated = deflate(plain);
        return deflated.length < plain.length ? deflated : marked(plain);
    }

    private static byte[] marked(byte[] plain) {
        var marked = new byte[plain.length + 1];
        marked[0] = PLAIN;
        System.arraycopy(plain, 0, marked, 1, plain.length);
        return marked;
    }

    private static byte[] deflate(byte[] plain) {
        var deflater = DEFLATERS.poll();
        if (deflater == null) {
            deflater = new Deflater(Deflater.BEST_SPEED, true);
        }
        try {
            deflater.setInput(plain);
            deflater.finish();
            var out = new ByteArrayOutputStream(plain.length);
            out.write(DEFLATED);
            var buffer = new byte[Math.min(plain.length + 64, 16_384)];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            giveBack(deflater);
        }
    }

    private static void giveBack(Deflater deflater) {
        deflater.reset();
        if (!DEFLATERS.offer(deflater)) {
            deflater.end();
        }
    }

    static byte[] unpack(byte[] marked) {
        return switch (marked[0]) {
            case PLAIN -> java.util.Arrays.copyOfRange(marked, 1, marked.length);
            case DEFLATED -> inflate(marked);
            default -> throw new IllegalStateException("written by a newer version: packing " + marked[0]);
        };
    }

    private static byte[] inflate(byte[] marked) {
        var inflater = INFLATERS.poll();
        if (inflater == null) {
            inflater = new Inflater(true);
        }
        try {
            inflater.setInput(marked, 1, marked.length - 1);
            var out = new ByteArrayOutputStream(marked.length * 4);
            var buffer = new byte[Math.min(marked.length * 4, 16_384)];
            while (!inflater.finished()) {
                var size = inflater.inflate(buffer);
                if (size == 0 && inflater.needsInput()) {
                    throw new DataFormatException("ends too early");
                }
                out.write(buffer, 0, size);
            }
            return out.toByteArray();
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("a sealed value opens but cannot be unpacked", damaged);
        } finally {
            giveBack(inflater);
        }
    }

    private static void giveBack(Inflater inflater) {
        inflater.reset();
        if (!INFLATERS.offer(inflater)) {
            inflater.end();
        }
    }
}
