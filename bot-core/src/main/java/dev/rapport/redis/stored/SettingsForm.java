package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.network.CheckIn;
import dev.rapport.network.QuietHours;
import dev.rapport.network.Settings;
import dev.rapport.network.TargetMix;
import dev.rapport.rhythm.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Settings about prompting. */
record SettingsForm(
        @JsonProperty("z") @Nullable String zone,
        @JsonProperty("y") boolean zonePinned,
        @JsonProperty("b") int budget,
        @JsonProperty("q") @Nullable QuietForm quiet,
        @JsonProperty("c") CheckInForm checkIn,
        @JsonProperty("m") MixForm mix) {

    static SettingsForm of(Settings settings) {
        return new SettingsForm(
                settings.zone() == null ? null : settings.zone().getId(),
                settings.zonePinned(),
                settings.budget(),
                settings.quiet() == null ? null : QuietForm.of(settings.quiet()),
                CheckInForm.of(settings.checkIn()),
                MixForm.of(settings.mix()));
    }

    Settings settings() {
        return new Settings(
                zone == null ? null : ZoneId.of(zone),
                zonePinned,
                budget,
                quiet == null ? null : quiet.quiet(),
                checkIn.checkIn(),
                mix.mix());
    }

    record QuietForm(
            @JsonProperty("f") String from,
            @JsonProperty("t") String to) {
        static QuietForm of(QuietHours quiet) {
            return new QuietForm(quiet.from().toString(), quiet.to().toString());
        }

        QuietHours quiet() {
            return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
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
