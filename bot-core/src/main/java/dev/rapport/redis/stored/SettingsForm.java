package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.holiday.Region;
import dev.rapport.identity.MemberId;
import dev.rapport.network.CheckIn;
import dev.rapport.network.Introducing;
import dev.rapport.network.QuietHours;
import dev.rapport.network.QuietTimes;
import dev.rapport.network.Settings;
import dev.rapport.network.TargetMix;
import dev.rapport.rhythm.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settings about prompting. */
record SettingsForm(
        @JsonProperty("z") @Nullable String zone,
        @JsonProperty("y") boolean zonePinned,
        @JsonProperty("b") int budget,
        @JsonProperty("q") @Nullable QuietForm quiet,
        @JsonProperty("c") CheckInForm checkIn,
        @JsonProperty("m") MixForm mix,
        @JsonProperty("i") @Nullable IntroducingForm introducing) {

    static SettingsForm of(Settings settings) {
        return new SettingsForm(
                settings.zone() == null ? null : settings.zone().getId(),
                settings.zonePinned(),
                settings.budget(),
                settings.quiet().equals(QuietTimes.NONE) ? null : QuietForm.of(settings.quiet()),
                CheckInForm.of(settings.checkIn()),
                MixForm.of(settings.mix()),
                settings.introducing().equals(Introducing.NOTHING) ? null : IntroducingForm.of(settings.introducing()));
    }

    Settings settings() {
        return new Settings(
                zone == null ? null : ZoneId.of(zone),
                zonePinned,
                budget,
                quiet == null ? QuietTimes.NONE : quiet.quiet(),
                checkIn.checkIn(),
                mix.mix(),
                introducing == null ? Introducing.NOTHING : introducing.introducing());
    }

    record IntroducingForm(
            @JsonProperty("p") @Nullable String profile,
            @JsonProperty("l") @Nullable String wants,
            @JsonProperty("a") @Nullable List<IdentityForm.Person> avoids) {
        static IntroducingForm of(Introducing introducing) {
            return new IntroducingForm(
                    StoredJson.orNull(introducing.profile()),
                    introducing.wants() == null ? null : Codes.of(introducing.wants()),
                    StoredJson.orNull(introducing.avoids().stream()
                            .sorted(Comparator.comparing(MemberId::user))
                            .map(IdentityForm.Person::of)
                            .toList()));
        }

        Introducing introducing() {
            return new Introducing(
                    StoredJson.orEmpty(profile),
                    wants == null ? null : Codes.level(wants),
                    StoredJson.orEmpty(avoids).stream()
                            .map(IdentityForm.Person::member)
                            .collect(Collectors.toSet()));
        }
    }

    /** Hours, days of the week (Monday is 1) and the code of the region whose holidays are quiet; each may be missing. */
    record QuietForm(
            @JsonProperty("f") @Nullable String from,
            @JsonProperty("t") @Nullable String to,
            @JsonProperty("d") @Nullable List<Integer> days,
            @JsonProperty("h") @Nullable String holidays) {
        static QuietForm of(QuietTimes quiet) {
            var hours = quiet.hours();
            var region = quiet.holidays();
            return new QuietForm(
                    hours == null ? null : hours.from().toString(),
                    hours == null ? null : hours.to().toString(),
                    StoredJson.orNull(quiet.days().stream()
                            .map(DayOfWeek::getValue)
                            .sorted()
                            .toList()),
                    region == null ? null : region.code());
        }

        QuietTimes quiet() {
            return new QuietTimes(
                    from == null || to == null ? null : new QuietHours(LocalTime.parse(from), LocalTime.parse(to)),
                    StoredJson.orEmpty(days).stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                    holidays == null ? null : new Region(holidays));
        }
    }

    record CheckInForm(
            @JsonProperty("r") @Nullable RecurrenceForm recurrence,
            @JsonProperty("s") @Nullable String since,
            @JsonProperty("p") @Nullable String pausedUntil,
            @JsonProperty("o") boolean offered) {
        static CheckInForm of(CheckIn checkIn) {
            return new CheckInForm(
                    checkIn.recurrence() == null ? null : RecurrenceForm.of(checkIn.recurrence()),
                    checkIn.since() == null ? null : checkIn.since().toString(),
                    checkIn.pausedUntil() == null ? null : checkIn.pausedUntil().toString(),
                    checkIn.offered());
        }

        CheckIn checkIn() {
            return new CheckIn(
                    recurrence == null ? null : recurrence.recurrence(),
                    since == null ? null : LocalDateTime.parse(since),
                    pausedUntil == null ? null : LocalDate.parse(pausedUntil),
                    offered);
        }
    }

    record RecurrenceForm(
            @JsonProperty("r") String rule,
            @JsonProperty("a") String at,
            @JsonProperty("s") String start) {
        static RecurrenceForm of(Recurrence recurrence) {
            return new RecurrenceForm(
                    recurrence.rule(),
                    recurrence.at().toString(),
                    recurrence.start().toString());
        }

        Recurrence recurrence() {
            return new Recurrence(rule, LocalTime.parse(at), LocalDate.parse(start));
        }
    }

    record MixForm(
            @JsonProperty("o") double operational,
            @JsonProperty("p") double personal,
            @JsonProperty("s") double strategic) {
        static MixForm of(TargetMix mix) {
            return new MixForm(mix.operational(), mix.personal(), mix.strategic());
        }

        TargetMix mix() {
            return new TargetMix(operational, personal, strategic);
        }
    }
}
