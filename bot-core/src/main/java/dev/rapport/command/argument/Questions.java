package dev.rapport.command.argument;

import java.time.LocalDate;
import java.util.List;

/** What is asked back: what was understood, then the options in words. */
final class Questions {

    private static final int NAMED_OPTIONS = 3;

    private Questions() {}

    /** A lead that is a question itself, or more options than are pleasant to read, leaves them to the buttons. */
    static Meaning ask(String lead, List<When> options, LocalDate today) {
        if (lead.endsWith("?")) {
            return new Meaning.Ask(lead, options);
        }
        return new Meaning.Ask(lead + " " + capital(options(options, today)) + "?", options);
    }

    private static String options(List<When> options, LocalDate today) {
        List<String> named =
                options.stream().map(o -> TimePhrases.relative(o, today)).toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        String separator = named.size() < NAMED_OPTIONS ? ", or " : " or ";
        return String.join(", ", named.subList(0, named.size() - 1)) + separator + named.getLast();
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
