package dev.rapport.redis.network;

import dev.rapport.identity.ChangeId;
import dev.rapport.redis.Sealer;
import dev.rapport.redis.stored.ReplyForm;
import dev.rapport.redis.stored.StoredJson;
import dev.rapport.reply.Reply;
import org.jspecify.annotations.Nullable;

/** What is kept with a change for a day: its sealed answer, or nothing but the fact. */
record Marks(Sealer sealer) {
    private static final byte[] NO_ANSWER = {'-'};

    byte[] seal(NetworkKeys keys, ChangeId change, @Nullable Reply answer) {
        return answer == null ? NO_ANSWER : sealer.seal(StoredJson.write(ReplyForm.of(answer)), place(keys, change));
    }

    @Nullable
    Reply open(NetworkKeys keys, ChangeId change, byte[] mark) {
        return mark.length == NO_ANSWER.length
                ? null
                : StoredJson.read(sealer.open(mark, place(keys, change)), ReplyForm.class)
                        .reply();
    }

    private static String place(NetworkKeys keys, ChangeId change) {
        return keys.marks() + "|" + change.value();
    }
}
