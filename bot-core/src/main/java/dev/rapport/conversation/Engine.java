package dev.rapport.conversation;

import dev.rapport.change.Arrivals.Arrival;
import dev.rapport.change.Member;
import dev.rapport.command.CommandRegistry;
import dev.rapport.command.Context;
import dev.rapport.conversation.CommandRunner.Caller;
import dev.rapport.conversation.CommandRunner.Ran;
import dev.rapport.conversation.Turn.Origin;
import dev.rapport.conversation.Turn.Trigger;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.network.Excess;
import dev.rapport.network.Limit;
import dev.rapport.network.Network;
import dev.rapport.platform.Deadline;
import dev.rapport.platform.MemberProfile;
import dev.rapport.platform.Randomness;
import dev.rapport.reply.Block;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The conversation itself: every event of every platform comes through here. */
public final class Engine implements Conversation {
    private final Stores stores;
    private final Reception reception;
    private final CommandRunner runner;
    private final Interpreter interpreter;
    private final Questions questions;
    private final Incidents incidents;
    private final Map<String, View> views;
    private final Function<MemberId, String> names;

    /**
     * @param commands everything that can be said
     * @param views the messages that are composed anew after one of their buttons was pressed
     */
    public Engine(
            CommandRegistry<CommandHandler<?>> commands, List<View> views, Stores stores, Surroundings surroundings) {
        Randomness randomness = surroundings.randomness();
        this.stores = stores;
        this.reception = new Reception(stores.members(), surroundings);
        this.runner = new CommandRunner(stores, surroundings);
        this.questions = new Questions(randomness);
        this.interpreter = new Interpreter(commands, questions);
        this.incidents = new Incidents(randomness);
        this.names =
                member -> surroundings.profile(member).map(MemberProfile::name).orElse("");
        this.views = views.stream().collect(Collectors.toUnmodifiableMap(View::name, Function.identity()));
    }

    @Override
    public Answer handle(ChatEvent event) {
        return incidents.allOrNothing(() -> Deadline.within(Deadline.OF_A_COMMAND, () -> answer(event)));
    }

    private Answer answer(ChatEvent event) {
        return switch (event) {
            case ChatEvent.Typed(var envelope, var words) -> {
                var sent = trigger(envelope, Origin.TYPED, "");
                String text = CanonicalText.of(words, names);
                yield toldAtOnce(envelope, sent, text)
                        .orElseGet(() -> admitted(
                                envelope, sent, (arrival, trigger) -> typed(envelope, arrival, trigger, text)));
            }
            case ChatEvent.Pressed(var envelope, var command) -> {
                var button = ButtonCommand.of(command);
                yield admitted(
                        envelope,
                        trigger(envelope, Origin.BUTTON, button.once()),
                        (arrival, trigger) -> pressed(envelope, arrival, trigger, button));
            }
            case ChatEvent.Submitted(var envelope, var command, var values) -> {
                var button = ButtonCommand.of(command);
                yield admitted(
                        envelope,
                        trigger(envelope, Origin.FORM, button.once()),
                        (arrival, trigger) -> submitted(envelope, arrival, trigger, button, values));
            }
            case ChatEvent.Installed(var envelope) ->
                admitted(envelope, trigger(envelope, Origin.TYPED, ""), (arrival, _) -> installed(envelope, arrival));
            case ChatEvent.Removed(var envelope) ->
                admitted(envelope, trigger(envelope, Origin.TYPED, ""), (arrival, _) -> removed(arrival));
            case ChatEvent.Ignored ignored -> new Answer.Nothing();
        };
    }

    private Answer admitted(Envelope envelope, Trigger trigger, BiFunction<Arrival, Trigger, Answer> work) {
        var arrival = stores.arrivals().arrive(envelope.member(), trigger.change());
        return arrival.pause().isZero() ? work.apply(arrival, trigger) : new Answer.Say(tooFast(arrival.pause()));
    }

    /**
     * Does what somebody tells in one round trip, if this node has all that matters in mind and it still holds. Empty where
     * one must go the long way.
     */
    private Optional<Answer> toldAtOnce(Envelope envelope, Trigger trigger, String line) {
        if (!interpreter.tells(line) || Excess.of(Limit.LINE, line).isPresent()) {
            return Optional.empty();
        }
        return stores.arrivals()
                .expected(envelope.member())
                .filter(expected -> reception.isAsMet(envelope, expected.member())
                        && Questions.typed(expected.question(), line).isEmpty())
                .flatMap(expected -> Optional.ofNullable(zone(expected.member(), expected.network()))
                        .map(zone -> new Caller(expected.member(), zone, trigger, null))
                        .flatMap(caller -> runner.atOnce(
                                caller, expected, (context, turn) -> interpreter.typed(line, context, turn))))
                .map(ran -> answer(ran, trigger));
    }

    private Answer typed(Envelope envelope, Arrival arrival, Trigger trigger, String text) {
        var excess = Excess.of(Limit.LINE, text);
        if (excess.isPresent()) {
            return new Answer.Say(Reply.say(excess.get().sentence()));
        }
        var member = reception.meet(envelope, arrival.member());
        String asked = text.isBlank() ? "today" : text;
        String line = Questions.typed(arrival.question(), asked).orElse(asked);
        return inZone(
                member, line, zone -> answer(run(new Caller(member, zone, trigger, arrival.opened()), line), trigger));
    }

