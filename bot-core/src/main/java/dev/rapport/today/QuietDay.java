package dev.rapport.today;

import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.InteractionLog;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What is worthwhile on a day on which nobody presses. */
final class QuietDay {
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Duration LATELY = Duration.ofDays(14);
    private static final int READ_AT_MOST = 10;

    private final Network network;
    private final InteractionLog log;
    private final ZonedDateTime time;
    private final Instant now;
    private final Reasons reasons;

    QuietDay(Network network, InteractionLog log, ZonedDateTime time) {
        this.network = network;
        this.log = log;
        this.time = time;
        this.now = time.toInstant();
        this.reasons = new Reasons(time);
    }

    /** Thanks for something got lately, else whose turn comes within two weeks. */
    Optional<Step> step() {
        return giveBack().or(this::ahead);
    }

    /** One line when there is nothing to do at all. */
    String line() {
        String calm = "Nobody is waiting for you today.";
        return prompted()
                .min(Comparator.comparing((Tie tie) -> tie.next().prompt()).thenComparing(Tie::id))
                .map(tie -> calm + " Next is " + tie.contact().name() + ", "
                        + Spans.on(tie.next().prompt().atZone(time.getZone()).toLocalDate(), time.toLocalDate())
                        + ".")
                .orElse(calm);
    }

    private Optional<Step> giveBack() {
        return prompted()
                .filter(tie -> !tie.untouched() && tie.touched().isAfter(now.minus(LATELY)))
                .sorted(Comparator.comparing(Tie::touched).reversed().thenComparing(Tie::id))
                .limit(READ_AT_MOST)
                .flatMap(tie -> unthanked(tie).stream())
                .findFirst();
    }

    private Optional<Step> unthanked(Tie tie) {
        return Reasons.latest(log.of(tie.id()), time.getZone())
                .filter(QuietDay::onlyGot)
                .map(last -> new Step.GiveBack(tie, last, reasons.giveBack(tie, last)));
    }

    private static boolean onlyGot(Interaction one) {
        return !one.story().got().isBlank() && one.story().gave().isBlank();
    }

    private Optional<Step> ahead() {
        return network.ties().pressing(now.plus(AHEAD)).stream()
                .filter(tie ->
                        !tie.attention().snoozedAt(now) && !tie.next().due().isAfter(now.plus(AHEAD)))
                .min(Comparator.comparing(Tie::due).thenComparing(Tie::id))
                .map(tie -> new Step.Ahead(
                        tie,
                        tie.next(),
                        reasons.ahead(
                                tie, Promises.open(network, tie), Reasons.latest(log.of(tie.id()), time.getZone()))));
    }

    private Stream<Tie> prompted() {
        return network.ties().stream().filter(tie -> tie.contact().cadence().prompts());
    }
}
