package dev.rapport.redis.stored;

import static dev.rapport.redis.stored.StoredJson.orEmpty;
import static dev.rapport.redis.stored.StoredJson.orNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.consent.Colleague;
import dev.rapport.consent.Introduction;
import dev.rapport.consent.PathId;
import dev.rapport.consent.Role;
import dev.rapport.consent.Side;
import dev.rapport.consent.State;
import dev.rapport.contact.ContactId;
import dev.rapport.identity.NetworkId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One person's record of an introduction, inside other forms.
 *
 * @param who of {@code state}: the one who has agreed
 */
record IntroductionForm(
        @JsonProperty("n") int number,
        @JsonProperty("b") String begun,
        @JsonProperty("p") int path,
        @JsonProperty("r") RoleForm role,
        @JsonProperty("w") @Nullable String why,
        @JsonProperty("s") String state,
        @JsonProperty("y") @Nullable String who,
        @JsonProperty("x") String next,
        @JsonProperty("d") String due,
        @JsonProperty("u") String until) {
    static IntroductionForm of(Introduction introduction) {
        var state = introduction.state();
        return new IntroductionForm(
                introduction.number(),
                introduction.path().begun().value(),
                introduction.path().number(),
                RoleForm.of(introduction.role()),
                orNull(introduction.why()),
                code(state),
                state instanceof State.AgreedByOne(var party) ? Codes.of(party) : null,
                Codes.of(introduction.next()),
                Times.text(introduction.due()),
                Times.text(introduction.until()));
    }

    Introduction introduction() {
        return new Introduction(
                number,
                new PathId(new NetworkId(begun), path),
                role.role(),
                orEmpty(why),
                reached(),
                Codes.next(next),
                Times.instant(due),
                Times.instant(until));
    }

    private static String code(State state) {
        return switch (state) {
            case State.Suggested _ -> "s";
            case State.Asked _ -> "a";
            case State.AgreedByOne _ -> "1";
            case State.AgreedByBoth _ -> "2";
            case State.Declined _ -> "d";
            case State.Expired _ -> "e";
            case State.Undone _ -> "u";
        };
    }

    private State reached() {
        return switch (state) {
            case "s" -> new State.Suggested();
            case "a" -> new State.Asked();
            case "1" -> new State.AgreedByOne(Codes.party(Objects.requireNonNull(who)));
            case "2" -> new State.AgreedByBoth();
            case "d" -> new State.Declined();
            case "e" -> new State.Expired();
            case "u" -> new State.Undone();
            default -> throw new IllegalStateException("written by a newer version of Rapport: code " + state);
        };
    }

    /**
     * What its owner has to do with it.
     *
     * @param kind {@code a} asked for it, {@code g} stands between, {@code i} is asked
     * @param between the go-between, null for the go-between's own
     * @param wanted the number of who is wanted, in the go-between's network
     * @param one with {@code other}: who are to meet; one of them where the owner is the other
     * @param as which of the two the owner is
     * @param requested null for false
     */
    record RoleForm(
            @JsonProperty("k") String kind,
            @JsonProperty("g") @Nullable ColleagueForm between,
            @JsonProperty("c") @Nullable Integer wanted,
            @JsonProperty("x") @Nullable SideForm one,
            @JsonProperty("y") SideForm other,
            @JsonProperty("p") @Nullable String as,
            @JsonProperty("q") @Nullable Boolean requested,
            @JsonProperty("m") String way) {
        static RoleForm of(Role role) {
            return switch (role) {
                case Role.Asker(var between, var wanted, var target, var way) ->
                    new RoleForm(
                            "a",
                            ColleagueForm.of(between),
                            wanted.number(),
                            null,
                            SideForm.of(target),
                            null,
                            null,
                            Codes.of(way));
                case Role.GoBetween(var one, var other, boolean requested, var way) ->
                    new RoleForm(
                            "g",
                            null,
                            null,
                            SideForm.of(one),
                            SideForm.of(other),
                            null,
                            requested ? true : null,
                            Codes.of(way));
                case Role.Introduced(var between, var other, var as, boolean requested, var way) ->
                    new RoleForm(
                            "i",
                            ColleagueForm.of(between),
                            null,
                            null,
                            SideForm.of(other),
                            Codes.of(as),
                            requested ? true : null,
                            Codes.of(way));
            };
        }

        Role role() {
            boolean asked = Boolean.TRUE.equals(requested);
            return switch (kind) {
                case "a" ->
                    new Role.Asker(
                            colleague(between),
                            new ContactId(Objects.requireNonNull(wanted)),
                            other.side(),
                            Codes.way(way));
                case "g" -> new Role.GoBetween(Objects.requireNonNull(one).side(), other.side(), asked, Codes.way(way));
                case "i" ->
                    new Role.Introduced(
                            colleague(between),
                            other.side(),
                            Codes.party(Objects.requireNonNull(as)),
                            asked,
                            Codes.way(way));
                default -> throw new IllegalStateException("written by a newer version of Rapport: code " + kind);
            };
        }

        private static Colleague colleague(@Nullable ColleagueForm form) {
            return Objects.requireNonNull(form).colleague();
        }
    }

    /** One of the two who are to meet. */
    record SideForm(
            @JsonProperty("n") @Nullable String name,
            @JsonProperty("t") @Nullable String title,
            @JsonProperty("o") @Nullable String organisation,
            @JsonProperty("c") @Nullable Integer contact,
            @JsonProperty("m") @Nullable ColleagueForm colleague) {
        static SideForm of(Side side) {
            var contact = side.contact();
            var colleague = side.colleague();
            return new SideForm(
                    orNull(side.name()),
                    orNull(side.title()),
                    orNull(side.organisation()),
                    contact == null ? null : contact.number(),
                    colleague == null ? null : ColleagueForm.of(colleague));
        }

        Side side() {
            return new Side(
                    orEmpty(name),
                    orEmpty(title),
                    orEmpty(organisation),
                    contact == null ? null : new ContactId(contact),
                    colleague == null ? null : colleague.colleague());
        }
    }

    /** Somebody who can be asked in the chat. */
    record ColleagueForm(
            @JsonProperty("n") String network,
            @JsonProperty("m") IdentityForm.Person member) {
        static ColleagueForm of(Colleague colleague) {
            return new ColleagueForm(colleague.network().value(), IdentityForm.Person.of(colleague.member()));
        }

        Colleague colleague() {
            return new Colleague(new NetworkId(network), member.member());
        }
    }
}
