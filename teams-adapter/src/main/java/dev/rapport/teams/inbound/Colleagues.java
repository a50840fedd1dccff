package dev.rapport.teams.inbound;

/** Knows people by the ids that mentions carry. */
public interface Colleagues {
    /**
     * The user id that Rapport keeps a person under. May ask Teams once; the given id where nothing is known.
     *
     * @param activity where the mention stands
     * @param id the {@code 29:} id of a mention
     */
    String userOf(Activity activity, String id);
}
