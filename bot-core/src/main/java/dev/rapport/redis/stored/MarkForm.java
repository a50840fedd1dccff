package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.change.UndoEntry;
import dev.rapport.reply.Reply;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept with a change: what was answered, and what is needed to take it back. */
public record MarkForm(
        @JsonProperty("v") int version,
        @JsonProperty("r") @Nullable ReplyForm reply,
        @JsonProperty("u") @Nullable UndoForm undo)
        implements StoredJson.Versioned {

    public static MarkForm of(@Nullable Reply answer, @Nullable UndoEntry undo) {
        return new MarkForm(
                StoredJson.VERSION,
                answer == null ? null : ReplyForm.of(answer),
                undo == null ? null : UndoForm.of(undo));
    }

    public Optional<Reply> answer() {
        return Optional.ofNullable(reply).map(ReplyForm::reply);
    }

    public Optional<UndoEntry> entry() {
        return Optional.ofNullable(undo).map(UndoForm::entry);
    }
}
