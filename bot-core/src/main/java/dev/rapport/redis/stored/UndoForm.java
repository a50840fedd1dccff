package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.change.UndoEntry;
import dev.rapport.identity.ChangeId;
import java.util.List;

/** A change that can be taken back. */
public record UndoForm(
        @JsonProperty("v") int version,
        @JsonProperty("c") String change,
        @JsonProperty("a") String at,
        @JsonProperty("w") String what,
        @JsonProperty("e") List<EditForm> edits)
        implements StoredJson.Versioned {

    public static UndoForm of(UndoEntry entry) {
        return new UndoForm(
                StoredJson.VERSION,
                entry.change().value(),
                Times.text(entry.at()),
                entry.what(),
                entry.edits().stream().map(EditForm::of).toList());
    }

    public UndoEntry entry() {
        return new UndoEntry(
                new ChangeId(change),
                Times.instant(at),
                what,
                edits.stream().map(EditForm::edit).toList());
    }
}
