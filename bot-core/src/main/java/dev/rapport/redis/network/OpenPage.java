package dev.rapport.redis.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.rapport.contact.ContactId;
import dev.rapport.interaction.Interaction;
import dev.rapport.redis.stored.LogForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of a contact's interactions that is still written on. New ones are put beside it by the commit script, each sealed
 * on its own, so that logging need not read; the page is written whole where all places beside it are taken. An earlier
 * version put them in front of it, each after a plus sign, a number, its revision and its length: {@code +2.17.160:…}.
 *
 * @param fullPages how many full pages there are beside it
 */
record OpenPage(int fullPages, List<Interaction> interactions) {
    static final OpenPage NONE = new OpenPage(0, List.of());

    private static final byte IN_ROW = '+';

    /**
     * Reads it.
     *
     * @param values what the page holds and what stands in the places beside it, null for nothing
     */
    static OpenPage read(List<byte @Nullable []> values, SealedField sealed, ContactId contact) {
        var page = values.getFirst();
        var whole = page == null ? NONE : whole(page, sealed, contact);
        var all = new ArrayList<>(whole.interactions());
        for (var beside : values.subList(1, values.size())) {
            if (beside != null) {
                var field = NetworkKeys.log(contact, 0);
                all.addAll(sealed.open(beside, field, LogForm.class).interactions(contact));
            }
        }
        return new OpenPage(whole.fullPages(), all);
    }

    private static OpenPage whole(byte[] value, SealedField sealed, ContactId contact) {
        var field = NetworkKeys.log(contact, 0);
        var added = new ArrayList<List<Interaction>>();
        var at = 0;
        while (at < value.length && value[at] == IN_ROW) {
            var head = Head.at(value, at + 1);
            var own = Arrays.copyOfRange(value, head.end, head.end + head.length);
            added.addFirst(sealed.open(own, field, head.revision, LogForm.class).interactions(contact));
            at = head.end + head.length;
        }
        var whole = at == value.length
                ? LogForm.of(0, List.of())
                : sealed.open(Arrays.copyOfRange(value, at, value.length), field, LogForm.class);
        var all = Stream.concat(Stream.of(whole.interactions(contact)), added.stream());
        return new OpenPage(whole.fullPages(), all.flatMap(List::stream).toList());
    }

    private record Head(long revision, int length, int end) {
        static Head at(byte[] value, int from) {
            var colon = from;
            while (value[colon] != ':') {
                colon++;
            }
            var numbers = new String(value, from, colon - from, ISO_8859_1).split("\\.");
            return new Head(Long.parseLong(numbers[1]), Integer.parseInt(numbers[2]), colon + 1);
        }
    }
}
