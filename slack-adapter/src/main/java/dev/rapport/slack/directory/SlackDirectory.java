package dev.rapport.slack.directory;

import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
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
    private static final Set<String> UNKNOWN = Set.of("user_not_found", "user_not_visible", "users_not_found");

    /** Slack says of it that it is no bot. */
    private static final String SLACKBOT = "USLACKBOT";

    private final SlackApi api;
    private final InstantSource clock;
    private final Recent<MemberId, Known> known = new Recent<>(KEPT);

    private record Known(MemberProfile profile, Instant since) {}

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
        var now = clock.instant();
        var before = known.get(member);
        if (before.isPresent() && before.get().since().plus(FRESH).isAfter(now)) {
            return before.map(Known::profile);
        }
        var asked = api.call(
                member.workspace(),
                client ->
                        client.usersInfo(request -> request.user(member.user()).includeLocale(true)));
        return switch (asked) {
            case Called.Done<UsersInfoResponse>(var response) -> {
                var profile = profile(member, response.getUser());
                known.put(member, new Known(profile, now));
                yield Optional.of(profile);
            }
            case Called.Refused<UsersInfoResponse>(var error) when UNKNOWN.contains(error) -> Optional.empty();
            case Called.Refused<UsersInfoResponse> refused -> before.map(Known::profile);
            case Called.Later<UsersInfoResponse> later -> before.map(Known::profile);
            case Called.Unknown<UsersInfoResponse> unknown -> before.map(Known::profile);
        };
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
