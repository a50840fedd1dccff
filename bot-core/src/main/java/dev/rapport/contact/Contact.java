package dev.rapport.contact;

import dev.rapport.rhythm.Rhythm;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody in a leader's network. Who it is and what was wished for; what happened is in the interactions.
 *
 * @param name as typed, never blank
 * @param added when the owner added the person; before the first interaction the rhythm runs from here
 */
public record Contact(
        ContactId id,
        String name,
        Level level,
        Role role,
        Reach reach,
        Background background,
        Cadence cadence,
        Instant added) {
    private static final Set<String> TITLES =
            Set.of("dr", "dr.", "frau", "herr", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "prof", "prof.", "professor");

    public Contact {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A contact has a name");
        }
    }

    /** Somebody of whom only the name and the level are known. */
    public static Contact named(ContactId id, String name, Level level, Instant added) {
        return new Contact(id, name, level, Role.UNKNOWN, Reach.NONE, Background.NONE, Cadence.USUAL, added);
    }

    /** The wished rhythm, else the level's usual one. */
    public Rhythm rhythm() {
        var wished = cadence.rhythm();
        return wished == null ? level.usualRhythm() : wished;
    }

    /** The longest bearable gap in days: what was set, else one and a half rhythms. */
    public double limitDays() {
        var limit = cadence.limit();
        return limit == null ? 1.5 * rhythm().days() : limit.days();
    }

    /** As one addresses somebody: the first word of the name, or the whole of "Dr. Meyer". */
    public String firstName() {
        var words = name.strip().split("\\s+");
        int first = 0;
        while (first < words.length - 1 && TITLES.contains(words[first].toLowerCase(Locale.ROOT))) {
            first++;
        }
        return first > 0 && first == words.length - 1 ? name.strip() : words[first];
    }

    public Contact withId(ContactId changed) {
        return new Contact(changed, name, level, role, reach, background, cadence, added);
    }

    public Contact withName(String changed) {
        return new Contact(id, changed, level, role, reach, background, cadence, added);
    }

    public Contact withLevel(Level changed) {
        return new Contact(id, name, changed, role, reach, background, cadence, added);
    }

    public Contact withRole(Role changed) {
        return new Contact(id, name, level, changed, reach, background, cadence, added);
    }

    public Contact withReach(Reach changed) {
        return new Contact(id, name, level, role, changed, background, cadence, added);
    }

    public Contact withBackground(Background changed) {
        return new Contact(id, name, level, role, reach, changed, cadence, added);
    }

    public Contact withCadence(Cadence changed) {
        return new Contact(id, name, level, role, reach, background, changed, added);
    }
}
