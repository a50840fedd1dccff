package dev.rapport.network;

import dev.rapport.contact.ContactId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far check-ins have come, and whom they have named in one week: what the budget counts.
 *
 * @param week the week's Monday in the person's zone
 * @param turn the local time up to which every turn has had its check-in or was passed over, null before the first
 * @param silence the check-ins that went unanswered
 */
public record Prompted(
        LocalDate week, Set<ContactId> people, @Nullable LocalDateTime turn, Silence silence) {
    public static final Prompted NOBODY = new Prompted(LocalDate.EPOCH, Set.of(), null, Silence.NONE);

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
        return new Prompted(monday, all, turn, silence);
    }

    Prompted with(Silence changed) {
        return new Prompted(week, people, turn, changed);
    }

    Prompted upTo(LocalDateTime passed) {
        return new Prompted(week, people, passed, silence);
    }
}
