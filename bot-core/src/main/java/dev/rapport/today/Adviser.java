package dev.rapport.today;

import dev.rapport.contact.Band;
import dev.rapport.exchange.Posted;
import dev.rapport.interaction.InteractionLog;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Promise.Whose;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import dev.rapport.opening.FirstLine;
import dev.rapport.opening.FirstLines;
import dev.rapport.strength.StrengthModel;
import dev.rapport.today.Ranking.Ranked;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Advice on one network at one moment: promises that fall due, then people by priority; where places are left, people
 * never contacted, levels that are missing, and two who should meet; if nothing presses, what is worthwhile anyway.
 */
public final class Adviser {
    private static final double DORMANT = 3;

    private final Network network;
    private final InteractionLog log;
    private final ZonedDateTime time;
    private final Supplier<List<Posted>> board;
    private final Instant now;
    private final Quarter quarter;
    private final Reasons reasons;

    /**
     * @param log asked about the people who are named, nobody else
     * @param time now, in the owner's zone
     */
    public Adviser(Network network, InteractionLog log, ZonedDateTime time) {
        this(network, log, time, List::of);
    }

    /** @param board all that is asked and offered in the owner's team; asked only where there is a place left for it */
    public Adviser(Network network, InteractionLog log, ZonedDateTime time, Supplier<List<Posted>> board) {
        this.network = network;
        this.log = log;
        this.time = time;
        this.board = board;
        this.now = time.toInstant();
        this.quarter = Quarter.until(time.toLocalDate(), network);
        this.reasons = new Reasons(time);
    }

    /** The steps of today. */
    public Today today() {
        if (network.ties().isEmpty()) {
            return new Today(Newcomer.HEADLINE, Newcomer.STEPS, 0, 0, quarter);
        }
        var promises = Promises.due(network, time);
        var ranked = Ranking.of(network, quarter, now);
        var steps = steps(promises, ranked);
        long promisesLeft = Math.max(0, promises.size() - Today.MOST_STEPS);
        long peopleLeft = ranked.stream()
                .filter(one -> one.priority().ratio() >= 1 && !names(steps, one.tie()))
                .count();
        return new Today(headline(steps), steps, (int) promisesLeft, (int) peopleLeft, quarter);
    }

    /** Everybody whose rhythm has run out, most pressing first; those who are snoozed come last. */
    public List<Ranked> due() {
        var due = new ArrayList<Ranked>();
        var snoozed = new ArrayList<Ranked>();
        for (var tie : network.ties().pressing(now)) {
            var one = Ranking.ranked(tie, quarter, now);
            if (one.priority().ratio() >= 1) {
                (tie.attention().snoozedAt(now) ? snoozed : due).add(one);
            }
        }
        due.sort(Ranking.ORDER);
        snoozed.sort(Ranking.ORDER);
        due.addAll(snoozed);
        return List.copyOf(due);
    }

    /** What is said of somebody who is due. */
    public DueEntry entry(Ranked one) {
        var tie = one.tie();
        return new DueEntry(
                tie, one.priority(), tie.next().state(now), tie.attention().snoozedAt(now), reasons.due(tie));
    }

    /** How strength and priority of one tie come about. */
    public Why why(Tie tie) {
        return Why.of(tie, log.of(tie.id()), quarter, time);
    }

    /** Who presses, most pressing first: the order from which check-ins take theirs. */
    public List<Ranked> ranking() {
        return Ranking.of(network, quarter, now);
    }

    /** The step that concerns somebody of the ranking. */
    public Step step(Ranked ranked) {
        var tie = ranked.tie();
        var open = Promises.open(network, tie);
        if (tie.untouched()) {
            return new Step.FirstTouch(tie, ranked.priority(), reasons.firstTouch(tie, open));
        }
        var last = Reasons.latest(log.of(tie.id()), time.getZone());
        boolean dormant = dormant(tie, now);
        return new Step.Reconnect(
                tie,
                ranked.priority(),
                tie.next().state(now),
                dormant,
                last.orElse(null),
                reasons.reconnect(tie, open, last, dormant));
    }

    /** The step for a promise that falls due. */
    public Step step(Promises.Due due) {
        return due.promise().whose() == Whose.MINE
                ? new Step.Keep(due.tie(), due.promise(), reasons.keep(due.promise(), due.day()))
                : new Step.Chase(due.tie(), due.promise(), reasons.chase(due.tie(), due.promise(), due.day()));
    }

