package dev.rapport.teams.directory;

import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.platform.KnownPlaces;
import dev.rapport.platform.KnownPlaces.Known;
import dev.rapport.platform.Places;
import dev.rapport.platform.PublicChannels;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.teams.inbound.Activities;
import dev.rapport.teams.inbound.Activity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Channels and group chats of Teams. Teams tells a bot of a place when it is brought there, and by whom, and never again:
 * that is kept. A team is asked for its channels ({@code GET /v3/teams/{id}/conversations}). Who is there is asked for by {@code
 * pagedmembers}, and known for half a minute.
 */
public final class TeamsPlaces implements Places {
    private static final Logger LOG = LoggerFactory.getLogger(TeamsPlaces.class);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration CHANNELS_FRESH = Duration.ofMinutes(10);
    private static final int KEPT = 1_000;

    private final KnownPlaces known;
    private final TeamsDirectory directory;
    private final InstantSource clock;
    private final Map<PlaceId, Rostered> rosters = Recent.map(KEPT);
    private final Map<PlaceId, Instant> asked = Recent.map(KEPT);
    private final Map<PlaceId, Boolean> seen = Recent.map(KEPT);

    private record Rostered(List<MemberId> people, Instant at) {}

    /** @param clock the system's: it decides only when to ask Teams again */
    public TeamsPlaces(KnownPlaces known, TeamsDirectory directory, InstantSource clock) {
        this.known = known;
        this.directory = directory;
        this.clock = clock;
    }

    /** Learns from an authenticated activity of a shared place; whoever added Rapport there is remembered. */
    public void saw(Activity activity) {
        if (!activity.scope().shared()
                || activity.tenant().isEmpty()
                || activity.senderId().isEmpty()
                || activity.place().isEmpty()
                || activity.place().length() > Activities.LONGEST_ID) {
            return;
        }
        var where = Activities.where(activity);
        var place = new PlaceId(where.workspace(), where.conversation());
        try {
            switch (activity.arrival()) {
                case ADDED -> keep(activity, place, adder(activity));
                case REMOVED -> forget(place);
                case NEITHER -> {
                    if (!seen.containsKey(place)) {
                        keep(activity, place, null);
                    }
                }
            }
        } catch (StoreUnavailable later) {
            LOG.warn("A place in Teams could not be remembered: {}", later.getMessage());
        }
    }

    /** A team takes its channels with it. */
    private void forget(PlaceId place) {
        known.in(place.workspace()).stream()
                .filter(one -> one.home().equals(place))
                .forEach(one -> known.remove(one.id()));
        known.remove(place);
        seen.clear();
        asked.remove(place);
    }

    private static @Nullable MemberId adder(Activity activity) {
        return activity.senderId().equals(activity.botId()) ? null : Activities.member(activity);
    }

    /** Who added it stays known where a later activity does not say. */
    private void keep(Activity activity, PlaceId place, @Nullable MemberId addedBy) {
        var before = known.find(place);
        var team = activity.team();
        var home = team.isEmpty() ? place : new PlaceId(place.workspace(), team);
        var adder = addedBy == null ? before.map(Known::addedBy).orElse(null) : addedBy;
        var name = activity.placeName().isEmpty() ? before.map(Known::name).orElse("") : activity.placeName();
        known.save(new Known(Activities.lasting(activity), name, home, adder));
        seen.put(place, true);
    }

    /** Rapport was added to a whole team; its general channel bears the team's id. */
    private static boolean isTeam(Known place) {
        return place.where().scope() == Address.Scope.CHANNEL && place.id().equals(place.home());
    }

    /** A team is asked for its channels now and then: in most of them nobody has said a word to Rapport. */
    private void learnChannels(Known team) {
        var before = asked.get(team.id());
        if (before != null && before.plus(CHANNELS_FRESH).isAfter(clock.instant())) {
            return;
        }
        asked.put(team.id(), clock.instant());
        directory.channels(team.id()).orElse(List.of()).forEach(channel -> {
            var home = team.where();
            var where = new Address(home.workspace(), channel.id(), home.scope(), home.detail());
            var place = new PlaceId(home.workspace(), channel.id());
            if (known.find(place).isEmpty()) {
                known.save(new Known(where, channel.name(), team.id(), null));
            }
        });
    }

    @Override
    public Platform platform() {
        return Platform.TEAMS;
    }

    @Override
    public Groups groups() {
        return Groups.APART;
    }

    @Override
    public Optional<List<MemberId>> roster(PlaceId place) {
        var before = rosters.get(place);
        if (before != null && before.at().plus(FRESH).isAfter(clock.instant())) {
            return Optional.of(before.people());
        }
        var people = directory.everybody(place);
        people.ifPresent(found -> rosters.put(place, new Rostered(found, clock.instant())));
        return people;
    }

    @Override
    public Optional<String> name(PlaceId place) {
        return known.find(place).map(Known::name).filter(name -> !name.isEmpty());
    }

    @Override
    public boolean organises(PlaceId place, MemberId member) {
        return known.find(place)
                .filter(one -> member.equals(one.addedBy())
                        || known.find(one.home())
                                .filter(home -> member.equals(home.addedBy()))
                                .isPresent())
                .isPresent();
    }

    /** Nobody's are known: standard channels come with a team, and which teams somebody is in only Graph would say. */
    @Override
    public Map<MemberId, PublicChannels> publicChannels(Collection<MemberId> members, Duration within) {
        return Map.of();
    }

    @Override
    public List<PlaceId> of(MemberId member) {
        known.in(member.workspace()).stream().filter(TeamsPlaces::isTeam).forEach(this::learnChannels);
        return known.in(member.workspace()).stream()
                .map(Known::id)
                .filter(place -> roster(place).orElse(List.of()).contains(member))
                .toList();
    }
}
