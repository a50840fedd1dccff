package dev.rapport.conversation.rounds;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.introduction.series.Group;
import dev.rapport.introduction.series.GroupState;
import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Visibility;
import dev.rapport.rounds.Rounds.Step;
import java.util.regex.Pattern;

/** What somebody says about an introduction by a button. */
final class GroupAnswerCommand implements CommandHandler<GroupAnswerCommand.Request> {
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6}) (\\d{1,6})");

    private final Kind kind;
    private final Acting acting;

    GroupAnswerCommand(Kind kind, Acting acting) {
        this.kind = kind;
        this.acting = acting;
    }

    /** Which answer. */
    enum Kind {
        MET("intros met", "says that a group has met"),
        NOT_YET("intros not yet", "says that a group has not met yet"),
        KEEP("intros keep", "says that somebody wants to keep in touch"),
        LET_GO("intros let go", "says that somebody does not want to keep in touch");

        private final String word;
        private final String does;

        Kind(String word, String does) {
            this.word = word;
            this.does = does;
        }
    }

    /** About which group. */
    record Request(Placed placed, int round, int group) {}

    @Override
    public CommandSpec spec() {
        return CommandSpec.ofButtons(kind.word, Section.INTRODUCTIONS, kind.does);
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        var placed = Placed.of(line);
        var numbers = NUMBERS.matcher(placed.line().rest());
        return numbers.matches()
                ? new Parsed.Ok<>(
                        new Request(placed, Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2))))
                : new Parsed.Wrong<>("Please use the buttons of an introduction.", "");
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        return acting.change(
                acting.channels().running(request.placed(), turn, kind.word),
                turn,
                series -> series.round(request.round())
                        .flatMap(round -> round.group(request.group())
                                .filter(group ->
                                        group.members().contains(turn.member().id()))
                                .map(group -> answer(series, round, group, turn)))
                        .orElseGet(() -> new Step.Stay(Reply.say("That introduction is over. Nothing was changed."))));
    }

    private Step answer(Series series, Round round, Group group, Turn turn) {
        return switch (kind) {
            case MET -> met(series, round, group, turn);
            case NOT_YET -> notYet(series, round, group, turn);
            case KEEP -> keep(series, round, group, turn, true);
            case LET_GO -> keep(series, round, group, turn, false);
        };
    }

    private static Step met(Series series, Round round, Group group, Turn turn) {
        if (group.state().met()) {
            return new Step.Stay(forAll("Noted already: you have met."));
        }
        if (!group.state().open() && !group.state().ended()) {
            return over();
        }
        var me = turn.member().id();
        var met = group.heardFrom(me).in(new GroupState.Met(turn.instant(), me));
        var after = group.state().ended() ? notSilent(series, group) : series;
        return new Step.To(after.with(round.with(met)), forAll("Noted: you have met. Thank you for saying so."));
    }

    /** The round had ended without a word of theirs, and was counted as silent. */
    private static Series notSilent(Series series, Group group) {
        var changed = series;
        for (var member : group.members()) {
            var membership = series.membership(member);
            if (membership.isPresent()) {
                changed = changed.with(member, membership.get().after(true));
            }
        }
        return changed;
    }

    private static Step notYet(Series series, Round round, Group group, Turn turn) {
        var button = Button.of(
                "We have met",
                "intros met %d %d in:%s"
                        .formatted(
                                round.number(), group.number(), series.place().conversation()));
        if (group.state().ended()) {
            return new Step.Stay(forAll("That round is over; if you meet all the same, tell me here.", button));
        }
        if (!group.state().open()) {
            return group.state().met() ? new Step.Stay(forAll("Noted already: you have met.")) : over();
        }
        var reply = forAll("Noted: not yet. There is still time until the next round.", button);
        var heard = group.heardFrom(turn.member().id());
        boolean asked = group.state() instanceof GroupState.Asked;
        return new Step.To(
                series.with(round.with(asked ? heard.in(new GroupState.NotYet(turn.instant())) : heard)), reply);
    }

    private static Step over() {
        return new Step.Stay(Reply.say("That introduction is over. Nothing was changed."));
    }

    private Step keep(Series series, Round round, Group group, Turn turn, boolean yes) {
        var me = turn.member().id();
        if (!group.state().met()) {
            return over();
        }
        if (group.keeps().contains(me)) {
            return new Step.Stay(Reply.say("You have said that you want to keep in touch. Nothing was changed."));
        }
        return new Step.To(
                series.with(round.with(group.wantsToKeep(me, yes))),
                Reply.say(
                        yes
                                ? "Noted. If it is mutual, each of you becomes the other's contact, and I'll tell you both."
                                : "Noted, and told to nobody."));
    }

    private static Reply forAll(String text, Button... buttons) {
        var reply = Reply.say(text, buttons);
        return new Reply(reply.summary(), reply.blocks(), Visibility.SHARED);
    }
}
