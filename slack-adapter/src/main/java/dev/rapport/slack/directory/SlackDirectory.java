package dev.rapport.slack.directory;

import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.User;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Directory;
import dev.rapport.platform.MemberProfile;
import dev.rapport.slack.Recent;
import dev.rapport.slack.outbound.SlackApi;
import dev.rapport.slack.outbound.SlackApi.Called;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Members by {@code users.info}, kept for an hour and dropped when Slack says that one changed. While Slack cannot be
 * asked, what was known before still holds.
 */
public final class SlackDirectory implements Directory {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final int KEPT = 20_000;

    /** {@code users.info} bears a hundred calls a minute, {@code users.list} twenty. */
    private static final int ONE_BY_ONE = 40;

    private static final int PAGE = 200;
    private static final int PAGES = 50;
    private static final Set<String> UNKNOWN = Set.of("user_not_found", "user_not_visible", "users_not_found");

    /** Slack says of it that it is no bot. */
    private static final String SLACKBOT = "USLACKBOT";

    private final SlackApi api;
    private final InstantSource clock;
    private final Recent<MemberId, Known> known = new Recent<>(KEPT);

    private record Known(Look look, Instant since) {}

    /** @param clock the system's: it decides only when to ask Slack again */
    public SlackDirectory(SlackApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Optional<MemberProfile> find(MemberId member) {
        return look(member) instanceof Look.Found(var profile, var _) ? Optional.of(profile) : Optional.empty();
    }

    /** What Slack says of somebody. */
    sealed interface Look {
        /** @param governs whether they are an admin or an owner of the workspace */
        record Found(MemberProfile profile, boolean governs) implements Look {}

        /** Nobody whom Rapport may know of. */
        record Unknown() implements Look {}

        /** Slack cannot be asked now, and nothing was known before. */
        record NoAnswer() implements Look {}
    }

    Look look(MemberId member) {
        var before = known.get(member);
        if (before.isPresent() && isFresh(before.get())) {
            return before.get().look();
        }
        var asked = api.call(
                member.workspace(),
                client ->
                        client.usersInfo(request -> request.user(member.user()).includeLocale(true)));
        return switch (asked) {
            case Called.Done<UsersInfoResponse>(var response) -> learn(member, response.getUser());
            case Called.Refused<UsersInfoResponse>(var error) when UNKNOWN.contains(error) -> new Look.Unknown();
            case Called.Refused<UsersInfoResponse> _,
                    Called.Later<UsersInfoResponse> _,
                    Called.Unknown<UsersInfoResponse> _ ->
                before.<Look>map(Known::look).orElseGet(Look.NoAnswer::new);
        };
    }

    /**
     * Learns all members of a workspace in few calls, where more of these are unknown than should be asked for one by one.
     * It is no failure if Slack cannot be asked: each is asked for when looked for.
     */
    void prepare(WorkspaceId workspace, List<MemberId> members) {
        var unknown = members.stream()
                .filter(member -> known.get(member).filter(this::isFresh).isEmpty())
                .count();
        @Nullable String cursor = unknown > ONE_BY_ONE ? "" : null;
        for (int page = 0; cursor != null && page < PAGES; page++) {
            var from = cursor;
            var asked = api.call(
                    workspace,
                    client -> client.usersList(
                            request -> request.limit(PAGE).cursor(from).includeLocale(true)));
            cursor = null;
            if (asked instanceof Called.Done<UsersListResponse>(var response)) {
                response.getMembers().forEach(user -> learn(new MemberId(workspace, user.getId()), user));
                cursor = Pages.next(response.getResponseMetadata());
            }
        }
    }

    private Look learn(MemberId member, User user) {
        var found = new Look.Found(profile(member, user), user.isAdmin() || user.isOwner());
        known.put(member, new Known(found, clock.instant()));
        return found;
    }

    private boolean isFresh(Known one) {
        return one.since().plus(FRESH).isAfter(clock.instant());
    }

    /** Asks Slack anew the next time. */
    public void forget(MemberId member) {
        known.remove(member);
    }

    private static MemberProfile profile(MemberId member, User user) {
        boolean person = !user.isBot() && !user.isDeleted() && !SLACKBOT.equals(user.getId());
        return new MemberProfile(member, name(user), zone(user.getTz()), locale(user.getLocale()), person);
    }

    private static String name(User user) {
        var profile = user.getProfile();
        for (var name : new @Nullable String[] {
            profile == null ? null : profile.getRealName(),
            user.getRealName(),
            profile == null ? null : profile.getDisplayName(),
            user.getName()
        }) {
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return "";
    }

    /** The name of the zone: Slack's offset is today's alone and would be wrong after the next change of clocks. */
    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null || name.isBlank() ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Locale locale(@Nullable String tag) {
        return tag == null || tag.isBlank() ? null : Locale.forLanguageTag(tag);
    }
}
