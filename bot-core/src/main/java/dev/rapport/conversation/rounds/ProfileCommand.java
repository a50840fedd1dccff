package dev.rapport.conversation.rounds;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.command.argument.LevelWish;
import dev.rapport.contact.Level;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.network.Introducing;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What others are told about somebody when they are introduced, and which level of contacts is looked for, which nobody is told.
 */
final class ProfileCommand implements CommandHandler<ProfileCommand.Request> {
    private static final String EXAMPLE = "profile: data, Berlin, likes climbing";
    private static final String WISHING = EXAMPLE + ", more strategic";
    private static final Set<String> OFF = Set.of("off", "none", "nothing");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "profile",
                List.of("my profile"),
                Section.INTRODUCTIONS,
                "sets what others are told when you are introduced: what you do, then anything to begin a talk with; whom you "
                        + "want more of (strategic, operational, personal) is told to nobody",
                List.of(EXAMPLE, WISHING));
    }

    /** What is said about oneself. */
    sealed interface Request {
        record Show() implements Request {}

        record Off() implements Request {}

        /** @param wants null for no level in particular */
        record Tell(String told, @Nullable Level wants) implements Request {}

        /** The level alone; what others are told stays. */
        record Want(@Nullable Level level) implements Request {}
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        String text = Line.readable(line.skip(":").rest());
        if (text.isEmpty()) {
            return new Parsed.Ok<>(new Request.Show());
        }
        return OFF.contains(text.toLowerCase(Locale.ROOT)) ? new Parsed.Ok<>(new Request.Off()) : said(text);
    }

    private static Parsed<Request> said(String text) {
        var wish = LevelWish.in(text);
        if (wish.levels().size() > 1) {
            return new Parsed.Wrong<>("I look for one level at a time. Which of them?", WISHING);
        }
        var level = wish.levels().stream().findFirst().orElse(null);
        return new Parsed.Ok<>(
                wish.said() && wish.told().isEmpty() ? new Request.Want(level) : new Request.Tell(wish.told(), level));
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var known = turn.network().settings().introducing();
        return switch (request) {
            case Request.Show() -> show(known);
            case Request.Off() -> change(known.telling("", null), turn);
            case Request.Tell(var told, var wants) -> change(known.telling(told, wants), turn);
            case Request.Want(var level) -> change(known.telling(known.profile(), level), turn);
        };
    }

    private static Outcome show(Introducing known) {
        return Outcome.tell(Reply.say(
                known.equals(known.telling("", null))
                        ? Words.hinting("Nobody is told anything about you yet. `%s` sets it.", EXAMPLE)
                        : Words.of(told(known) + sought(known))));
    }

    private static Outcome change(Introducing changed, Turn turn) {
        var draft = turn.draft();
        var before = draft.network().settings();
        draft.set(before.withIntroducing(changed));
        if (draft.edits().isEmpty()) {
            return Outcome.tell(Reply.say("It is like that already. Nothing was changed."));
        }
        boolean ends = before.introducing().wants() != null && changed.wants() == null;
        String wish = ends ? "; I look for no level in particular any more." : sought(changed);
        return Outcome.change(draft, "your profile", Reply.say(told(changed) + wish, turn.undo()));
    }

    private static String told(Introducing known) {
        return known.profile().isEmpty()
                ? "Nobody is told anything about you when you are introduced"
                : "Whoever you are introduced to is told: " + known.profile();
    }

    private static String sought(Introducing known) {
        var level = known.wants();
        if (level == null) {
            return known.profile().isEmpty() ? "." : "";
        }
        return "; I'll look for %s contacts for you, and nobody is told that.".formatted(level.word());
    }
}
