package dev.rapport.redis.network;

import dev.rapport.change.UndoEntry;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.NetworkId;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.stored.MarkForm;
import dev.rapport.redis.stored.StoredJson;
import dev.rapport.reply.Reply;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept for a day with each change of one owner, under the change's keyed hash: a sign in clear and, sealed, what was
 * answered and what is needed to take it back.
 *
 * @param key of the hash that holds the marks
 */
public record Marks(RedisStore store, NetworkId owner, String key) {
    /** Nothing but the fact. */
    private static final byte BARE = '-';

    private static final byte FOR_GOOD = '.';

    private static final byte CAN_BE_TAKEN_BACK = '+';

    /** Put there by the commit script. */
    private static final byte TAKEN_BACK = '~';

    /** The keyed hash that stands for a change. */
    public String hash(ChangeId change) {
        return store.keys().opaque("change:" + owner.value() + "\n" + change.value());
    }

    /** @param change its keyed hash */
    public byte[] seal(String change, @Nullable Reply answer, @Nullable UndoEntry undo) {
        if (answer == null && undo == null) {
            return new byte[] {BARE};
        }
        var sealed = store.sealer().seal(StoredJson.write(MarkForm.of(answer, undo)), place(change));
        var mark = new byte[1 + sealed.length];
        mark[0] = undo == null ? FOR_GOOD : CAN_BE_TAKEN_BACK;
        System.arraycopy(sealed, 0, mark, 1, sealed.length);
        return mark;
    }

    /** What was answered; empty where nobody asked, or where it was kept in another way a day ago. @param change its keyed hash */
    public Optional<Reply> answer(String change, byte[] mark) {
        return mark[0] == FOR_GOOD || isUndoable(mark) ? open(change, mark).answer() : Optional.empty();
    }

    /** Whether the change could be taken back when it was made. */
    static boolean isUndoable(byte[] mark) {
        return mark[0] == CAN_BE_TAKEN_BACK || mark[0] == TAKEN_BACK;
    }

    /** Empty where the change could not be taken back, or was. @param change its keyed hash */
    Optional<UndoEntry> undo(String change, byte[] mark) {
        return mark[0] == CAN_BE_TAKEN_BACK ? open(change, mark).entry() : Optional.empty();
    }

    private MarkForm open(String change, byte[] mark) {
        return StoredJson.read(
                store.sealer().open(Arrays.copyOfRange(mark, 1, mark.length), place(change)), MarkForm.class);
    }

    private String place(String change) {
        return key + "|" + change;
    }
}
