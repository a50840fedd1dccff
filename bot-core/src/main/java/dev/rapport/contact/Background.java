package dev.rapport.contact;

import java.time.MonthDay;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What else is worth remembering.
 *
 * @param birthday without the year, null if unknown
 * @param howMet as typed, such as "at BETT 2026"; empty if unknown
 * @param tags in lower case, without the number sign
 */
public record Background(@Nullable MonthDay birthday, String howMet, SortedSet<String> tags) {
    public static final Background NONE = new Background(null, "", new TreeSet<>());

    public Background {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    public Background withBirthday(@Nullable MonthDay changed) {
        return new Background(changed, howMet, tags);
    }

    public Background withHowMet(String changed) {
        return new Background(birthday, changed, tags);
    }

    public Background withTags(Collection<String> changed) {
        return new Background(birthday, howMet, new TreeSet<>(changed));
    }
}
