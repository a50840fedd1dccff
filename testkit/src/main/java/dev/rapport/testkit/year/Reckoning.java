package dev.rapport.testkit.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one person is to get, minute by minute, out of what they do: written from the rules in words, with the JDK's
 * calendar alone, and sharing no code with what it is compared with.
 */
final class Reckoning {
    private static final int NAMED = 5;

    private final List<Outage> outages;
    private final Duration pause;
    private final List<ItemReckoning> items = new ArrayList<>();
    private final List<Expected> expected = new ArrayList<>();
    private final CheckInReckoning checkIns;
    private QuietMinutes quiet;

    private Reckoning(Person person, List<Outage> outages) {
        this.outages = outages;
        this.pause = person.pause();
        this.checkIns = new CheckInReckoning(person.answers());
        this.quiet = new QuietMinutes(new Act.Quiet(null, false, null), person.home());
    }

    /** All that somebody is to get up to a moment. */
    static List<Expected> of(Person person, List<Outage> outages, Instant end) {
        var reckoning = new Reckoning(person, outages);
        var minute = person.acts().firstKey();
        while (minute.isBefore(end)) {
            reckoning.pass(minute);
            for (var act : person.acts().getOrDefault(minute, List.of())) {
                reckoning.does(act, minute);
                reckoning.pass(minute);
            }
            var next = minute.plusSeconds(60);
            var acts = person.acts().tailMap(next);
            var wake = reckoning.wake(acts.isEmpty() ? end : acts.firstKey());
            minute = wake.isAfter(next) ? wake : next;
        }
        return List.copyOf(reckoning.expected);
    }

    /** When anything can happen next. */
    private Instant wake(Instant act) {
        return Stream.concat(Stream.of(act, checkIns.target()), items.stream().map(ItemReckoning::target))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void pass(Instant minute) {
        if (Outage.any(outages, minute)) {
            return;
        }
        var slack = Duration.ofMinutes(checkIns.target().isBefore(minute) ? 3 : 1);
        checkIns.at(minute, quiet).ifPresent(kind -> {
            expected.add(new Expected(minute, slack, kind, "Good "));
            named(minute).forEach(item -> item.told(minute, slack, quiet).ifPresent(expected::add));
        });
        for (var item : items) {
            item.at(minute, quiet).ifPresent(prompt -> {
                expected.add(prompt);
                var later = minute.plus(pause);
                item.doneAt(Outage.any(outages, later) ? Instant.MAX : later);
            });
        }
        items.removeIf(item -> item.over(minute));
    }

    /** The promises that a check-in names: of those not done yet, the five that fall due first. */
    private List<ItemReckoning> named(Instant minute) {
        return items.stream()
                .filter(item -> item.owed(minute))
                .sorted(Comparator.comparing(ItemReckoning::day))
                .limit(NAMED)
                .toList();
    }

    private void does(Act act, Instant minute) {
        var now = quiet.local(minute);
        switch (act) {
            case Act.Budget _ -> {}
            case Act.CheckIns set -> checkIns.set(set, now);
            case Act.Pause(var until) -> checkIns.pause(until);
            case Act.Moves(var zone) -> quiet = new QuietMinutes(quiet.quiet(), zone);
            case Act.Quiet changed -> quiet = new QuietMinutes(changed, quiet.zone());
            case Act.Remind _, Act.Repeat _, Act.Promises _, Act.Meets _ -> {
                var item = new ItemReckoning(act, quiet.zone(), now);
                item.aim(quiet);
                items.add(item);
                return;
            }
        }
        checkIns.aim(quiet);
        items.forEach(item -> item.aim(quiet));
    }
}
