package dev.rapport.conversation.people;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.contact.Level;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.PageRequest;
import dev.rapport.conversation.Turn;
import dev.rapport.network.Tie;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Lists everybody, a level, a tag, or those whose rhythm has run out. */
final class ListCommand implements CommandHandler<ListCommand.Request> {
    record Request(Filter filter, int page) {}

    /** Whom to list. */
    sealed interface Filter {
        record Everybody() implements Filter {}

        record OfLevel(Level level) implements Filter {}

        record Tagged(String tag) implements Filter {}

        record Overdue() implements Filter {}
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "list",
                List.of("people", "contacts", "ls"),
                Section.PEOPLE,
                "lists your people, a level, a tag or the overdue ones",
                List.of("list", "list strategic", "list #board", "list overdue"));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        var page = PageRequest.of(line.rest());
        String asked = page.asked().toLowerCase(Locale.ROOT);
        if (asked.isEmpty() || asked.equals("all") || asked.equals("people") || asked.equals("everybody")) {
            return new Parsed.Ok<>(new Request(new Filter.Everybody(), page.number()));
        }
        if (asked.equals("overdue") || asked.equals("due")) {
            return new Parsed.Ok<>(new Request(new Filter.Overdue(), page.number()));
        }
        Filter filter = Arrays.stream(Level.values())
                .filter(level -> level.word().equals(asked))
                .findFirst()
                .<Filter>map(Filter.OfLevel::new)
                .orElseGet(() -> new Filter.Tagged(asked.startsWith("#") ? asked.substring(1) : asked));
        return new Parsed.Ok<>(new Request(filter, page.number()));
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var people = turn.network().ties().stream()
                .filter(wanted(request.filter(), turn))
                .sorted(Comparator.comparing((Tie tie) -> tie.contact().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Tie::id))
                .toList();
        if (people.isEmpty()) {
            return Outcome.tell(nobody(request.filter(), turn));
        }
        return PeopleList.page(title(request.filter()), command(request.filter()), people, request.page(), turn);
    }

    private static Predicate<Tie> wanted(Filter filter, Turn turn) {
        return switch (filter) {
            case Filter.Everybody _ -> _ -> true;
            case Filter.OfLevel(var level) -> tie -> tie.contact().level() == level;
            case Filter.Tagged(var tag) ->
                tie -> tie.contact().background().tags().contains(tag);
            case Filter.Overdue _ -> tie -> tie.contact().cadence().prompts() && tie.ratio(turn.instant()) >= 1;
        };
    }

    private static String title(Filter filter) {
        return switch (filter) {
            case Filter.Everybody _ -> "People in your network";
            case Filter.OfLevel(var level) -> Describing.level(level);
            case Filter.Tagged(var tag) -> "#" + tag;
            case Filter.Overdue _ -> "Overdue";
        };
    }

    private static String command(Filter filter) {
        return switch (filter) {
            case Filter.Everybody _ -> "list";
            case Filter.OfLevel(var level) -> "list " + level.word();
            case Filter.Tagged(var tag) -> "list #" + tag;
            case Filter.Overdue _ -> "list overdue";
        };
    }

    private static Reply nobody(Filter filter, Turn turn) {
        if (turn.network().ties().isEmpty()) {
            return Reply.say(Words.hinting(
                    "Your network is empty so far. `add Grace Hopper at US Navy, operational, weekly` begins it."));
        }
        return Reply.say(
                switch (filter) {
                    case Filter.Everybody _ -> "Nobody yet.";
                    case Filter.OfLevel(var level) -> "Nobody is in your %s circle yet.".formatted(level.word());
                    case Filter.Tagged(var tag) -> "Nobody is tagged #%s.".formatted(tag);
                    case Filter.Overdue _ -> "Nobody is overdue.";
                });
    }
}