    /**
     * A first line to send for a step; empty where nobody is to be written to.
     *
     * @param turn 0 for the week's line, 1 and up for another one
     */
    public Optional<FirstLine> firstLine(Step step, FirstLines lines, int turn) {
        return step.who().map(tie -> {
            var request = new FirstLines.Request(network, tie, log.of(tie.id()), time, turn);
            return promise(step).map(promise -> lines.draft(request, promise)).orElseGet(() -> lines.draft(request));
        });
    }

    private static Optional<Promise> promise(Step step) {
        return switch (step) {
            case Step.Keep keep -> Optional.of(keep.promise());
            case Step.Chase chase -> Optional.of(chase.promise());
            case Step.Reconnect other -> Optional.empty();
            case Step.FirstTouch other -> Optional.empty();
            case Step.GiveBack other -> Optional.empty();
            case Step.Ahead other -> Optional.empty();
            case Step.MissingLevel other -> Optional.empty();
            case Step.Bridge other -> Optional.empty();
            case Step.Begin other -> Optional.empty();
        };
    }

    /** Silent for more than three rhythms, and once at least moderate (SCIENCE, "Who is next"). */
    public static boolean dormant(Tie tie, Instant now) {
        var best = StrengthModel.band(StrengthModel.strength(tie.history().best()));
        return tie.ratio(now) > DORMANT && best.compareTo(Band.MODERATE) >= 0;
    }

    private List<Step> steps(List<Promises.Due> promises, List<Ranked> ranked) {
        var steps = new ArrayList<Step>();
        promises.stream().limit(Today.MOST_STEPS).map(this::step).forEach(steps::add);
        int forPeople = Today.MOST_STEPS - (Levels.onlyOne(network) ? 1 : 0);
        add(steps, ranked, forPeople);
        if (steps.size() < forPeople) {
            add(steps, untouched(), forPeople);
        }
        if (steps.size() < Today.MOST_STEPS) {
            Levels.missing(network).ifPresent(steps::add);
        }
        if (steps.isEmpty()) {
            new QuietDay(network, log, time).step().ifPresent(steps::add);
        }
        if (steps.size() < Today.MOST_STEPS) {
            var named = steps.stream()
                    .filter(Adviser::presses)
                    .flatMap(step -> step.who().stream())
                    .map(Tie::id)
                    .collect(Collectors.toSet());
            new Bridges(network, now).step(named, board.get()).ifPresent(steps::add);
        }
        return steps;
    }

    private void add(List<Step> steps, List<Ranked> ranked, int most) {
        for (var one : ranked) {
            if (steps.size() >= most) {
                return;
            }
            if (!names(steps, one.tie())) {
                steps.add(step(one));
            }
        }
    }

    /** Those never contacted, whether or not they press: the important levels first, who has waited longest first. */
    private List<Ranked> untouched() {
        return network.ties()
                .untouched()
                .filter(tie -> !tie.attention().snoozedAt(now))
                .map(tie -> Ranking.ranked(tie, quarter, now))
                .sorted(Comparator.comparingDouble((Ranked one) ->
                                -one.priority().importance() * one.priority().levelGap())
                        .thenComparing(Ranking.ORDER))
                .toList();
    }

    private static boolean names(List<Step> steps, Tie tie) {
        return steps.stream()
                .flatMap(step -> step.who().stream())
                .anyMatch(other -> other.id().equals(tie.id()));
    }

    private String headline(List<Step> steps) {
        if (steps.isEmpty()) {
            return new QuietDay(network, log, time).line();
        }
        boolean presses = steps.stream().anyMatch(Adviser::presses);
        if (!presses) {
            return "Nobody is waiting for you today. If you have five minutes:";
        }
        return switch (steps.size()) {
            case 1 -> "One thing would move something today.";
            case 2 -> "Two things would move something today.";
            default -> "Three things would move something today.";
        };
    }

    private static boolean presses(Step step) {
        return switch (step) {
            case Step.Keep s -> true;
            case Step.Chase s -> true;
            case Step.Reconnect s -> true;
            case Step.FirstTouch s -> true;
            case Step.GiveBack s -> false;
            case Step.Ahead s -> false;
            case Step.MissingLevel s -> false;
            case Step.Bridge s -> false;
            case Step.Begin s -> true;
        };
    }
}
