package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.rapport.contact.ContactId;
import dev.rapport.network.Counters;
import dev.rapport.network.LevelTally;
import dev.rapport.network.Network;
import dev.rapport.network.Prompted;
import dev.rapport.network.Silence;
import dev.rapport.network.Stretch;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is once per network: settings, counts and the next free numbers. */
public record MetaForm(
        @JsonProperty("v") int version,
        @JsonProperty("s") SettingsForm settings,
        @JsonProperty("t") List<DayForm> tally,
        @JsonProperty("p") PromptedForm prompted,
        @JsonProperty("n") CountersForm next)
        implements StoredJson.Versioned {

    public static MetaForm of(Network network) {
        return new MetaForm(
                StoredJson.VERSION,
                SettingsForm.of(network.settings()),
                network.tally().days().stream().map(DayForm::of).toList(),
                PromptedForm.of(network.prompted()),
                CountersForm.of(network.next()));
    }

    /** Whether two networks differ in no more than counts, which {@link CountsForm} tells. */
    public static boolean sameButForCounts(Network one, Network other) {
        return one.settings().equals(other.settings()) && one.prompted().equals(other.prompted());
    }

    public static boolean sameCounts(Network one, Network other) {
        return one.next().equals(other.next()) && one.tally().equals(other.tally());
    }

    static Network with(Network network, LevelTally tally, Counters next) {
        return new Network(
                network.id(),
                network.revision(),
                network.settings(),
                network.ties(),
                network.items(),
                network.acquaintances(),
                tally,
                network.prompted(),
                next,
                network.exchange());
    }

    /** The same network with what stands here. */
    public Network on(Network network) {
        return new Network(
                network.id(),
                network.revision(),
                settings.settings(),
                network.ties(),
                network.items(),
                network.acquaintances(),
                LevelTally.of(tally.stream().map(DayForm::day).toList()),
                prompted.prompted(),
                next.counters(),
                network.exchange());
    }

    /** One day's interactions by level. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"d", "o", "p", "s"})
    record DayForm(
            @JsonProperty("d") long epochDay,
            @JsonProperty("o") int operational,
            @JsonProperty("p") int personal,
            @JsonProperty("s") int strategic) {
        static DayForm of(Stretch.Day day) {
            return new DayForm(day.epochDay(), day.operational(), day.personal(), day.strategic());
        }

        Stretch.Day day() {
            return new Stretch.Day(epochDay, operational, personal, strategic);
        }
    }

    /** Whom check-ins have named in a week. */
    record PromptedForm(
            @JsonProperty("w") String week,
            @JsonProperty("c") List<Integer> people,
            @JsonProperty("t") @Nullable String turn,
            @JsonProperty("s") @Nullable SilenceForm silence) {
        static PromptedForm of(Prompted prompted) {
            return new PromptedForm(
                    prompted.week().toString(),
                    prompted.people().stream().map(ContactId::number).sorted().toList(),
                    prompted.turn() == null ? null : prompted.turn().toString(),
                    prompted.silence().equals(Silence.NONE) ? null : SilenceForm.of(prompted.silence()));
        }

        Prompted prompted() {
            return new Prompted(
                    LocalDate.parse(week),
                    people.stream().map(ContactId::new).collect(Collectors.toSet()),
                    turn == null ? null : LocalDateTime.parse(turn),
                    silence == null ? Silence.NONE : silence.silence());
        }
    }

    /** Check-ins that went unanswered. */
    record SilenceForm(
            @JsonProperty("d") @Nullable String since,
            @JsonProperty("n") int unanswered,
            @JsonProperty("c") List<Integer> named,
            @JsonProperty("e") int every,
            @JsonProperty("o") int passedOver) {
        static SilenceForm of(Silence silence) {
            return new SilenceForm(
                    silence.since() == null ? null : silence.since().toString(),
                    silence.unanswered(),
                    silence.named().stream().map(ContactId::number).sorted().toList(),
                    silence.every(),
                    silence.passedOver());
        }

        Silence silence() {
            return new Silence(
                    since == null ? null : LocalDate.parse(since),
                    unanswered,
                    named.stream().map(ContactId::new).collect(Collectors.toSet()),
                    every,
                    passedOver);
        }
    }

    /** The next free numbers. */
    record CountersForm(
            @JsonProperty("c") int contact,
            @JsonProperty("i") int interaction,
            @JsonProperty("t") int item) {
        static CountersForm of(Counters next) {
            return new CountersForm(next.contact(), next.interaction(), next.item());
        }

        Counters counters() {
            return new Counters(contact, interaction, item);
        }
    }
}
