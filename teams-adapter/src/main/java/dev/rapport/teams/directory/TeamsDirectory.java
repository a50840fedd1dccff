package dev.rapport.teams.directory;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Directory;
import dev.rapport.platform.MemberProfile;
import dev.rapport.teams.inbound.Activities;
import dev.rapport.teams.inbound.Activity;
import dev.rapport.teams.inbound.Colleagues;
import dev.rapport.teams.outbound.Connector;
import dev.rapport.teams.outbound.KnownServices;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Teams has no directory for bots. People are known from what they wrote, else from the rosters of conversations that
 * Rapport was seen in: a person who shares none with it stays unknown. Kept in memory, refreshed daily.
 */
public final class TeamsDirectory implements Directory, Colleagues {
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration UNKNOWN = Duration.ofMinutes(10);
    private static final int PEOPLE = 20_000;
    private static final int ROOMS_ASKED = 3;

    private final Roster roster;
    private final KnownServices services;
    private final InstantSource clock;
    private final Map<MemberId, Known> people = Recent.map(PEOPLE);
    private final Map<MemberId, String> personalChats = Recent.map(PEOPLE);
    private final Map<MemberId, String> logins = Recent.map(PEOPLE);
    private final Map<MemberId, String> users = Recent.map(PEOPLE);
    private final Map<WorkspaceId, Map<String, Boolean>> rooms = Recent.map(1_000);

    public TeamsDirectory(Connector connector, KnownServices services, InstantSource clock) {
        this.roster = new Roster(connector);
        this.services = services;
        this.clock = clock;
    }

    /** {@code profile} is null where the person was asked for and not found. */
    private record Known(@Nullable MemberProfile profile, Instant at) {}

    @Override
    public Platform platform() {
        return Platform.TEAMS;
    }

    /** Learns from an authenticated activity who wrote, from where, and how the tenant is reached. */
    public void saw(Activity activity) {
        if (activity.tenant().isEmpty()
                || activity.senderId().isEmpty()
                || activity.conversationId().isEmpty()) {
            return;
        }
        var member = Activities.member(activity);
        services.saw(member.workspace(), new KnownServices.Service(activity.serviceUrl(), activity.botId()));
        if (activity.senderId().equals(activity.botId())) {
            return;
        }
        users.put(new MemberId(member.workspace(), activity.senderId()), member.user());
        services.met(member, activity.senderId());
        if (activity.scope().shared()) {
            rooms.computeIfAbsent(member.workspace(), any -> Recent.map(50)).put(activity.place(), true);
        } else {
            personalChats.put(member, activity.conversationId());
        }
        if (!activity.senderName().isBlank()) {
            remember(new MemberProfile(member, activity.senderName(), activity.zone(), activity.locale(), true));
        }
    }

    @Override
    public Optional<MemberProfile> find(MemberId member) {
        if (member.platform() != Platform.TEAMS) {
            return Optional.empty();
        }
        var known = people.get(member);
        if (known != null && isFresh(known)) {
            return Optional.ofNullable(known.profile());
        }
        var asked = ask(member);
        if (asked.isPresent()) {
            remember(asked.get());
        } else {
            people.putIfAbsent(member, new Known(null, clock.instant()));
        }
        return asked.or(() -> Optional.ofNullable(known).flatMap(old -> Optional.ofNullable(old.profile())));
    }

    @Override
    public String userOf(Activity activity, String id) {
        var alias = new MemberId(new WorkspaceId(Platform.TEAMS, activity.tenant()), id);
        var known = users.get(alias);
        if (known != null) {
            return known;
        }
        var service = new KnownServices.Service(activity.serviceUrl(), activity.botId());
        if (roster.find(service, activity.place(), id) instanceof Roster.Entry.Member member
                && !member.objectId().isEmpty()) {
            users.put(alias, member.objectId());
            return member.objectId();
        }
        return id;
    }

    /**
     * Who is in a channel or group chat, each once.
     *
     * @return empty if Teams could not be asked, or Rapport is not there
     */
    Optional<List<MemberId>> everybody(PlaceId place) {
        return services.of(place.workspace())
                .flatMap(service -> roster.everybody(service, place.conversation()))
                .map(members -> members.stream()
                        .filter(member ->
                                !member.objectId().isEmpty() || !member.id().isEmpty())
                        .map(member -> learn(place.workspace(), member))
                        .distinct()
                        .toList());
    }

    /** The channels of a team; empty if Teams could not be asked, or Rapport is not there. */
    Optional<List<Roster.Channel>> channels(PlaceId team) {
        return services.of(team.workspace()).flatMap(service -> roster.channels(service, team.conversation()));
    }

    private MemberId learn(WorkspaceId workspace, Roster.Entry.Member found) {
        var member = new MemberId(workspace, found.objectId().isEmpty() ? found.id() : found.objectId());
        noteLogin(member, found);
        if (!found.id().isEmpty()) {
            users.put(new MemberId(workspace, found.id()), member.user());
        }
        if (!found.name().isBlank()) {
            remember(new MemberProfile(member, found.name(), null, null, true));
        }
        return member;
    }

    private void noteLogin(MemberId member, Roster.Entry.Member found) {
        if (!found.login().isBlank()) {
            logins.put(member, found.login());
        }
    }

    /** How a link names this person: the user principal name; empty where no roster says. */
    public Optional<String> login(MemberId member) {
        if (member.platform() == Platform.TEAMS && !logins.containsKey(member)) {
            ask(member).ifPresent(this::remember);
        }
        return Optional.ofNullable(logins.get(member));
    }

    private boolean isFresh(Known known) {
        var age = Duration.between(known.at(), clock.instant());
        return age.compareTo(known.profile() == null ? UNKNOWN : FRESH) < 0;
    }

    /** The zone and the language that a person's own client told outlive what a roster says. */
    private void remember(MemberProfile profile) {
        people.merge(profile.id(), new Known(profile, clock.instant()), (old, latest) -> {
            var before = old.profile();
            var now = latest.profile();
            if (before == null || now == null) {
                return latest;
            }
            var zone = now.zone() == null ? before.zone() : now.zone();
            var locale = now.locale() == null ? before.locale() : now.locale();
            return new Known(new MemberProfile(now.id(), now.name(), zone, locale, now.active()), latest.at());
        });
    }

    private Optional<MemberProfile> ask(MemberId member) {
        var service = services.of(member.workspace());
        if (service.isEmpty()) {
            return Optional.empty();
        }
        for (var conversation : conversations(member)) {
            var entry = roster.find(service.get(), conversation, member.user());
            if (entry instanceof Roster.Entry.Member found && !found.name().isBlank()) {
                noteLogin(member, found);
                return Optional.of(new MemberProfile(member, found.name(), null, null, true));
            }
            if (entry instanceof Roster.Entry.NotThere && conversation.equals(personalChats.get(member))) {
                var known = people.get(member);
                return Optional.ofNullable(known == null ? null : known.profile())
                        .map(old -> new MemberProfile(member, old.name(), old.zone(), old.locale(), false));
            }
        }
        return Optional.empty();
    }

    private List<String> conversations(MemberId member) {
        var conversations = new ArrayList<String>();
        Optional.ofNullable(personalChats.get(member)).ifPresent(conversations::add);
        var shared = rooms.getOrDefault(member.workspace(), Map.of());
        synchronized (shared) {
            shared.keySet().stream().limit(ROOMS_ASKED).forEach(conversations::add);
        }
        return conversations;
    }
}
