package dev.rapport.interaction;

/** What sort of contact it was. */
public enum Kind {
    MET("meeting", Medium.IN_PERSON),
    COFFEE("coffee", Medium.IN_PERSON),
    LUNCH("lunch", Medium.IN_PERSON),
    CALL("call", Medium.LIVE),
    VIDEO("video call", Medium.LIVE),
    EVENT("event", Medium.IN_PERSON),
    EMAIL("email", Medium.WRITTEN),
    MESSAGE("message", Medium.WRITTEN),
    INTRO("introduction", Medium.OTHER),
    OTHER("contact", Medium.OTHER);

    private final String noun;
    private final Medium medium;

    Kind(String noun, Medium medium) {
        this.noun = noun;
        this.medium = medium;
    }

    /** What one calls it: "coffee", "video call". */
    public String noun() {
        return noun;
    }

    public Medium medium() {
        return medium;
    }

    /** Whether one side writes and the other reads: then the direction matters, else it is both ways. */
    public boolean written() {
        return medium == Medium.WRITTEN;
    }

    /** How close a kind of contact brings two people (SCIENCE: weights 3, 2, 1, 1). */
    public enum Medium {
        IN_PERSON,
        LIVE,
        WRITTEN,
        OTHER
    }
}
