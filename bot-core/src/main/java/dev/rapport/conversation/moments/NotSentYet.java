package dev.rapport.conversation.moments;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.network.Network;
import dev.rapport.reminder.CheckInTimes;
import dev.rapport.reminder.ItemTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What has been due for a while and is no message yet: nobody has taken it up, or it was kept aside after failures. */
final class NotSentYet {
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final int MOST = 5;

    private NotSentYet() {}

    private record Due(Instant since, String what) {}

    /** The longest due first, and what it means; empty if all is well. {@code now} is in the owner's zone. */
    static List<String> lines(Network network, ZonedDateTime now) {
        var due = due(network, now.toInstant())
                .filter(one -> one.since().isBefore(now.toInstant().minus(A_WHILE)))
                .sorted(Comparator.comparing(Due::since))
                .toList();
        var lines = new ArrayList<String>();
        due.stream()
                .limit(MOST)
                .forEach(one -> lines.add("Due since %s and not sent yet: %s."
                        .formatted(TimePhrases.full(one.since().atZone(now.getZone())), one.what())));
        if (due.size() > MOST) {
            lines.add("And %d more.".formatted(due.size() - MOST));
        }
        if (!due.isEmpty()) {
            lines.add(
                    "It comes as soon as it can. What stays here has failed, and whoever operates Rapport can release it.");
        }
        return lines;
    }

    private static Stream<Due> due(Network network, Instant now) {
        var items = network.items().values().stream()
                .flatMap(item -> ItemTimes.of(item, network).stream()
                        .map(at -> new Due(at, Sentences.open(Items.what(item, network)))));
        var checkIn = CheckInTimes.lateSince(network, now).stream().map(at -> new Due(at, "the check-in"));
        return Stream.concat(checkIn, items);
    }
}
