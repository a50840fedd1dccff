package dev.rapport.warmpath;

import dev.rapport.consent.Introduction;
import dev.rapport.consent.Role;
import dev.rapport.consent.Side;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.FoldedName;
import dev.rapport.contact.Level;
import dev.rapport.identity.MemberId;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Moment;
import dev.rapport.interaction.Occasion;
import dev.rapport.interaction.Story;
import dev.rapport.network.Acquaintance;
import dev.rapport.network.Excess;
import dev.rapport.network.Limit;
import dev.rapport.network.NetworkDraft;
import dev.rapport.network.Tie;
import dev.rapport.sharing.Mentions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Logs an introduction that came about, in the network of one who took part: given by the go-between, got by the two. Whom one
 * was introduced to becomes a contact, without a rhythm of their own.
 */
final class Logged {
    private final Mentions mentions;

    Logged(Mentions mentions) {
        this.mentions = mentions;
    }

    /** What is kept of one contact's part in it. */
    private record Part(Contact contact, Story story) {}

    void log(Introduction introduction, NetworkDraft draft, Instant now) {
        var parts = switch (introduction.role()) {
            case Role.GoBetween between -> given(between, draft);
            case Role.Asker(var hub, var _, var target, var _) -> got(hub.member(), target, draft, now);
            case Role.Introduced(var hub, var other, var _, var _, var _) -> got(hub.member(), other, draft, now);
        };
        int occasion = 0;
        for (var part : parts) {
            var id = draft.nextInteraction();
            occasion = occasion == 0 ? id.number() : occasion;
            draft.log(new Interaction(
                    id,
                    part.contact().id(),
                    part.contact().level(),
                    new Moment.At(now),
                    Kind.INTRO,
                    Direction.BOTH,
                    part.story(),
                    new Occasion(occasion, parts.size())));
        }
    }

    private List<Part> given(Role.GoBetween between, NetworkDraft draft) {
        var one = contact(between.one().contact(), draft);
        var other = contact(between.other().contact(), draft);
        var parts = new ArrayList<Part>();
        one.ifPresent(contact -> parts.add(new Part(contact, gave(between.other()))));
        other.ifPresent(contact -> parts.add(new Part(contact, gave(between.one()))));
        if (one.isPresent() && other.isPresent()) {
            draft.acquaint(Acquaintance.of(one.get().id(), other.get().id()), true);
        }
        return parts;
    }

    private Story gave(Side to) {
        return new Story("", "an introduction to " + plain(to), "");
    }

    private String plain(Side side) {
        return side.name().isEmpty() ? name(side).orElse("a colleague") : side.name();
    }

    private List<Part> got(MemberId hub, Side other, NetworkDraft draft, Instant now) {
        var parts = new ArrayList<Part>();
        String through = mentions.name(hub).map(name -> "introduced by " + name).orElse("introduced by a colleague");
        met(other, through, draft, now).ifPresent(contact -> parts.add(new Part(contact, new Story(through, "", ""))));
        known(hub, draft)
                .ifPresent(contact ->
                        parts.add(new Part(contact, new Story("", "", "an introduction to " + plain(other)))));
        return parts;
    }

    /** Whom one has met: somebody known, else somebody new. Nobody where no name is known or the network is full. */
    private Optional<Contact> met(Side other, String through, NetworkDraft draft, Instant now) {
        var colleague = other.colleague();
        var known = colleague == null ? Optional.<Contact>empty() : known(colleague.member(), draft);
        return known.or(() -> namesake(other, draft))
                .or(() -> newName(other, draft).map(name -> {
                    var contact = Contact.named(draft.nextContact(), name, Level.PERSONAL, now);
                    var added = contact.withRole(
                                    contact.role().withTitle(other.title()).withOrganisation(other.organisation()))
                            .withReach(contact.reach().withMember(colleague == null ? null : colleague.member()))
                            .withBackground(contact.background().withHowMet(through))
                            .withCadence(contact.cadence().withoutPrompts());
                    draft.put(added);
                    return added;
                }));
    }

    private Optional<String> newName(Side side, NetworkDraft draft) {
        int people = draft.network().ties().size();
        return name(side).filter(_ -> Excess.ofOneMore(Limit.PEOPLE, people).isEmpty());
    }

    private Optional<String> name(Side side) {
        var colleague = side.colleague();
        return (side.name().isEmpty() && colleague != null
                        ? mentions.name(colleague.member())
                        : Optional.of(side.name()))
                .filter(name -> !name.isBlank() && Limit.NAME.holds(name));
    }

    private Optional<Contact> namesake(Side other, NetworkDraft draft) {
        return name(other)
                .flatMap(name -> draft.network().ties().named(FoldedName.words(name)).stream()
                        .map(Tie::contact)
                        .filter(contact -> FoldedName.fold(contact.name()).equals(FoldedName.fold(name)))
                        .findFirst());
    }

    private static Optional<Contact> known(MemberId member, NetworkDraft draft) {
        return draft.network().ties().stream()
                .map(Tie::contact)
                .filter(contact -> member.equals(contact.reach().member()))
                .findFirst();
    }

    private static Optional<Contact> contact(@Nullable ContactId id, NetworkDraft draft) {
        return Optional.ofNullable(id).flatMap(draft.network()::find).map(Tie::contact);
    }
}
