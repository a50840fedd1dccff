package dev.rapport.conversation.people;

import dev.rapport.contact.Background;
import dev.rapport.contact.Contact;
import dev.rapport.contact.Reach;
import dev.rapport.contact.Role;
import dev.rapport.contact.Role.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** How what was said about a person changes the contact. */
final class Traits {
    private Traits() {}

    static Contact apply(Contact contact, List<Trait> traits) {
        var changed = contact;
        boolean titled = false;
        for (var trait : traits) {
            changed = trait instanceof Trait.Bare(var text) && titled
                    ? apply(changed, new Trait.Organisation(text))
                    : apply(changed, trait);
            titled |= trait instanceof Trait.Bare || trait instanceof Trait.Position;
        }
        return changed;
    }

    /** Whether one more bare word after these has a place: the title first, then the organisation. */
    static boolean hasRoom(List<Trait> said) {
        long bare = said.stream().filter(Trait.Bare.class::isInstance).count();
        boolean position = said.stream().anyMatch(Trait.Position.class::isInstance);
        boolean organisation = said.stream().anyMatch(Trait.Organisation.class::isInstance);
        return !position && bare + (organisation ? 1 : 0) < 2;
    }

    private static Contact apply(Contact contact, Trait trait) {
        return switch (trait) {
            case Trait.OfLevel(var level) -> contact.withLevel(level);
            case Trait.Named(var name) -> contact.withName(name);
            case Trait.AsUsual _ -> contact.withCadence(contact.cadence().withRhythm(null));
            case Trait.Every(var rhythm) ->
                contact.withCadence(contact.cadence().withRhythm(rhythm));
            case Trait.WithoutPrompts _ -> contact.withCadence(contact.cadence().withoutPrompts());
            case Trait.Limit(var limit) -> contact.withCadence(contact.cadence().withLimit(limit));
            case Trait.Importance(int value) ->
                contact.withCadence(contact.cadence().withImportance(value));
            case Trait.Birthday(var day) ->
                contact.withBackground(contact.background().withBirthday(day));
            case Trait.HowMet(var text) ->
                contact.withBackground(contact.background().withHowMet(text));
            case Trait.Tagged(var tag) -> contact.withBackground(tagged(contact.background(), tag));
            case Trait.Untagged(var tag) -> contact.withBackground(untagged(contact.background(), tag));
            case Trait.Email(var address) ->
                contact.withReach(
                        contact.reach().withEmails(plus(contact.reach().emails(), address)));
            case Trait.Phone(var number) ->
                contact.withReach(
                        contact.reach().withPhones(plus(contact.reach().phones(), number)));
            case Trait.Link(var address) ->
                contact.withReach(contact.reach().withLinks(plus(contact.reach().links(), address)));
            case Trait.InChat(var member) ->
                contact.withReach(contact.reach().withMember(member))
                        .withRole(contact.role().withSide(Side.INTERNAL));
            case Trait.OnSide(var side) -> contact.withRole(contact.role().withSide(side));
            case Trait.Position(var title, var organisation) ->
                contact.withRole(new Role(organisation, title, contact.role().side()));
            case Trait.Bare(var title) -> contact.withRole(contact.role().withTitle(title));
            case Trait.Organisation(var name) -> contact.withRole(contact.role().withOrganisation(name));
            case Trait.Without(var what) -> without(contact, what);
        };
    }

    private static Contact without(Contact contact, Trait.Clearable what) {
        return switch (what) {
            case BIRTHDAY -> contact.withBackground(contact.background().withBirthday(null));
            case EMAIL -> contact.withReach(contact.reach().withEmails(List.of()));
            case PHONE -> contact.withReach(contact.reach().withPhones(List.of()));
            case LINK -> contact.withReach(contact.reach().withLinks(List.of()));
            case LIMIT -> contact.withCadence(contact.cadence().withLimit(null));
            case TITLE -> contact.withRole(contact.role().withTitle(""));
            case ORGANISATION -> contact.withRole(contact.role().withOrganisation(""));
            case TAGS -> contact.withBackground(contact.background().withTags(List.of()));
        };
    }

    private static Background tagged(Background background, String tag) {
        var tags = new TreeSet<>(background.tags());
        tags.add(tag);
        return background.withTags(tags);
    }

    private static Background untagged(Background background, String tag) {
        var tags = new TreeSet<>(background.tags());
        tags.remove(tag);
        return background.withTags(tags);
    }

    private static List<String> plus(List<String> known, String more) {
        if (known.contains(more)) {
            return known;
        }
        var all = new ArrayList<>(known);
        all.add(more);
        return all;
    }

    /** What two records of one person come to: what the kept one lacks is taken from the other. */
    static Contact merged(Contact kept, Contact other) {
        var role = new Role(
                first(kept.role().organisation(), other.role().organisation()),
                first(kept.role().title(), other.role().title()),
                kept.role().side() == Side.UNKNOWN
                        ? other.role().side()
                        : kept.role().side());
        var member = kept.reach().member();
        var reach = new Reach(
                union(kept.reach().emails(), other.reach().emails()),
                union(kept.reach().phones(), other.reach().phones()),
                union(kept.reach().links(), other.reach().links()),
                member == null ? other.reach().member() : member);
        var birthday = kept.background().birthday();
        var background = new Background(
                birthday == null ? other.background().birthday() : birthday,
                first(kept.background().howMet(), other.background().howMet()),
                new TreeSet<>(union(
                        List.copyOf(kept.background().tags()),
                        List.copyOf(other.background().tags()))));
        return kept.withRole(role).withReach(reach).withBackground(background);
    }

    private static String first(String kept, String other) {
        return kept.isEmpty() ? other : kept;
    }

    private static List<String> union(List<String> kept, List<String> other) {
        var all = new ArrayList<>(kept);
        other.stream().filter(value -> !all.contains(value)).forEach(all::add);
        return all;
    }
}
