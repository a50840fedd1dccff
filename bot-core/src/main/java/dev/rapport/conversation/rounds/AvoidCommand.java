package dev.rapport.conversation.rounds;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.identity.MemberId;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.rounds.Rounds;
import java.util.List;

/** Keeps two people from being introduced to each other. Confidential: kept with whoever says it, and told to nobody. */
final class AvoidCommand implements CommandHandler<AvoidCommand.Request> {
    private static final String EXAMPLE = "avoid @bob";

    private final Rounds rounds;

    AvoidCommand(Rounds rounds) {
        this.rounds = rounds;
    }

    /** Whom. */
    sealed interface Request {
        record Somebody(Whom whom) implements Request {}

        record Nobody() implements Request {}
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "avoid",
                List.of("never introduce me to", "do not introduce me to", "don't introduce me to"),
                Section.INTRODUCTIONS,
                "keeps somebody and you from being introduced to each other; told to nobody",
                List.of(EXAMPLE));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        if (line.atEnd()) {
            return new Parsed.Wrong<>("Whom?", EXAMPLE);
        }
        if (line.startsWith("nobody") && line.after("nobody").atEnd()) {
            return new Parsed.Ok<>(new Request.Nobody());
        }
        return new Parsed.Ok<>(new Request.Somebody(Whom.read(line, context)));
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        if (turn.trigger().shared()) {
            return Outcome.tell(
                    Reply.say(
                            "Others read here, so I have taken nothing in. Tell me in our direct messages: there nobody else reads."));
        }
        return switch (request) {
            case Request.Nobody() -> nobody(turn);
            case Request.Somebody(var whom) ->
                switch (Whom.find(whom, rounds, turn)) {
                    case Whom.Found.One(var member) -> avoid(member, turn);
                    case Whom.Found.Unsure(var said) -> Outcome.tell(said);
                };
        };
    }

    private Outcome avoid(MemberId member, Turn turn) {
        if (member.equals(turn.member().id())) {
            return Outcome.tell(Reply.say("You are never introduced to yourself."));
        }
        var settings = turn.network().settings();
        if (settings.introducing().avoids().contains(member)) {
            return Outcome.tell(Reply.say("That is so already. Nothing was changed."));
        }
        var draft = turn.draft();
        draft.set(draft.network()
                .settings()
                .withIntroducing(settings.introducing().avoiding(member)));
        return Outcome.change(
                draft,
                "whom to avoid",
                Reply.say(
                        Words.hinting(
                                "You and %s will not be introduced to each other. "
                                        + "Nobody is told, not them and no organiser; `avoid nobody` ends it.",
                                rounds.name(member)),
                        turn.undo()));
    }

    private static Outcome nobody(Turn turn) {
        var draft = turn.draft();
        var now = draft.network().settings();
        draft.set(now.withIntroducing(now.introducing().avoidingNobody()));
        return draft.edits().isEmpty()
                ? Outcome.tell(Reply.say("You avoid nobody. Nothing was changed."))
                : Outcome.change(
                        draft, "avoiding nobody", Reply.say("You avoid nobody any more. Nobody is told.", turn.undo()));
    }
}
