package dev.rapport.checkin;

import dev.rapport.contact.ContactId;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.InteractionLog;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import dev.rapport.opening.FirstLines;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.today.Adviser;
import dev.rapport.today.Promises;
import dev.rapport.today.Quarter;
import dev.rapport.today.Ranking.Ranked;
import dev.rapport.today.Spans;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A check-in in words, out of what it names and the network as it is now. */
final class CheckInMessage {
    private final Network network;
    private final InteractionLog log;
    private final ZonedDateTime now;
    private final LocalDate today;
    private final FirstLines firstLines;
    private final Adviser adviser;
    private final Map<ContactId, Ranked> ranking;

    CheckInMessage(Network network, InteractionLog log, ZonedDateTime now, FirstLines firstLines) {
        this.network = network;
        this.log = log;
        this.now = now;
        this.today = now.toLocalDate();
        this.firstLines = firstLines;
        this.adviser = new Adviser(network, log, now);
        this.ranking = adviser.ranking().stream()
                .collect(Collectors.toMap(one -> one.tie().id(), Function.identity()));
    }

    Reply of(Named named) {
        var people = named.people().stream()
                .flatMap(id -> network.find(id).stream())
                .map(tie -> person(tie, named))
                .toList();
        var promises = named.items().stream()
                .flatMap(number -> network.item(number).stream())
                .filter(item -> item instanceof Promise promise && !belongsToSomebodyNamed(promise, named))
                .flatMap(item -> promise((Promise) item, named).stream())
                .toList();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(Words.of(Greeting.of(named, network))));
        blocks.addAll(people);
        if (!people.isEmpty() && !promises.isEmpty()) {
            blocks.add(new Block.Text(Words.of("And falling due:")));
        }
        blocks.addAll(promises);
        blocks.add(new Block.Note(Words.of(Quarter.until(today, network).words())));
        return Reply.of(summary(blocks), blocks);
    }

    private Block person(Tie tie, Named named) {
        var ranked = ranking.get(tie.id());
        if (answered(tie) || ranked == null) {
            return new Block.Text(line(tie));
        }
        var promise = promise(tie, named);
        var words = Words.of(
                new Inline.Strong(tie.contact().name()),
                new Inline.Plain(
                        ". " + capital(adviser.step(ranked).reason()) + " \"" + firstLine(tie, promise) + "\""));
        return new Block.Entry(words, buttons(tie.id(), promise, named));
    }

    /** What became of somebody who has no buttons any more. */
    private Words line(Tie tie) {
        var name = new Inline.Strong(tie.contact().name());
        var until = tie.attention().snoozedUntil();
        if (until != null && until.isAfter(now.toInstant())) {
            String day = Spans.day(until.atZone(zone()).toLocalDate(), today);
            return Words.of(name, new Inline.Plain(": I'll wait until " + day + "."));
        }
        return log.of(tie.id()).stream()
                .max(Comparator.comparing(one -> one.id().number()))
                .map(latest -> logged(latest, name))
                .orElseGet(() -> Words.of(name, new Inline.Plain(": nothing to do.")));
    }

    private Words logged(Interaction latest, Inline.Strong name) {
        String day = Spans.on(latest.moment().date(zone()), today);
        return Words.of(
                new Inline.Plain("Logged: " + latest.kind().noun() + " with "),
                name,
                new Inline.Plain(", " + day + "."));
    }

    private String firstLine(Tie tie, Optional<Promise> promise) {
        var request = new FirstLines.Request(network, tie, log.of(tie.id()), now, 0);
        return promise.map(it -> firstLines.draft(request, it))
                .orElseGet(() -> firstLines.draft(request))
                .text();
    }

    private Optional<Block> promise(Promise promise, Named named) {
        var tie = network.find(promise.contact());
        var due = promise.due();
        if (tie.isEmpty() || due == null) {
            return Optional.empty();
        }
        var name = new Inline.Strong(tie.get().contact().name());
        var line = settled(promise);
        if (line.isPresent()) {
            return Optional.of(new Block.Text(
                    Words.of(new Inline.Plain(line.get() + promise.what() + " ("), name, new Inline.Plain(")."))));
        }
        var reason = adviser.step(new Promises.Due(tie.get(), promise, due)).reason();
        return Optional.of(
                new Block.Entry(Words.of(name, new Inline.Plain(": " + reason)), promiseButtons(promise, due, named)));
    }

    /** What became of a promise that needs nothing any more; empty while it does. */
    private Optional<String> settled(Promise promise) {
        if (!promise.open()) {
            return Optional.of(promise.state() == OpenItem.State.DONE ? "Done: " : "Cancelled: ");
        }
        var again = promise.remindAt();
        if (again == null
                || promise.prompted() != null
                || !again.isAfter(now.toLocalDateTime())
                || again.toLocalDate().equals(promise.due())) {
            return Optional.empty();
        }
        return Optional.of("I'll bring it up " + Spans.on(again.toLocalDate(), today) + ": ");
    }

    private List<Button> buttons(ContactId id, Optional<Promise> promise, Named named) {
        int number = id.number();
        var buttons = new ArrayList<Button>();
        buttons.add(Button.of("Use this", "draft id:" + number));
        promise.ifPresent(it -> buttons.add(done(it, named)));
        buttons.add(Button.of("Log it", "log id:" + number + suffix(named, "log" + number)));
        buttons.add(Button.of("Snooze", "snooze id:" + number + suffix(named, "snooze" + number)));
        buttons.add(Button.of("Not now", "skip id:" + number + suffix(named, "skip" + number)));
        return buttons;
    }

    private List<Button> promiseButtons(Promise promise, LocalDate due, Named named) {
        int number = promise.number();
        var buttons = new ArrayList<Button>();
        buttons.add(done(promise, named));
        if (!due.isAfter(today.plusDays(1))) {
            String again = "snooze " + number + " until tomorrow";
            buttons.add(Button.of("Tomorrow", again + suffix(named, "tomorrow" + number)));
        }
        buttons.add(Button.of("Draft a message", "draft id:" + promise.contact().number()));
        return buttons;
    }

    private static Button done(Promise promise, Named named) {
        return Button.of(
                Promises.settling(promise), "done " + promise.number() + suffix(named, "done" + promise.number()));
    }

    /** Acts once, and composes this message anew. */
    private static String suffix(Named named, String act) {
        return " in:checkin," + named.arguments() + " once:checkin-" + named.time() + "-" + act;
    }

    /** The promise about somebody that is told in their own entry. */
    private Optional<Promise> promise(Tie tie, Named named) {
        return named.items().stream()
                .flatMap(number -> network.item(number).stream())
                .flatMap(item -> item instanceof Promise promise ? Stream.of(promise) : Stream.empty())
                .filter(promise -> promise.open() && promise.contact().equals(tie.id()))
                .findFirst();
    }

    private boolean belongsToSomebodyNamed(Promise promise, Named named) {
        return named.people().contains(promise.contact())
                && network.find(promise.contact())
                        .filter(tie -> !answered(tie) && ranking.containsKey(tie.id()))
                        .flatMap(tie -> promise(tie, named))
                        .filter(promise::equals)
                        .isPresent();
    }

    /** Logged, snoozed or skipped since: that is when the count of unanswered prompts begins anew. */
    private static boolean answered(Tie tie) {
        return tie.attention().ignored() == 0;
    }

    private ZoneId zone() {
        return now.getZone();
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String summary(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> switch (block) {
                    case Block.Text(var words) -> Stream.of(words.plain());
                    case Block.Entry(var words, var buttons) -> Stream.of(words.plain());
                    case Block.Note(var words) -> Stream.of(words.plain());
                    case Block.Heading h -> Stream.<String>empty();
                    case Block.Facts f -> Stream.<String>empty();
                    case Block.Draft d -> Stream.<String>empty();
                    case Block.Buttons b -> Stream.<String>empty();
                    case Block.Meeting m -> Stream.<String>empty();
                    case Block.OpenChat o -> Stream.<String>empty();
                    case Block.Divider d -> Stream.<String>empty();
                })
                .collect(Collectors.joining("\n"));
    }
}
