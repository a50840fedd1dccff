package dev.rapport.conversation.moments;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.DeliveryLog.Standing;
import dev.rapport.network.Network;
import dev.rapport.reminder.CheckInTimes;
import dev.rapport.reminder.ItemTimes;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has been due for a while and is no message yet: not taken up, being done, failed, or set aside after failures. */
final class NotSentYet {
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final int MOST = 5;
    private static final WorkItem.Key CHECK_IN = new WorkItem.Key(WorkItem.Kind.CHECK_IN, 0);

    private NotSentYet() {}

    /** @param standing null for what is in no queue */
    record Due(Instant since, @Nullable Standing standing, String what) {
        static Due of(DeliveryLog.Unclaimed message) {
            return new Due(message.since(), Standing.UNCLAIMED, DeliveryPhrases.shortened(message.words()));
        }
    }

    /** What is due of a person's own network. */
    static Stream<Due> of(Network network, Instant now, DeliveryLog deliveries) {
        var composed = deliveries.unclaimed(network.id()).stream().map(Due::of);
        return Stream.concat(composed, notComposed(network, now, deliveries));
    }

    /** The longest due first, each with what it waits for; empty if all is well. {@code now} is in the owner's zone. */
    static List<String> lines(Stream<Due> all, ZonedDateTime now) {
        var moment = now.toInstant();
        var due = all.filter(one -> one.since().isBefore(moment.minus(A_WHILE)))
                .sorted(Comparator.comparing(Due::since))
                .toList();
        var lines = new ArrayList<String>();
        due.stream()
                .limit(MOST)
                .forEach(one -> lines.add("Due since %s, %s: %s"
                        .formatted(
                                TimePhrases.full(one.since().atZone(now.getZone())),
                                waitsFor(one.standing()),
                                one.what())));
        if (due.size() > MOST) {
            lines.add("And %d more.".formatted(due.size() - MOST));
        }
        return lines;
    }

    private static String waitsFor(@Nullable Standing standing) {
        return switch (standing) {
            case UNCLAIMED -> "and comes as soon as I catch up";
            case UNDER_WAY -> "and on its way";
            case TRIED -> "but it failed; I'm trying again";
            case PARKED -> "but set aside after many tries, until whoever operates Rapport releases it";
            case null -> "and not sent yet";
        };
    }

    private static Stream<Due> notComposed(Network network, Instant now, DeliveryLog deliveries) {
        var since = new TreeMap<Integer, Instant>();
        network.items()
                .forEach((number, item) -> ItemTimes.of(item, network)
                        .filter(at -> at.isBefore(now))
                        .ifPresent(at -> since.put(number, at)));
        var checkIn = CheckInTimes.lateSince(network, now);
        var keys = new ArrayList<WorkItem.Key>();
        since.keySet().forEach(number -> keys.add(item(number)));
        checkIn.ifPresent(_ -> keys.add(CHECK_IN));
        if (keys.isEmpty()) {
            return Stream.empty();
        }
        var standing = deliveries.standing(network.id(), keys);
        var items = since.entrySet().stream()
                .map(due -> new Due(due.getValue(), standing.get(item(due.getKey())), what(network, due.getKey())));
        return Stream.concat(items, checkIn.stream().map(at -> new Due(at, standing.get(CHECK_IN), "the check-in.")));
    }

    private static WorkItem.Key item(int number) {
        return new WorkItem.Key(WorkItem.Kind.ITEM, number);
    }

    private static String what(Network network, int number) {
        return Sentences.open(Items.what(Objects.requireNonNull(network.items().get(number)), network)) + ".";
    }
}
