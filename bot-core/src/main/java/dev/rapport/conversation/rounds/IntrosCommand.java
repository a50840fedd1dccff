package dev.rapport.conversation.rounds;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.identity.MemberId;
import dev.rapport.introduction.series.Series;
import dev.rapport.reply.Reply;
import dev.rapport.rounds.Rounds.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Starts and stops a channel's rounds, and shows how they go. */
final class IntrosCommand implements CommandHandler<IntrosCommand.Request> {
    /** Up to so many people a look ahead is ready at once. */
    private static final int AT_ONCE = 60;

    private final Acting acting;
    private final IntrosReader reader = new IntrosReader();
    private final IntrosStatus status;
    private final IntrosLog log;
    private final IntrosActs acts;

    IntrosCommand(Acting acting) {
        this.acting = acting;
        this.status = new IntrosStatus(acting.rounds());
        this.log = new IntrosLog(acting.rounds());
        this.acts = new IntrosActs(acting.rounds());
    }

    /**
     * What is to be done, and where.
     *
     * @param typed the command without its channel, for asking which one
     */
    record Request(IntrosRequest what, Placed placed, String typed) {}

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "intros",
                List.of("introductions", "rounds"),
                Section.INTRODUCTIONS,
                "introduces the people of a channel to each other, in rounds",
                List.of(
                        IntrosReader.START,
                        "intros status",
                        "intros pause until 5 January",
                        "intros resume",
                        "intros stop",
                        "intros preview 8",
                        "intros ask on",
                        "intros now",
                        "intros undo",
                        "intros organisers @bob",
                        "intros log"));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        var placed = Placed.of(line);
        String typed = placed.line().text().strip();
        return reader.read(placed.line(), context).then(what -> new Parsed.Ok<>(new Request(what, placed, typed)));
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        return switch (request.what()) {
            case IntrosRequest.Status() -> look(request, turn, series -> status.of(series, turn));
            case IntrosRequest.Preview(int rounds) -> preview(request, rounds, turn);
            case IntrosRequest.Log(int page) ->
                look(
                        request,
                        turn,
                        series -> organises(series, turn) ? log.page(series, page, turn) : status.notYours(series));
            case IntrosRequest.Start start ->
                acting.change(
                        acting.channels().any(request.placed(), turn, request.typed()),
                        turn,
                        series -> allowed(series, turn, some -> acts.start(some, start, turn)));
            case IntrosRequest.Pause(var until) -> act(request, turn, series -> acts.pause(series, until, turn));
            case IntrosRequest.Resume() -> act(request, turn, series -> acts.resume(series, turn));
            case IntrosRequest.Stop() -> act(request, turn, series -> acts.stop(series, turn));
            case IntrosRequest.Ask(var each) -> act(request, turn, series -> acts.ask(series, each, turn));
            case IntrosRequest.Now() -> act(request, turn, series -> acts.now(series, turn));
            case IntrosRequest.Undo() -> act(request, turn, series -> acts.undo(series, turn));
            case IntrosRequest.Organisers(var named) ->
                named.isEmpty() ? look(request, turn, status::organisers) : name(request, named, turn);
        };
    }

    private Outcome name(Request request, List<Whom> named, Turn turn) {
        var members = new ArrayList<MemberId>();
        for (var whom : named) {
            switch (Whom.find(whom, acting.rounds(), turn)) {
                case Whom.Found.One(var member) -> members.add(member);
                case Whom.Found.Unsure(var said) -> {
                    return Acting.told(said, turn);
                }
            }
        }
        return act(request, turn, series -> acts.name(series, members, turn));
    }

    private Outcome look(Request request, Turn turn, Function<Series, Reply> look) {
        return acting.look(
                acting.channels().running(request.placed(), turn, request.typed()),
                turn,
                place -> look.apply(acting.rounds().load(place)));
    }

    private Outcome act(Request request, Turn turn, Function<Series, Step> act) {
        return acting.change(
                acting.channels().running(request.placed(), turn, request.typed()),
                turn,
                series -> allowed(series, turn, act));
    }

    private Step allowed(Series series, Turn turn, Function<Series, Step> act) {
        return organises(series, turn) ? act.apply(series) : new Step.Stay(status.notYours(series));
    }

    private boolean organises(Series series, Turn turn) {
        return acting.rounds().organises(series, turn.member().id());
    }

    private Outcome preview(Request request, int rounds, Turn turn) {
        var found = acting.channels().running(request.placed(), turn, request.typed());
        return switch (found) {
            case Channels.Found.Say(var reply) -> Acting.told(reply, turn);
            case Channels.Found.Here(var place) -> {
                var series = acting.rounds().load(place);
                if (!organises(series, turn)) {
                    yield Acting.told(status.notYours(series), turn);
                }
                yield series.in().size() <= AT_ONCE
                        ? Acting.told(status.preview(series, rounds, turn), turn)
                        : later(series, rounds, turn);
            }
        };
    }

    private Outcome later(Series series, int rounds, Turn turn) {
        return new Outcome.Told(new Answer.Working(
                Reply.say("I am working out the next rounds; nothing is sent."),
                () -> new Answer.Replace(status.preview(series, rounds, turn))));
    }
}
