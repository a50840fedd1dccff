package dev.rapport.change;

import dev.rapport.identity.ChangeId;
import dev.rapport.network.Edit;
import java.time.Instant;
import java.util.List;

/**
 * What is needed to take a change back.
 *
 * @param what the change in words that fit after "I took back": "adding Ada Lovelace"
 */
public record UndoEntry(ChangeId change, Instant at, String what, List<Edit> edits) {
    public UndoEntry {
        edits = List.copyOf(edits);
    }
}
