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
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Moment;
import dev.rapport.interaction.Occasion;
import dev.rapport.interaction.Story;
import dev.rapport.introduction.series.Group;
import dev.rapport.network.Excess;
import dev.rapport.network.Limit;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.network.Tie;
import dev.rapport.reminder.WorkPlanner;
import dev.rapport.reply.Reply;
import dev.rapport.rhythm.Rhythm;
import dev.rapport.work.Attempts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a round leaves in its people's networks: meetings, and contacts where two want it. Each side is a change of that person's
 * network under an id of its own, so that done again, or after a crash between the two, it changes nothing twice.
 */
public final class KeepingInTouch {
    private static final Rhythm RHYTHM = new Rhythm(6, Rhythm.Unit.WEEK);
    private static final String HOW = "a round of introductions";

    private final NetworkStore networks;
    private final MemberStore members;

    public KeepingInTouch(NetworkStore networks, MemberStore members) {
        this.networks = networks;
        this.members = members;
    }

    /**
     * One's side of two who want to keep in touch.
     *
     * @param name the other's
     */
    record Side(MemberId one, MemberId other, String name) {}

    /** Makes the other one's contact, with the meeting that made it, and tells so; nothing happens if it is one already. */
    void make(NetworkId series, int round, Side side, Instant met, Instant now) {
        var change = new ChangeId(
                "KEEP %s %d %s".formatted(series.value(), round, side.other().user()));
        networkOf(side.one())
                .ifPresent(network -> commit(network, draft -> {
                    if (known(draft.network(), side.other()).isPresent()) {
                        return Optional.empty();
                    }
                    var reply = added(draft, side, met, now);
                    var told = new OutgoingMessage(DeliveryKey.of(network, change, 0), side.one(), reply);
                    return Optional.of(commit(draft, change, "adding " + side.name(), List.of(told), now));
                }));
    }

    /** What is said of it; a network that is full is told so. */
    private static Reply added(NetworkDraft draft, Side side, Instant met, Instant now) {
        var full = Excess.ofOneMore(Limit.PEOPLE, draft.network().ties().size());
        if (full.isPresent()) {
            return notAdded(side.name(), full.get());
        }
        draft.log(meeting(draft, added(draft, side.other(), side.name(), now), met));
        return said(side.name());
    }

    /**
     * Logs a meeting with each who has another of the group as a contact.
     *
     * @return who has
     */
    Predicate<MemberId> log(NetworkId series, int round, Group group, Instant met, Instant now) {
        var logged = group.members().stream()
                .filter(one -> group.members().stream()
                                .filter(other -> !other.equals(one) && log(series, round, one, other, met, now))
                                .count()
                        > 0)
                .toList();
        return logged::contains;
    }

    /** Whether it is logged with one that they met the other. */
    private boolean log(NetworkId series, int round, MemberId one, MemberId other, Instant met, Instant now) {
        var change = new ChangeId("MET %s %d %s".formatted(series.value(), round, other.user()));
        return networkOf(one)
                .filter(owner -> known(networks.load(owner), other).isPresent())
                .map(owner -> {
                    commit(owner, draft -> logging(draft, other, met, change, now));
                    return true;
                })
                .orElse(false);
    }

    private static Optional<Commit> logging(
            NetworkDraft draft, MemberId other, Instant met, ChangeId change, Instant now) {
        var contact = known(draft.network(), other).filter(known -> !isLogged(draft, known, met));
        return contact.map(known -> {
            draft.log(meeting(draft, known, met));
            return commit(draft, change, "logging that you met " + known.name(), List.of(), now);
        });
    }

    private static boolean isLogged(NetworkDraft draft, Contact contact, Instant met) {
        return draft.interactions(contact.id()).stream()
                .anyMatch(one -> one.kind() == Kind.INTRO && one.moment().equals(new Moment.At(met)));
    }

    private static Interaction meeting(NetworkDraft draft, Contact contact, Instant met) {
        var id = draft.nextInteraction();
        return new Interaction(
                id,
                contact.id(),
                contact.level(),
                new Moment.At(met),
                Kind.INTRO,
                Direction.BOTH,
                new Story(HOW, "", ""),
                new Occasion(id.number(), 1));
    }

    private Optional<NetworkId> networkOf(MemberId member) {
        return members.find(member).map(Member::network);
    }

    private static Optional<Contact> known(Network network, MemberId other) {
        return network.ties().stream()
                .map(Tie::contact)
                .filter(contact -> other.equals(contact.reach().member()))
                .findFirst();
    }

    private static Contact added(NetworkDraft draft, MemberId other, String name, Instant now) {
        var contact = Contact.named(draft.nextContact(), name, Level.PERSONAL, now)
                .withRole(Role.UNKNOWN.withSide(Role.Side.INTERNAL))
                .withReach(Reach.NONE.withMember(other))
                .withBackground(Background.NONE.withHowMet(HOW))
                .withCadence(Cadence.USUAL.withRhythm(RHYTHM));
        draft.put(contact);
        return contact;
    }

    /** What a draft came to; empty if there is nothing to change. */
    private interface Change {
        Optional<Commit> to(NetworkDraft draft);
    }

    private void commit(NetworkId owner, Change change) {
        Attempts.untilOneHolds(() -> {
            var network = networks.load(owner);
            var commit = change.to(new NetworkDraft(network, networks.interactions(network)));
            boolean stale = commit.filter(made -> networks.commit(made) instanceof CommitResult.Stale)
                    .isPresent();
            return stale ? Optional.empty() : Optional.of(network);
        });
    }

    private static Commit commit(
            NetworkDraft draft, ChangeId change, String what, List<OutgoingMessage> told, Instant now) {
        var effects = new Commit.Effects(WorkPlanner.plan(draft.before(), draft.network(), now), told, null);
        var undo = draft.edits().isEmpty() ? new UndoStep.None() : new UndoStep.Remember(what);
        return new Commit(change, now, draft.before(), draft.network(), draft.edits(), effects, undo, null);
    }

    private static Reply notAdded(String name, Excess excess) {
        return Reply.say("You and %s both want to keep in touch, but I could not add anybody: %s"
                .formatted(name, excess.sentence()));
    }

    private static Reply said(String name) {
        return Reply.say(
                ("You and %s both want to keep in touch: %s is in your personal circle now, with your meeting logged. "
                                + "I'll bring the name up every 6 weeks.")
                        .formatted(name, name));
    }
}
