package dev.rapport.rounds;

import dev.rapport.change.Commit;
import dev.rapport.change.CommitResult;
import dev.rapport.change.Member;
import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.change.UndoStep;
import dev.rapport.contact.Background;
import dev.rapport.contact.Cadence;
import dev.rapport.contact.Contact;
import dev.rapport.contact.Level;
import dev.rapport.contact.Reach;
import dev.rapport.contact.Role;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.introduction.series.Group;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reminder.WorkPlanner;
import dev.rapport.reply.Reply;
import dev.rapport.rhythm.Rhythm;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Makes two people who both want it each other's contact. Each side is a change of that person's network under an id of its
 * own, so that done again, or after a crash between the two, it changes nothing twice.
 */
public final class KeepingInTouch {
    private static final int TRIES = 6;
    private static final Rhythm RHYTHM = new Rhythm(6, Rhythm.Unit.WEEK);

    private final NetworkStore networks;
    private final MemberStore members;

    public KeepingInTouch(NetworkStore networks, MemberStore members) {
        this.networks = networks;
        this.members = members;
    }

    /** For all of a group who want it and are not yet each other's contacts. */
    void make(NetworkId series, int round, Group group, Map<MemberId, String> names, Instant now) {
        for (var one : group.keeps()) {
            for (var other : group.keeps()) {
                if (!one.equals(other)
                        && !(group.kept().contains(one) && group.kept().contains(other))) {
                    var change = new ChangeId("KEEP %s %d %s".formatted(series.value(), round, other.user()));
                    members.find(one)
                            .map(Member::network)
                            .ifPresent(network -> add(network, one, other, names.getOrDefault(other, ""), change, now));
                }
            }
        }
    }

    private void add(NetworkId owner, MemberId one, MemberId other, String name, ChangeId change, Instant now) {
        for (int i = 0; i < TRIES; i++) {
            var network = networks.load(owner);
            if (knows(network, other)) {
                return;
            }
            if (!(networks.commit(adding(network, one, other, name, change, now)) instanceof CommitResult.Stale)) {
                return;
            }
        }
        throw new IllegalStateException("The network kept changing");
    }

    private static boolean knows(Network network, MemberId other) {
        return network.ties().stream()
                .anyMatch(tie -> other.equals(tie.contact().reach().member()));
    }

    private Commit adding(Network network, MemberId one, MemberId other, String name, ChangeId change, Instant now) {
        var draft = new NetworkDraft(network, networks.interactions(network));
        draft.put(Contact.named(draft.nextContact(), name, Level.PERSONAL, now)
                .withRole(Role.UNKNOWN.withSide(Role.Side.INTERNAL))
                .withReach(Reach.NONE.withMember(other))
                .withBackground(Background.NONE.withHowMet("a round of introductions"))
                .withCadence(Cadence.USUAL.withRhythm(RHYTHM)));
        var told = new OutgoingMessage(DeliveryKey.of(network.id(), change, 0), one, said(name));
        var effects = new Commit.Effects(WorkPlanner.plan(network, draft.network(), now), List.of(told), null);
        return new Commit(
                change,
                now,
                network,
                draft.network(),
                draft.edits(),
                effects,
                new UndoStep.Remember("adding " + name),
                null);
    }

    private static Reply said(String name) {
        return Reply.say(
                "You and %s both want to keep in touch: %s is in your personal circle now. I'll bring the name up every 6 weeks."
                        .formatted(name, name));
    }
}
