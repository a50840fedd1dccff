package dev.rapport.network;

import dev.rapport.contact.ContactId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Whom check-ins have named in one week: what the budget counts.
 *
 * @param week the week's Monday in the person's zone
 */
public record Prompted(LocalDate week, Set<ContactId> people) {
    public static final Prompted NOBODY = new Prompted(LocalDate.EPOCH, Set.of());

    public Prompted {
        people = Set.copyOf(people);
    }

    /** Whom it named in the week of this Monday. */
    public Set<ContactId> in(LocalDate monday) {
        return monday.equals(week) ? people : Set.of();
    }

    Prompted plus(LocalDate monday, Set<ContactId> more) {
        var all = new HashSet<>(in(monday));
        all.addAll(more);
        return new Prompted(monday, all);
    }
}
