package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.introduction.series.Act;
import dev.rapport.introduction.series.Asking;
import dev.rapport.introduction.series.Charge;
import dev.rapport.introduction.series.Course;
import dev.rapport.introduction.series.Membership;
import dev.rapport.introduction.series.Membership.Coming;
import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import dev.rapport.introduction.series.Setup;
import dev.rapport.introduction.series.Terms;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A series without its rounds, which are stored apart. Members of its workspace stand there by their user id alone. */
public record SeriesForm(
        @JsonProperty("v") int version,
        @JsonProperty("p") PlaceForm place,
        @JsonProperty("c") CourseForm course,
        @JsonProperty("m") @Nullable List<MemberForm> members,
        @JsonProperty("o") @Nullable List<String> organisers,
        @JsonProperty("l") @Nullable List<ActForm> acts)
        implements StoredJson.Versioned {

    public static SeriesForm of(Series series) {
        return new SeriesForm(
                StoredJson.VERSION,
                PlaceForm.of(series.place()),
                CourseForm.of(series.course()),
                StoredJson.orNull(series.members().entrySet().stream()
                        .map(entry -> MemberForm.of(entry.getKey(), entry.getValue()))
                        .toList()),
                StoredJson.orNull(series.charge().organisers().stream()
                        .map(MemberId::user)
                        .sorted()
                        .toList()),
                StoredJson.orNull(
                        series.charge().acts().stream().map(ActForm::of).toList()));
    }

    /** @param rounds by number, the latest last */
    public Series series(long revision, List<Round> rounds) {
        var id = place.place();
        var roll = new HashMap<MemberId, Membership>();
        StoredJson.orEmpty(members)
                .forEach(form -> roll.put(new MemberId(id.workspace(), form.user()), form.membership()));
        Set<MemberId> named = StoredJson.orEmpty(organisers).stream()
                .map(user -> new MemberId(id.workspace(), user))
                .collect(Collectors.toSet());
        var log = StoredJson.orEmpty(acts).stream().map(form -> form.act(id)).toList();
        var none = Series.none(id);
        var all = new TreeMap<>(none.members());
        all.putAll(roll);
        return new Series(id, revision, course.course(id), all, rounds, new Charge(named, log));
    }

    record PlaceForm(
            @JsonProperty("p") String platform,
            @JsonProperty("w") String workspace,
            @JsonProperty("c") String conversation) {
        static PlaceForm of(PlaceId place) {
            return new PlaceForm(Codes.of(place.platform()), place.workspace().value(), place.conversation());
        }

        PlaceId place() {
            return new PlaceId(new WorkspaceId(Codes.platform(platform), workspace), conversation);
        }
    }

    /** @param state n: not started, r: running, p: paused, s: stopped */
    record CourseForm(
            @JsonProperty("s") String state,
            @JsonProperty("u") @Nullable String until,
            @JsonProperty("x") @Nullable SetupForm setup) {
        static CourseForm of(Course course) {
            return switch (course) {
                case Course.NotStarted() -> new CourseForm("n", null, null);
                case Course.Running(var setup) -> new CourseForm("r", null, SetupForm.of(setup));
                case Course.Paused(var setup, var until) -> new CourseForm("p", until.toString(), SetupForm.of(setup));
                case Course.Stopped(var setup) -> new CourseForm("s", null, SetupForm.of(setup));
            };
        }

        Course course(PlaceId place) {
            if (setup == null) {
                return new Course.NotStarted();
            }
            var how = setup.setup(place);
            if (until != null) {
                return new Course.Paused(how, LocalDate.parse(until));
            }
            return state.equals("r") ? new Course.Running(how) : new Course.Stopped(how);
        }
    }

    record SetupForm(
            @JsonProperty("r") SettingsForm.RecurrenceForm recurrence,
            @JsonProperty("z") String zone,
            @JsonProperty("g") int groupSize,
            @JsonProperty("s") String since,
            @JsonProperty("b") String starter,
            @JsonProperty("n") long seed,
            @JsonProperty("a") @Nullable AskingForm asking) {
        static SetupForm of(Setup setup) {
            return new SetupForm(
                    SettingsForm.RecurrenceForm.of(setup.recurrence()),
                    setup.zone().getId(),
                    setup.terms().groupSize(),
                    setup.since().toString(),
                    setup.starter().user(),
                    setup.seed(),
                    AskingForm.of(setup.terms().asking()));
        }

        Setup setup(PlaceId place) {
            return new Setup(
                    recurrence.recurrence(),
                    ZoneId.of(zone),
                    new Terms(groupSize, asking == null ? new Asking.Never() : asking.asking()),
                    LocalDateTime.parse(since),
                    new MemberId(place.workspace(), starter),
                    seed);
        }
    }

    /**
     * Of a series whose people are asked before each round.
     *
     * @param turn about which they were asked last; null before the first time
     * @param next when somebody is asked next about it; null if nobody is
     */
    record AskingForm(
            @JsonProperty("t") @Nullable String turn,
            @JsonProperty("n") @Nullable String next) {
        static @Nullable AskingForm of(Asking asking) {
            return switch (asking) {
                case Asking.Never() -> null;
                case Asking.EachRound(var latest) ->
                    latest == null
                            ? new AskingForm(null, null)
                            : new AskingForm(
                                    latest.turn().toString(), latest.next() == null ? null : Times.text(latest.next()));
            };
        }

        Asking asking() {
            return new Asking.EachRound(
                    turn == null
                            ? null
                            : new Asking.Question(
                                    LocalDateTime.parse(turn), next == null ? null : Times.instant(next)));
        }
    }

    /**
     * A member.
     *
     * @param skipsNext whether they said no to the coming round
     * @param coming what else they said of it; null for nothing
     */
    record MemberForm(
            @JsonProperty("u") String user,
            @JsonProperty("s") String standing,
            @JsonProperty("x") boolean skipsNext,
            @JsonProperty("q") int silent,
            @JsonProperty("c") @Nullable String coming) {
        static MemberForm of(MemberId member, Membership membership) {
            return new MemberForm(
                    member.user(),
                    Codes.of(membership.standing()),
                    membership.skipsNext(),
                    membership.silent(),
                    said(membership.coming()));
        }

        private static @Nullable String said(Coming coming) {
            return coming == Coming.NO || coming == Coming.UNSAID ? null : Codes.of(coming);
        }

        Membership membership() {
            return new Membership(Codes.standing(standing), skipsNext ? Coming.NO : Codes.coming(coming), silent);
        }
    }

    record ActForm(
            @JsonProperty("t") String at,
            @JsonProperty("b") String by,
            @JsonProperty("w") String what) {
        static ActForm of(Act act) {
            return new ActForm(Times.text(act.at()), act.by().user(), Codes.of(act.what()));
        }

        Act act(PlaceId place) {
            return new Act(Times.instant(at), new MemberId(place.workspace(), by), Codes.act(what));
        }
    }
}
