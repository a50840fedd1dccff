package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.rapport.network.Attention;
import dev.rapport.network.Chunk;
import dev.rapport.network.Tie;
import dev.rapport.strength.TieHistory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One chunk of a network's directory. */
public record DirectoryForm(
        @JsonProperty("v") int version, @JsonProperty("c") List<TieForm> ties) implements StoredJson.Versioned {

    public static DirectoryForm of(Chunk chunk) {
        return new DirectoryForm(
                StoredJson.VERSION, chunk.ties().stream().map(TieForm::of).toList());
    }

    public Chunk chunk() {
        return new Chunk(ties.stream().map(TieForm::tie).toList());
    }

    /** A contact with what happened and what prompting has come to. */
    record TieForm(
            @JsonProperty("c") ContactForm contact,
            @JsonProperty("h") @Nullable HistoryForm history,
            @JsonProperty("a") @Nullable AttentionForm attention) {
        static TieForm of(Tie tie) {
            return new TieForm(
                    ContactForm.of(tie.contact()),
                    tie.history().equals(TieHistory.NONE) ? null : HistoryForm.of(tie.history()),
                    tie.attention().equals(Attention.NONE) ? null : AttentionForm.of(tie.attention()));
        }

        Tie tie() {
            return new Tie(
                    contact.contact(),
                    history == null ? TieHistory.NONE : history.history(),
                    attention == null ? Attention.NONE : attention.attention());
        }
    }

    /** An array: what is added later goes to its end. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"s", "l", "d", "w", "c", "m", "t", "r", "b"})
    record HistoryForm(
            @JsonProperty("s") double score,
            @JsonProperty("l") @Nullable String last,
            @JsonProperty("d") double dayWeight,
            @JsonProperty("w") int weeks,
            @JsonProperty("c") int contacts,
            @JsonProperty("m") int mine,
            @JsonProperty("t") int theirs,
            @JsonProperty("r") int mineRunning,
            @JsonProperty("b") double best) {
        static HistoryForm of(TieHistory history) {
            return new HistoryForm(
                    history.score(),
                    Times.textOrNull(history.last()),
                    history.dayWeight(),
                    history.weeks(),
                    history.contacts(),
                    history.mine(),
                    history.theirs(),
                    history.mineRunning(),
                    history.best());
        }

        TieHistory history() {
            return new TieHistory(
                    score, Times.instantOrNull(last), dayWeight, weeks, contacts, mine, theirs, mineRunning, best);
        }
    }

    /** What prompting has come to. */
    record AttentionForm(
            @JsonProperty("s") @Nullable String snoozedUntil,
            @JsonProperty("i") int ignored,
            @JsonProperty("n") int snoozes,
            @JsonProperty("p") @Nullable String prompted) {
        static AttentionForm of(Attention attention) {
            return new AttentionForm(
                    Times.textOrNull(attention.snoozedUntil()),
                    attention.ignored(),
                    attention.snoozes(),
                    Times.textOrNull(attention.prompted()));
        }

        Attention attention() {
            return new Attention(Times.instantOrNull(snoozedUntil), ignored, snoozes, Times.instantOrNull(prompted));
        }
    }
}
