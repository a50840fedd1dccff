package dev.rapport.rounds;

import dev.rapport.change.Commit;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.introduction.Grouping;
import dev.rapport.introduction.TimeLimit;
import dev.rapport.introduction.WorkTimes;
import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import dev.rapport.introduction.series.Setup;
import dev.rapport.platform.Places;
import dev.rapport.reply.Reply;
import dev.rapport.work.Attempts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rounds of places, for commands and work alike: read, changed, matched. */
public final class Rounds {
    /** How long the best matching is looked for, well within the lease of work. */
    public static final Duration LONGEST_SEARCH = Duration.ofSeconds(10);

    private final SeriesStore store;
    private final Teams teams;
    private final RoundMaking making;

    public Rounds(SeriesStore store, Teams teams, TimeLimit limit) {
        this.store = store;
        this.teams = teams;
        this.making = new RoundMaking(limit);
    }

    /** What a change of a series comes to. */
    public sealed interface Step {
        /** @param messages that go out with it */
        record To(Series after, Reply reply, List<OutgoingMessage> messages) implements Step {
            public To {
                messages = List.copyOf(messages);
            }

            public To(Series after, Reply reply) {
                this(after, reply, List.of());
            }
        }

        /** Nothing changes. */
        record Stay(Reply reply) implements Step {}
    }

    public Series load(PlaceId place) {
        return store.load(place);
    }

    /**
     * Changes the series of a place once for an event, however often it comes; anew if somebody else was faster.
     *
     * @return the answer, of the first time where it was done before
     */
    public Reply change(PlaceId place, ChangeId change, Instant now, Function<Series, Step> step) {
        return Attempts.untilOneHolds(() -> {
            var before = store.load(place);
            return switch (step.apply(before)) {
                case Step.Stay(var reply) -> Optional.of(reply);
                case Step.To to -> commit(change, now, before, to);
            };
        });
    }

    private Optional<Reply> commit(ChangeId change, Instant now, Series before, Step.To to) {
        var effects = new Commit.Effects(SeriesPlanner.plan(before, to.after()), to.messages(), null);
        var made = new SeriesStore.Change(change, now, before, to.after(), effects, to.reply());
        return switch (store.commit(made)) {
            case SeriesStore.Outcome.Done _ -> Optional.of(to.reply());
            case SeriesStore.Outcome.Seen(var first) -> Optional.of(first == null ? to.reply() : first);
            case SeriesStore.Outcome.Stale() -> Optional.empty();
        };
    }

    /**
     * The next round of a series, not yet kept. Where nobody is in the turn goes by without one.
     *
     * @param setup of the series, with the turn that the round stands for over
     * @return empty if the platform cannot say now who is there
     */
    public Optional<Series> make(Series series, Setup setup, Instant now) {
        var wanted = series.inNext();
        return teams.of(series.place(), wanted, setup.zone(), now)
                .map(team -> team.people().isEmpty()
                        ? RoundMaking.passed(series, setup)
                        : making.make(series, setup, teams.inChannels(series.place(), team, wanted), now));
    }

    /** Everybody who ever joined and is there now, as a round needs to know them; empty if it cannot be told now. */
    Optional<Team> team(Series series, Instant now) {
        var usual = series.course().latestSetup().map(Setup::zone);
        return usual.flatMap(zone -> teams.of(series.place(), series.members().keySet(), zone, now));
    }

    /** Whoever of some is still free, matched among themselves in a round that goes on. */
    Grouping late(Series series, Round round, Team team, List<MemberId> free, Instant now) {
        return series.course()
                .latestSetup()
                .map(setup ->
                        making.matchLate(series, setup, round, teams.inChannels(series.place(), team, free), free, now))
                .orElse(Grouping.EMPTY);
    }

    /** Who would meet whom in the next rounds if nobody comes or goes; empty if it cannot be told now. */
    public Optional<List<Grouping>> preview(Series series, Setup setup, int rounds, Instant now) {
        return teams.of(series.place(), series.in(), setup.zone(), now)
                .map(team -> teams.inChannels(series.place(), team, series.in()))
                .map(team -> making.preview(series, setup, team, rounds, now));
    }

    /** The group's people by name. */
    public Map<MemberId, String> names(List<MemberId> members) {
        return members.stream().distinct().collect(Collectors.toMap(member -> member, teams::name));
    }

    public String name(MemberId member) {
        return teams.name(member);
    }

    /** A place as people call it. */
    public String name(PlaceId place) {
        return teams.places(place)
                .flatMap(some -> some.name(place))
                .map(name -> "#" + name)
                .orElse("this channel");
    }

    /** Whether a member may start and stop a place's rounds: named, or made responsible by the platform. */
    public boolean organises(Series series, MemberId member) {
        return series.charge().organisers().contains(member)
                || teams.places(series.place())
                        .map(some -> some.organises(series.place(), member))
                        .orElse(false);
    }

    /** The places of a member in which rounds were ever started. */
    public List<PlaceId> placesOf(MemberId member) {
        return teams.placesOf(member).stream()
                .filter(place -> store.load(place).course().latestSetup().isPresent())
                .toList();
    }

    /** All places of a member where Rapport is. */
    public List<PlaceId> everyPlaceOf(MemberId member) {
        return teams.placesOf(member);
    }

    /** Everybody in a channel of a member's, without the member. */
    public List<MemberId> colleaguesOf(MemberId member) {
        return teams.placesOf(member).stream()
                .flatMap(place -> teams.places(place).flatMap(some -> some.roster(place)).stream())
                .flatMap(List::stream)
                .distinct()
                .filter(other -> !other.equals(member))
                .toList();
    }

    /** When somebody is to be told something: now if they work, else when they do next. */
    Instant atWork(Series series, Team team, MemberId member, Instant now) {
        var usual = series.course().latestSetup().map(Setup::zone).orElse(ZoneOffset.UTC);
        var worker = team.find(member).map(Team.Person::worker).orElseGet(() -> teams.worker(member, usual));
        return WorkTimes.next(worker, now);
    }

    RoundMail mail(Series series, Round round) {
        var groups = teams.places(series.place()).map(Places::groups).orElse(Places.Groups.APART);
        return new RoundMail(series, round, groups);
    }

    RoundMessages messages(PlaceId place) {
        return new RoundMessages(place, name(place));
    }
}
