package dev.rapport.command;

/** The sections of the help, in its order. */
public enum Section {
    PEOPLE("People in your network"),
    HAPPENED("What happened"),
    ACT("When to act"),
    NETWORK("Your network as a whole"),
    INTRODUCTIONS("Introductions"),
    YOURSELF("Yourself");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
