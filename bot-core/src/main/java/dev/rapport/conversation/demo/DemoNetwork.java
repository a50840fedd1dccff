package dev.rapport.conversation.demo;

import java.util.List;

/**
 * People and what happened with them, told in days from today, so that it is always half a year old. Whoever offers a
 * demo brings one; words and numbers are read when it is filled in.
 *
 * @param knows pairs of names of people who know each other
 */
public record DemoNetwork(List<Person> people, List<List<String>> knows) {
    public DemoNetwork {
        people = List.copyOf(people);
        knows = List.copyOf(knows);
    }

    /**
     * Somebody in the network.
     *
     * @param colleague the person's user id in the workspace, empty for people outside of it
     * @param level a level in lower case
     * @param everyWeeks the rhythm, 0 for the level's usual one
     * @param birthday such as {@code --12-10}, empty if unknown
     * @param since how many days ago the person was added
     */
    public record Person(
            String name,
            String title,
            String organisation,
            String colleague,
            String level,
            int everyWeeks,
            int importance,
            String email,
            String met,
            String birthday,
            List<String> tags,
            int since,
            List<Talk> talks,
            List<Promised> promised) {
        public Person {
            tags = List.copyOf(tags);
            talks = List.copyOf(talks);
            promised = List.copyOf(promised);
        }
    }

    /**
     * One contact.
     *
     * @param ago how many days ago; on a weekend it was the Friday before
     * @param kind such as {@code coffee}
     * @param from {@code both}, {@code mine} or {@code theirs}
     */
    public record Talk(int ago, String kind, String from, String note, String gave, String got) {}

    /**
     * An open promise.
     *
     * @param whose {@code mine} or {@code theirs}
     * @param in in how many days it is due; on a weekend it is the Monday after
     */
    public record Promised(String whose, String what, int in) {}
}
