package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.introduction.series.Aside;
import dev.rapport.introduction.series.Group;
import dev.rapport.introduction.series.GroupState;
import dev.rapport.introduction.series.Membership;
import dev.rapport.introduction.series.Round;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One round of a series. Members stand there by their user id; the workspace is the series'. */
public record RoundForm(
        @JsonProperty("v") int version,
        @JsonProperty("n") int number,
        @JsonProperty("m") String made,
        @JsonProperty("a") String ask,
        @JsonProperty("e") String end,
        @JsonProperty("g") @Nullable List<GroupForm> groups,
        @JsonProperty("w") @Nullable List<String> waiting,
        @JsonProperty("l") @Nullable List<String> newcomers,
        @JsonProperty("o") boolean over,
        @JsonProperty("s") @Nullable Map<String, String> said,
        @JsonProperty("p") @Nullable List<WordForm> words)
        implements StoredJson.Versioned {

    public static RoundForm of(Round round) {
        return new RoundForm(
                StoredJson.VERSION,
                round.number(),
                Times.text(round.times().made()),
                Times.text(round.times().ask()),
                Times.text(round.times().end()),
                StoredJson.orNull(round.groups().stream().map(GroupForm::of).toList()),
                users(round.waiting()),
                users(round.newcomers()),
                round.over(),
                said(round.aside()),
                StoredJson.orNull(
                        round.aside().words().stream().map(WordForm::of).toList()));
    }

    public Round round(WorkspaceId workspace) {
        return new Round(
                number,
                new Round.Times(Times.instant(made), Times.instant(ask), Times.instant(end)),
                StoredJson.orEmpty(groups).stream()
                        .map(form -> form.group(workspace))
                        .toList(),
                aside(workspace),
                over);
    }

    private Aside aside(WorkspaceId workspace) {
        var before = new HashMap<MemberId, Membership.Coming>();
        if (said != null) {
            said.forEach((user, code) -> before.put(new MemberId(workspace, user), Codes.coming(code)));
        }
        return new Aside(
                members(waiting, workspace),
                members(newcomers, workspace),
                before,
                StoredJson.orEmpty(words).stream()
                        .map(form -> form.word(workspace))
                        .toList());
    }

    private static @Nullable Map<String, String> said(Aside aside) {
        var all = new TreeMap<String, String>();
        aside.said().forEach((member, coming) -> all.put(member.user(), Codes.of(coming)));
        return all.isEmpty() ? null : all;
    }

    private static @Nullable List<String> users(Collection<MemberId> members) {
        return StoredJson.orNull(members.stream().map(MemberId::user).sorted().toList());
    }

    private static Set<MemberId> members(@Nullable List<String> users, WorkspaceId workspace) {
        return StoredJson.orEmpty(users).stream()
                .map(user -> new MemberId(workspace, user))
                .collect(Collectors.toSet());
    }

    record GroupForm(
            @JsonProperty("n") int number,
            @JsonProperty("m") List<String> members,
            @JsonProperty("s") StateForm state,
            @JsonProperty("h") @Nullable List<String> heard,
            @JsonProperty("k") @Nullable List<String> keeps,
            @JsonProperty("c") @Nullable List<String> kept) {
        static GroupForm of(Group group) {
            return new GroupForm(
                    group.number(),
                    group.members().stream().map(MemberId::user).toList(),
                    StateForm.of(group.state()),
                    users(group.heard()),
                    users(group.keeps()),
                    users(group.kept()));
        }

        Group group(WorkspaceId workspace) {
            return new Group(
                    number,
                    members.stream().map(user -> new MemberId(workspace, user)).toList(),
                    state.state(workspace),
                    RoundForm.members(heard, workspace),
                    RoundForm.members(keeps, workspace),
                    RoundForm.members(kept, workspace));
        }
    }

    /**
     * A group's state.
     *
     * @param code which one; a code is never given another meaning
     * @param at when it was entered, of a suggestion when it goes out
     * @param ask when to look or ask next
     * @param unreachable of a dissolved one, the only one who cannot be reached
     * @param unreachables of a dissolved one, all of them where it is not one
     * @param by of one that has met, who said so
     */
    record StateForm(
            @JsonProperty("c") String code,
            @JsonProperty("t") String at,
            @JsonProperty("a") @Nullable String ask,
            @JsonProperty("u") @Nullable String unreachable,
            @JsonProperty("v") @Nullable List<String> unreachables,
            @JsonProperty("b") @Nullable String by) {
        static StateForm of(GroupState state) {
            return switch (state) {
                case GroupState.Suggested(var send) -> of("s", send);
                case GroupState.Sent(var at, var check) -> of("o", at, check);
                case GroupState.Introduced(var at, var ask) -> of("i", at, ask);
                case GroupState.Asked(var at) -> of("a", at);
                case GroupState.NotYet(var at) -> of("y", at);
                case GroupState.Met(var at, var who) -> met(at, who);
                case GroupState.Thanked(var at) -> of("t", at);
                case GroupState.Expired(var at) -> of("e", at);
                case GroupState.NotMet(var at) -> of("n", at);
                case GroupState.Recalled(var at) -> of("r", at);
                case GroupState.Undone(var at) -> of("u", at);
                case GroupState.Parted(var at) -> of("p", at);
                case GroupState.Dissolved(var who, var at) -> dissolved(who, at);
            };
        }

        private static StateForm of(String code, Instant at) {
            return new StateForm(code, Times.text(at), null, null, null, null);
        }

        private static StateForm met(Instant at, @Nullable MemberId who) {
            return new StateForm("m", Times.text(at), null, null, null, who == null ? null : who.user());
        }

        private static StateForm of(String code, Instant at, Instant next) {
            return new StateForm(code, Times.text(at), Times.text(next), null, null, null);
        }

        private static StateForm dissolved(Set<MemberId> unreachable, Instant at) {
            var all = users(unreachable);
            return all != null && all.size() == 1
                    ? new StateForm("d", Times.text(at), null, all.getFirst(), null, null)
                    : new StateForm("d", Times.text(at), null, null, all, null);
        }

        GroupState state(WorkspaceId workspace) {
            var when = Times.instant(at);
            return switch (code) {
                case "s" -> new GroupState.Suggested(when);
                case "o" -> new GroupState.Sent(when, Times.instant(ask == null ? at : ask));
                case "i" -> new GroupState.Introduced(when, Times.instant(ask == null ? at : ask));
                case "a" -> new GroupState.Asked(when);
                case "y" -> new GroupState.NotYet(when);
                case "m" -> new GroupState.Met(when, by == null ? null : new MemberId(workspace, by));
                case "t" -> new GroupState.Thanked(when);
                case "e" -> new GroupState.Expired(when);
                case "n" -> new GroupState.NotMet(when);
                case "r" -> new GroupState.Recalled(when);
                case "u" -> new GroupState.Undone(when);
                case "p" -> new GroupState.Parted(when);
                case "d" -> new GroupState.Dissolved(who(workspace), when);
                default -> throw new IllegalStateException("written by a newer version of Rapport: code " + code);
            };
        }

        private Set<MemberId> who(WorkspaceId workspace) {
            return unreachable == null
                    ? members(unreachables, workspace)
                    : Set.of(new MemberId(workspace, unreachable));
        }
    }
}