    private Answer pressed(Envelope envelope, Arrival arrival, Trigger trigger, ButtonCommand button) {
        var member = reception.meet(envelope, arrival.member());
        var line = Questions.isPick(button.line())
                ? Questions.picked(arrival.question(), button.line())
                : Optional.of(button.line());
        if (line.isEmpty()) {
            return new Answer.Replace(Reply.say("That question is closed. Nothing was changed."));
        }
        return inZone(member, line.get(), zone -> {
            var caller = new Caller(member, zone, trigger, arrival.opened());
            var done = answer(run(caller, line.get()), trigger);
            return incidents.guarded(() -> withView(done, button, () -> runner.turn(caller)));
        });
    }

    private Answer submitted(
            Envelope envelope, Arrival arrival, Trigger trigger, ButtonCommand button, Map<String, String> values) {
        var tooLong = WithinLimits.tooLong(values);
        if (!tooLong.isEmpty()) {
            return new Answer.FieldErrors(tooLong);
        }
        var member = reception.meet(envelope, arrival.member());
        return inZone(
                member,
                button.line(),
                zone -> answer(
                        runner.run(
                                new Caller(member, zone, trigger, arrival.opened()),
                                (context, turn) -> interpreter.submitted(button.line(), values, context, turn)),
                        trigger));
    }

    /** Welcomes in the chat of the two alone: added to a team, it could not be sure to reach who added it, and say it never. */
    private Answer installed(Envelope envelope, Arrival arrival) {
        var member = reception.meet(envelope, arrival.member());
        if (member.welcomed() || envelope.where().scope().shared()) {
            return new Answer.Nothing();
        }
        stores.members().save(member.afterWelcome());
        return new Answer.Say(Welcome.reply());
    }

    private Answer removed(Arrival arrival) {
        arrival.member().ifPresent(reception::sawLeave);
        return new Answer.Nothing();
    }

    /** Nothing that speaks of time is done before the zone is known; what was typed waits for the answer. */
    private Answer inZone(Member member, String line, Function<ZoneId, Answer> work) {
        var zone = member.zone() != null
                ? member.zone()
                : zone(member, stores.networks().load(member.network()));
        if (zone != null) {
            return work.apply(zone);
        }
        if (!ZoneQuestion.needed(line)) {
            return work.apply(ZoneQuestion.NONE_YET);
        }
        var asked = ZoneQuestion.ask(questions, line);
        stores.pending().ask(member.network(), asked.question());
        return new Answer.Say(asked.reply());
    }

    private static @Nullable ZoneId zone(Member member, Network network) {
        var seen = member.zone();
        return seen != null ? seen : network.settings().zone();
    }

    private Ran run(Caller caller, String line) {
        BiFunction<Context, Turn, Outcome> command = (context, turn) -> interpreter.typed(line, context, turn);
        return runner.run(caller, command);
    }

    private static Answer answer(Ran ran, Trigger trigger) {
        var origin = trigger.origin();
        return switch (ran) {
            case Ran.Told(var answer) -> answer;
            case Ran.Done(var reply) -> origin == Origin.BUTTON ? new Answer.Replace(reply) : new Answer.Say(reply);
            case Ran.DoneBefore(var reply) ->
                origin == Origin.BUTTON ? new Answer.Replace(doneAlready(reply)) : new Answer.Say(reply);
        };
    }

    /** With the commands that it names still to be seen as such. */
    private static Reply doneAlready(Reply reply) {
        var said = reply.blocks().stream()
                .filter(Block.Text.class::isInstance)
                .map(block -> ((Block.Text) block).words())
                .toList();
        var again = said.isEmpty() ? Words.of(reply.summary()) : Words.joined("\n", said);
        return Reply.say(Words.joined(" ", List.of(Words.of("That's done already."), again)));
    }

    private Answer withView(Answer answer, ButtonCommand button, Supplier<Turn> turn) {
        var view = views.get(button.view());
        if (view == null || !(answer instanceof Answer.Replace(var happened))) {
            return answer;
        }
        var rest = view.compose(button.viewArguments(), turn.get());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Note(Words.of(happened.summary())));
        happened.blocks().stream().filter(Block.Buttons.class::isInstance).forEach(blocks::add);
        blocks.add(new Block.Divider());
        blocks.addAll(rest.blocks());
        return new Answer.Replace(Reply.of(happened.summary() + "\n" + rest.summary(), blocks));
    }

    private static Trigger trigger(Envelope envelope, Origin origin, String once) {
        var change = once.isEmpty() ? Tokens.change(envelope.event()) : new ChangeId(once);
        var where = envelope.where();
        var place = where.scope().shared() ? new PlaceId(where.workspace(), where.conversation()) : null;
        return new Trigger(change, origin, envelope.opensForms(), place);
    }

    private static Reply tooFast(Duration pause) {
        long seconds = Math.max(1, pause.toSeconds());
        return Reply.say("That was a lot at once. Please try again in %d second%s; nothing was changed."
                .formatted(seconds, seconds == 1 ? "" : "s"));
    }
}
