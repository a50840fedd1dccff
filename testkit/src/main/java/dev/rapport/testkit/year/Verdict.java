package dev.rapport.testkit.year;

import java.util.ArrayList;
import java.util.List;

/** What came of it, in figures and, for whatever differs, in words. */
public final class Verdict {
    private int people;
    private int expected;
    private int sent;
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();

    void add(Person person, List<Expected> toCome, List<Heard> heard) {
        people++;
        expected += toCome.size();
        sent += heard.size();
        var owed = new ArrayList<>(toCome);
        for (var one : toCome) {
            var found = heard.stream().filter(message -> matches(one, message)).toList();
            if (found.isEmpty()) {
                lost.add("%s: %s".formatted(person, one));
            } else if (found.size() > alike(one, toCome)) {
                doubled.add("%s: %s came as %s".formatted(person, one, found));
            }
        }
        for (var message : heard) {
            if (owed.stream().noneMatch(one -> matches(one, message))) {
                outside.add("%s: %s".formatted(person, message));
            }
        }
    }

    /** How many prompts that read alike are to come in the same minutes: the debriefs of two meetings after one outage. */
    private static long alike(Expected one, List<Expected> toCome) {
        return toCome.stream()
                .filter(other -> other.kind() == one.kind() && other.mark().equals(one.mark()))
                .filter(other -> other.in(one.at()) || one.in(other.at()))
                .count();
    }

    private static boolean matches(Expected one, Heard message) {
        if (!one.in(message.at())) {
            return false;
        }
        boolean checkIn = message.text().startsWith("Good ");
        boolean last = message.text().contains("come less often");
        return switch (one.kind()) {
            case CHECK_IN -> checkIn && !last;
            case LAST_FOR_A_WHILE -> checkIn && last;
            case ITEM -> contains(message.text(), one.mark());
            case DEBRIEF -> message.text().startsWith(one.mark());
        };
    }

    /** As a word of its own: {@code p1x2} is not in {@code p1x25}. */
    private static boolean contains(String text, String token) {
        return text.matches("(?s).*\\b" + token + "\\b.*");
    }

    public int people() {
        return people;
    }

    /** How many prompts the second calculation expects: several of them may come in one message. */
    public int expected() {
        return expected;
    }

    /** How many messages were sent. */
    public int sent() {
        return sent;
    }

    /** Expected, and in no message of that minute. */
    public List<String> lost() {
        return List.copyOf(lost);
    }

    /** Expected once, and in several messages. */
    public List<String> doubled() {
        return List.copyOf(doubled);
    }

    /** Messages that nothing expects in their minute. */
    public List<String> outside() {
        return List.copyOf(outside);
    }
}
