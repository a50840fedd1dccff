package dev.rapport.rounds;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.delivery.Recipient;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.introduction.series.Group;
import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import dev.rapport.platform.Places.Groups;
import dev.rapport.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts the messages of a round into envelopes. A message is named by what it is about, never by the attempt, so that
 * whoever does a step again names the same message.
 */
final class RoundMail {
    private final Series series;
    private final Round round;
    private final Groups groups;

    RoundMail(Series series, Round round, Groups groups) {
        this.series = series;
        this.round = round;
        this.groups = groups;
    }

    boolean together() {
        return groups == Groups.TOGETHER;
    }

    /** One message to all, or one to each where they cannot be brought together. */
    List<OutgoingMessage> toGroup(Group group, String what, Reply together, Function<MemberId, Reply> apart) {
        if (together()) {
            return List.of(new OutgoingMessage(key(group, what, 0), new Recipient.Group(group.members()), together));
        }
        return toEach(group, what, apart);
    }

    private List<OutgoingMessage> toEach(Group group, String what, Function<MemberId, Reply> reply) {
        var all = new ArrayList<OutgoingMessage>();
        for (int i = 0; i < group.members().size(); i++) {
            var member = group.members().get(i);
            all.add(new OutgoingMessage(key(group, what, i + 1), Recipient.of(member), reply.apply(member)));
        }
        return all;
    }

    /** In the place of what went to a group before. */
    List<OutgoingMessage> instead(Group group, String what, String of, Reply reply) {
        if (together()) {
            return List.of(new OutgoingMessage(
                    key(group, what, 0), new Recipient.Group(group.members()), reply, key(group, of, 0)));
        }
        var all = new ArrayList<OutgoingMessage>();
        for (int i = 0; i < group.members().size(); i++) {
            var to = Recipient.of(group.members().get(i));
            all.add(new OutgoingMessage(key(group, what, i + 1), to, reply, key(group, of, i + 1)));
        }
        return all;
    }

    OutgoingMessage toOne(MemberId member, String what, Reply reply) {
        return new OutgoingMessage(
                DeliveryKey.of(series.owner(), change(what + " " + member.user()), 0), Recipient.of(member), reply);
    }

    /** To whom a message to a group went, with its key: what to ask the delivery log for. */
    List<Sent> sent(Group group, String what) {
        if (together()) {
            return List.of(new Sent(key(group, what, 0), new Recipient.Group(group.members()), null));
        }
        var all = new ArrayList<Sent>();
        for (int i = 0; i < group.members().size(); i++) {
            var member = group.members().get(i);
            all.add(new Sent(key(group, what, i + 1), Recipient.of(member), member));
        }
        return all;
    }

    /** @param member null where it went to all of them together */
    record Sent(DeliveryKey key, Recipient to, @Nullable MemberId member) {}

    private DeliveryKey key(Group group, String what, int index) {
        return DeliveryKey.of(series.owner(), change(what + " " + group.number()), index);
    }

    private ChangeId change(String what) {
        return new ChangeId("round " + round.number() + " " + what);
    }
}
