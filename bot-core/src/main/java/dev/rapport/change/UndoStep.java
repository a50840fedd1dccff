package dev.rapport.change;

import dev.rapport.identity.ChangeId;

/** What a change means for the list of changes that can be taken back. */
public sealed interface UndoStep {
    /** It can be taken back itself. */
    record Remember(String what) implements UndoStep {}

    /** It took another one back. */
    record TookBack(ChangeId change) implements UndoStep {}

    /** It leaves no way back and none is needed. */
    record None() implements UndoStep {}
}
