package dev.rapport.testkit.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one person asked for and what was answered, so that it can be compared with what is there after a kill. */
final class Diary {
    private static final Pattern PERSON = Pattern.compile("(Kim Ta\\w{6}) \u00b7 strategic, (no talk yet|in touch)");
    private static final Pattern PROMISE = Pattern.compile("the plan for (Kim Ta\\w{6})");
    private static final Pattern PAGES = Pattern.compile("\\d+ to (\\d+) of (\\d+)");
    private static final String[] SYLLABLES = {"ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su"};
    private static final String TOO_FAST = "That was a lot at once";

    private final String person;
    private final List<Asked> asked = new ArrayList<>();
    private int number;

    /** One change that was asked for; the answer is empty while, or because, none came. */
    private record Asked(String id, String name, boolean logs, Optional<String> answer) {
        String words() {
            return logs
                    ? "log %s coffee: the talk; promised: the plan for %s by friday".formatted(name, name)
                    : "add %s, strategic".formatted(name);
        }

        String taken() {
            return logs ? "the coffee with " + name : "adding " + name;
        }

        boolean confirmed() {
            return answer.filter(words -> words.startsWith((logs ? "Coffee with " : "") + name))
                    .isPresent();
        }
    }

    Diary(String person) {
        this.person = person;
    }

    String person() {
        return person;
    }

    /** Asks for the next change. @return whether it was answered */
    boolean askNext(Chat chat) throws InterruptedException {
        var logs = !asked.isEmpty() && !asked.getLast().logs();
        var name = logs ? asked.getLast().name() : name(number++);
        asked.add(new Asked(Chat.newId(), name, logs, Optional.empty()));
        return askLast(chat);
    }

    private boolean askLast(Chat chat) throws InterruptedException {
        var last = asked.getLast();
        var answer = patiently(chat, last.id(), last.words());
        asked.set(asked.size() - 1, new Asked(last.id(), last.name(), last.logs(), answer));
        if (answer.isPresent() && !asked.getLast().confirmed()) {
            throw new IllegalStateException("\"%s\" was answered: %s".formatted(last.words(), answer.get()));
        }
        return answer.isPresent();
    }

    private static String name(int number) {
        return "Kim Ta" + SYLLABLES[number / 100 % 10] + SYLLABLES[number / 10 % 10] + SYLLABLES[number % 10];
    }

    private static Optional<String> patiently(Chat chat, String id, String words) throws InterruptedException {
        while (true) {
            var answer = chat.send(id, words);
            if (answer.isEmpty() || !answer.get().startsWith(TOO_FAST)) {
                return answer;
            }
            Thread.sleep(500);
        }
    }

    /** After a kill: nothing answered is missing and nothing is half-done; what was in flight is sent again and acts once. */
    void check(Chat chat) throws InterruptedException {
        var found = look(chat);
        var open = asked.stream().filter(one -> one.answer().isEmpty()).findAny();
        if (!found.equals(expected(true)) && !(open.isPresent() && found.equals(expected(false)))) {
            throw wrong("after the kill", found, expected(true));
        }
        if (open.isPresent()) {
            askLast(chat);
            same("after what was in flight came again", chat);
        }
    }

    /** Takes back the last change. */
    void undo(Chat chat) throws InterruptedException {
        if (asked.isEmpty()) {
            return;
        }
        var last = asked.removeLast();
        var answer = patiently(chat, Chat.newId(), "undo").orElse("nothing");
        if (!answer.equals("I took back %s.".formatted(last.taken()))) {
            throw new IllegalStateException("undo of %s was answered: %s".formatted(last.taken(), answer));
        }
        same("after the undo", chat);
    }

    private void same(String when, Chat chat) throws InterruptedException {
        var found = look(chat);
        if (!found.equals(expected(true))) {
            throw wrong(when, found, expected(true));
        }
    }

    private IllegalStateException wrong(String when, Set<String> found, Set<String> expected) {
        return new IllegalStateException("%s, %s: found %s, expected %s".formatted(person, when, found, expected));
    }

    /** @param answered only what was answered, else also what was in flight */
    private Set<String> expected(boolean answered) {
        return asked.stream()
                .filter(one -> !answered || one.answer().isPresent())
                .flatMap(one -> one.logs()
                        ? List.of(one.name() + " talked", one.name() + " promised").stream()
                        : List.of(one.name()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who is there, with whom there was a talk, and who was promised something. */
    private static Set<String> look(Chat chat) throws InterruptedException {
        var there = new TreeSet<String>();
        String list = everything(chat, "list");
        PERSON.matcher(list).results().forEach(line -> {
            there.add(line.group(1));
            if (line.group(2).equals("in touch")) {
                there.add(line.group(1) + " talked");
            }
        });
        PROMISE.matcher(everything(chat, "reminders"))
                .results()
                .forEach(line -> there.add(line.group(1) + " promised"));
        return there;
    }

    /** All pages; a page behind the last one shows the last one again. */
    private static String everything(Chat chat, String command) throws InterruptedException {
        var all = new StringBuilder();
        String before = "";
        for (int page = 1; ; page++) {
            String words = page == 1 ? command : command + " page:" + page;
            String here = patiently(chat, Chat.newId(), words).orElseThrow();
            if (here.equals(before)) {
                return all.toString();
            }
            all.append(here).append('\n');
            if (last(here)) {
                return all.toString();
            }
            before = here;
        }
    }

    private static boolean last(String page) {
        var pages = PAGES.matcher(page);
        return pages.find()
                ? pages.group(1).equals(pages.group(2))
                : PROMISE.matcher(page).results().count() < 10;
    }
}
