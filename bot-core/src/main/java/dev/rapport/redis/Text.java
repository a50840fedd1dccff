package dev.rapport.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Text and numbers as Redis takes them. */
public final class Text {
    private Text() {}

    public static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    public static byte[] bytes(long number) {
        return bytes(Long.toString(number));
    }

    /** @param reply a byte array of a script's answer */
    public static String text(Object reply) {
        return new String((byte[]) reply, UTF_8);
    }

    /** @param reply an integer of a script's answer, or its digits */
    public static long number(Object reply) {
        return reply instanceof Long number ? number : Long.parseLong(text(reply));
    }
}
