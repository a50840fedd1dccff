package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.network.Chunk;
import dev.rapport.network.Tie;
import dev.rapport.strength.TieHistory;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened with the contacts of one chunk, apart from who they are: all that logging changes in a directory.
 *
 * @param histories by the number of the contact; who is missing has none
 */
public record HistoriesForm(
        @JsonProperty("v") int version, @JsonProperty("h") Map<Integer, DirectoryForm.HistoryForm> histories)
        implements StoredJson.Versioned {

    public static HistoriesForm of(Chunk chunk) {
        var histories = new TreeMap<Integer, DirectoryForm.HistoryForm>();
        for (var tie : chunk.ties()) {
            if (!tie.history().equals(TieHistory.NONE)) {
                histories.put(tie.id().number(), DirectoryForm.HistoryForm.of(tie.history()));
            }
        }
        return new HistoriesForm(StoredJson.VERSION, histories);
    }

    /** Whether the histories alone tell one chunk from the other. */
    public static boolean tells(Chunk before, Chunk after) {
        var old = before.ties();
        var ties = after.ties();
        if (old.size() != ties.size()) {
            return false;
        }
        for (var i = 0; i < ties.size(); i++) {
            if (!old.get(i).contact().equals(ties.get(i).contact())
                    || !old.get(i).attention().equals(ties.get(i).attention())) {
                return false;
            }
        }
        return true;
    }

    /** The same contacts with what stands here. */
    public Chunk on(Chunk chunk) {
        return new Chunk(chunk.ties().stream().map(this::on).toList());
    }

    private Tie on(Tie tie) {
        var history = histories.get(tie.id().number());
        return new Tie(tie.contact(), history == null ? TieHistory.NONE : history.history(), tie.attention());
    }
}
