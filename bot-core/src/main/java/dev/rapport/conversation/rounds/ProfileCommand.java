package dev.rapport.conversation.rounds;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What others are told about somebody when they are introduced. */
final class ProfileCommand implements CommandHandler<String> {
    private static final String EXAMPLE = "profile: data, Berlin, likes climbing";
    private static final Set<String> OFF = Set.of("off", "none", "nothing");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "profile",
                List.of("my profile"),
                Section.INTRODUCTIONS,
                "sets what others are told when you are introduced: what you do, then anything to begin a talk with",
                List.of(EXAMPLE));
    }

    @Override
    public Parsed<String> read(String beginning, Line line, Context context) {
        String text = Line.readable(line.skip(":").rest());
        return new Parsed.Ok<>(text);
    }

    @Override
    public Outcome handle(String text, Turn turn) {
        var known = turn.network().settings().introducing();
        if (text.isEmpty()) {
            return Outcome.tell(Reply.say(
                    known.profile().isEmpty()
                            ? Words.hinting("Nobody is told anything about you yet. `%s` sets it.", EXAMPLE)
                            : Words.of("Whoever you are introduced to is told: " + known.profile())));
        }
        boolean off = OFF.contains(text.toLowerCase(Locale.ROOT));
        var draft = turn.draft();
        draft.set(draft.network().settings().withIntroducing(known.withProfile(off ? "" : text)));
        if (draft.edits().isEmpty()) {
            return Outcome.tell(Reply.say("It is like that already. Nothing was changed."));
        }
        return Outcome.change(
                draft,
                "your profile",
                Reply.say(
                        off
                                ? "Nobody is told anything about you when you are introduced."
                                : "Whoever you are introduced to is told: %s".formatted(text),
                        turn.undo()));
    }
}
