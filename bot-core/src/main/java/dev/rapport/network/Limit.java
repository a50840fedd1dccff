package dev.rapport.network;

import java.util.Locale;

/**
 * How long a text may be and how many of a thing there may be. Held against what is said, never against what is stored: a record
 * that is over one stays readable and can be made smaller.
 */
public enum Limit {
    LINE("One message", 8_000),
    NAME("A name", 120),
    TITLE("A title", 200),
    ORGANISATION("An organisation", 200),
    TAG("A tag", 50),
    EMAIL("An email address", 254),
    PHONE("A phone number", 40),
    LINK("A link", 1_000),
    HOW_MET("How you met", 1_000),
    NOTE("A note", 4_000),
    PROMISE("A promise", 2_000),
    REMINDER("A reminder", 2_000),
    TOPIC("What a meeting is about", 500),
    REASON("The reason for an introduction", 300),
    NOTICE("An ask or an offer", 300),
    PROFILE("A profile", 200),

    PEOPLE("Your network", 20_000, "people"),
    TAGS("One person", 50, "tags"),
    EMAILS("One person", 10, "email addresses"),
    PHONES("One person", 10, "phone numbers"),
    LINKS("One person", 20, "links"),
    OPEN_ITEMS("Your list", 1_000, "open reminders, promises and meetings"),
    NOTICES("The board", 10, "asks and offers of yours"),
    ACQUAINTANCES("Your network", 50_000, "pairs who know each other"),
    AVOIDED("Your list", 200, "people to avoid");

    private static final String CHARACTERS = "characters";

    private final String holder;
    private final int most;
    private final String unit;

    Limit(String holder, int most) {
        this(holder, most, CHARACTERS);
    }

    Limit(String holder, int most, String unit) {
        this.holder = holder;
        this.most = most;
        this.unit = unit;
    }

    /** The longest length or the largest count that is within. */
    public int most() {
        return most;
    }

    /** Whether a text is short enough. */
    public boolean holds(String text) {
        return length(text) <= most;
    }

    /** In characters as people count them: an emoji of two UTF-16 units is one. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** What holds how much: "A name holds 120 characters". */
    public String inWords() {
        return String.format(Locale.ROOT, "%s holds %,d %s", holder, most, unit);
    }

    /** One sentence for the person: what holds how much, and how much there would be. */
    String exceededBy(int amount) {
        String would = unit.equals(CHARACTERS) ? "this has" : "that would be";
        return String.format(Locale.ROOT, "%s, and %s %,d. Nothing was changed.", inWords(), would, amount);
    }
}
