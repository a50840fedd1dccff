package dev.rapport.network;

import dev.rapport.consent.Introduction;
import dev.rapport.contact.Contact;
import dev.rapport.exchange.Notice;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Reminder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * More than a limit holds.
 *
 * @param amount the length or the count that is too large
 */
public record Excess(Limit limit, int amount) {
    /** A text that is too long. */
    public static Optional<Excess> of(Limit limit, String text) {
        return limit.holds(text) ? Optional.empty() : Optional.of(new Excess(limit, Limit.length(text)));
    }

    /** One more than there may be, where so many are there already. */
    public static Optional<Excess> ofOneMore(Limit limit, int there) {
        return of(limit, there, there + 1).findFirst();
    }

    /** The first limit that a change would leave something over; what was over it before may stay so, and may shrink. */
    public static Optional<Excess> of(NetworkDraft draft) {
        return Stream.concat(draft.edits().stream().flatMap(Excess::of), counts(draft.before(), draft.network()))
                .findFirst();
    }

    /** What is said of it. */
    public String sentence() {
        return limit.exceededBy(amount);
    }

    private static Stream<Excess> of(Edit edit) {
        return switch (edit) {
            case Edit.Person(var _, var before, var after) -> after == null ? Stream.empty() : person(before, after);
            case Edit.Log(var _, var removed, var added) ->
                added.stream().filter(one -> !removed.contains(one)).flatMap(Excess::interaction);
            case Edit.Item(var _, var before, var after) -> item(before, after);
            case Edit.Preferences(var before, var after) -> introducing(before.introducing(), after.introducing());
            case Edit.Posted(var _, var before, var after) -> text(Limit.NOTICE, Notice::text, before, after);
            case Edit.Introducing(var _, var before, var after) -> text(Limit.REASON, Introduction::why, before, after);
            case Edit.Attending _, Edit.Shared _, Edit.SharedTag _, Edit.Knows _ -> Stream.empty();
        };
    }

    private static Stream<Excess> person(@Nullable Contact before, Contact after) {
        return Stream.of(
                        text(Limit.NAME, Contact::name, before, after),
                        text(Limit.TITLE, contact -> contact.role().title(), before, after),
                        text(Limit.ORGANISATION, contact -> contact.role().organisation(), before, after),
                        text(Limit.HOW_MET, contact -> contact.background().howMet(), before, after),
                        many(
                                Limit.TAG,
                                Limit.TAGS,
                                contact -> contact.background().tags(),
                                before,
                                after),
                        many(
                                Limit.EMAIL,
                                Limit.EMAILS,
                                contact -> contact.reach().emails(),
                                before,
                                after),
                        many(
                                Limit.PHONE,
                                Limit.PHONES,
                                contact -> contact.reach().phones(),
                                before,
                                after),
                        many(Limit.LINK, Limit.LINKS, contact -> contact.reach().links(), before, after))
                .flatMap(Function.identity());
    }

    private static Stream<Excess> interaction(Interaction added) {
        var story = added.story();
        return Stream.of(story.text(), story.gave(), story.got()).flatMap(said -> of(Limit.NOTE, said).stream());
    }

    private static Stream<Excess> item(@Nullable OpenItem before, @Nullable OpenItem after) {
        return switch (after) {
            case null -> Stream.empty();
            case Promise _ -> text(Limit.PROMISE, Excess::said, before, after);
            case Reminder _ -> text(Limit.REMINDER, Excess::said, before, after);
            case Meeting _ -> text(Limit.TOPIC, Excess::said, before, after);
        };
    }

    private static String said(OpenItem item) {
        return switch (item) {
            case Promise promise -> promise.what();
            case Reminder reminder -> reminder.text();
            case Meeting meeting -> meeting.topic();
        };
    }

    private static Stream<Excess> introducing(Introducing before, Introducing after) {
        return Stream.concat(
                text(Limit.PROFILE, Introducing::profile, before, after),
                of(Limit.AVOIDED, before.avoids().size(), after.avoids().size()));
    }

    private static Stream<Excess> counts(Network before, Network after) {
        return Stream.of(
                        of(Limit.PEOPLE, before.ties().size(), after.ties().size()),
                        openItems(before, after),
                        of(
                                Limit.ACQUAINTANCES,
                                before.acquaintances().size(),
                                after.acquaintances().size()))
                .flatMap(Function.identity());
    }

    /** Counted only where there could be too many, for this is asked at every change. */
    private static Stream<Excess> openItems(Network before, Network after) {
        return after.items().size() <= Limit.OPEN_ITEMS.most()
                ? Stream.empty()
                : of(Limit.OPEN_ITEMS, open(before), open(after));
    }

    private static int open(Network network) {
        return (int) network.items().values().stream().filter(OpenItem::open).count();
    }

    private static <T> Stream<Excess> text(
            Limit limit, Function<T, String> part, @Nullable T before, @Nullable T after) {
        return of(limit, length(part, before), length(part, after));
    }

    private static <T> int length(Function<T, String> part, @Nullable T whole) {
        return whole == null ? 0 : Limit.length(part.apply(whole));
    }

    private static Stream<Excess> many(
            Limit each,
            Limit all,
            Function<Contact, Collection<String>> part,
            @Nullable Contact before,
            Contact after) {
        Collection<String> old = before == null ? List.of() : part.apply(before);
        var now = part.apply(after);
        return Stream.concat(
                now.stream().filter(one -> !old.contains(one)).flatMap(one -> of(each, one).stream()),
                of(all, old.size(), now.size()));
    }

    private static Stream<Excess> of(Limit limit, int before, int after) {
        return after > limit.most() && after > before ? Stream.of(new Excess(limit, after)) : Stream.empty();
    }
}
