package dev.rapport.conversation.moments;

import dev.rapport.conversation.Turn;
import dev.rapport.conversation.View;
import dev.rapport.interaction.Promise;
import dev.rapport.network.Tie;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.sharing.Colleagues;
import dev.rapport.today.Adviser;
import dev.rapport.today.Promises;
import dev.rapport.today.Step;
import dev.rapport.today.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Today's steps as a message whose buttons leave the other steps in place. */
final class TodayView implements View {
    static final String NAME = "today";

    private final Colleagues colleagues;

    /** @param colleagues from whom comes what is asked and offered in the team */
    TodayView(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply compose(String arguments, Turn turn) {
        return reply(turn);
    }

    Reply reply(Turn turn) {
        var reader = turn.member().id();
        var today = new Adviser(turn.network(), turn.log(), turn.now(), () -> colleagues.board(reader, turn.instant()))
                .today();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(Words.of(today.headline())));
        for (int i = 0; i < today.steps().size(); i++) {
            var step = today.steps().get(i);
            blocks.add(new Block.Entry(words(i + 1, step), buttons(step, turn)));
        }
        more(today, blocks);
        if (!turn.network().ties().isEmpty()) {
            blocks.add(new Block.Note(Words.of(today.quarter().words())));
        }
        return Reply.of(summary(today), blocks);
    }

    private static Words words(int number, Step step) {
        String begin = number + ". ";
        return step.who()
                .map(tie -> Words.of(
                        new Inline.Plain(begin),
                        new Inline.Strong(tie.contact().name()),
                        new Inline.Plain(" (" + tie.contact().level().word() + "): " + step.reason())))
                .orElseGet(() -> Words.of(begin + Sentences.capital(step.reason())));
    }

    private static List<Button> buttons(Step step, Turn turn) {
        return switch (step) {
            case Step.Keep(var tie, var promise, var _) -> promise(tie, promise, turn);
            case Step.Chase(var tie, var promise, var _) -> promise(tie, promise, turn);
            case Step.Reconnect reconnect -> person(reconnect.tie(), turn);
            case Step.FirstTouch first -> person(first.tie(), turn);
            case Step.GiveBack give -> person(give.tie(), turn);
            case Step.Ahead ahead -> person(ahead.tie(), turn);
            case Step.MissingLevel _ -> List.of(Button.of("Add somebody", "add"));
            case Step.Begin _ -> List.of(Button.of("Add somebody", "add"));
            case Step.Bridge(var one, var other, var _) -> bridge(one, other, turn);
        };
    }

    private static List<Button> promise(Tie tie, Promise promise, Turn turn) {
        int number = promise.number();
        return List.of(
                Button.of(Promises.settling(promise), "done " + number + act(turn, "done" + number)),
                Button.of("Tomorrow", "snooze " + number + " until tomorrow" + act(turn, "later" + number)),
                Button.of("Draft a message", "draft id:" + tie.id().number()));
    }

    private static List<Button> person(Tie tie, Turn turn) {
        int id = tie.id().number();
        return List.of(
                Button.of("Log it", "log id:" + id + act(turn, "log" + id)),
                Button.of("Draft a message", "draft id:" + id),
                Button.of("Snooze", "snooze id:" + id + act(turn, "snooze" + id)));
    }

    private static List<Button> bridge(Tie one, Tie other, Turn turn) {
        String pair = "introduce id:%d to id:%d"
                .formatted(one.id().number(), other.id().number());
        return List.of(
                Button.of("Introduce them", pair + " with a reason"),
                Button.of(
                        "Not these two",
                        pair + " never" + act(turn, "apart" + one.id().number())));
    }

    private static String act(Turn turn, String name) {
        return turn.once("today" + name) + " in:" + NAME;
    }

    private static void more(Today today, List<Block> blocks) {
        if (today.peopleLeft() > 0) {
            String who =
                    today.peopleLeft() == 1 ? "1 more person is due." : today.peopleLeft() + " more people are due.";
            blocks.add(new Block.Entry(Words.of(who), List.of(Button.of("See who", "due"))));
        }
    }

    private static String summary(Today today) {
        var steps = new ArrayList<String>();
        for (int i = 0; i < today.steps().size(); i++) {
            steps.add(words(i + 1, today.steps().get(i)).plain());
        }
        return today.headline() + steps.stream().map(step -> "\n" + step).collect(Collectors.joining());
    }
}
