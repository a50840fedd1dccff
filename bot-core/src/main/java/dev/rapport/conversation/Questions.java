package dev.rapport.conversation;

import dev.rapport.change.PendingStore;
import dev.rapport.change.PendingStore.Pending;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.contact.FoldedName;
import dev.rapport.network.Brief;
import dev.rapport.platform.Randomness;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Asks back, and understands the answer: a button, its number, or its words. */
final class Questions {
    private static final Pattern PICK = Pattern.compile("pick ([A-Za-z0-9_-]+) (\\d{1,2})");
    private static final int SHOWN = 30;

    private final Randomness randomness;

    Questions(Randomness randomness) {
        this.randomness = randomness;
    }

    /** As {@link #ask(Words, List)}, for a question without commands in it. */
    Outcome.Asked ask(String question, List<Choice> choices) {
        return ask(Words.of(question), choices);
    }

    /** A question with a button per choice; what the choices stand for stays here. */
    Outcome.Asked ask(Words question, List<Choice> choices) {
        String id = randomness.token().substring(0, 8);
        var kept = choices.stream()
                .map(choice -> new PendingStore.Choice(choice.label(), choice.command()))
                .toList();
        var buttons = IntStream.range(0, choices.size())
                .mapToObj(i -> Button.of(Brief.label(choices.get(i).label(), SHOWN), "pick " + id + " " + i))
                .toArray(Button[]::new);
        return new Outcome.Asked(new Pending(id, kept), Reply.say(question, buttons));
    }

    /** The command that was chosen by a button; empty if the question is no longer open. */
    static Optional<String> picked(Optional<Pending> open, String command) {
        var pick = PICK.matcher(command);
        if (!pick.matches()) {
            return Optional.empty();
        }
        int choice = Integer.parseInt(pick.group(2));
        return open.filter(question -> question.id().equals(pick.group(1)))
                .filter(question -> choice < question.choices().size())
                .map(question -> question.choices().get(choice).command());
    }

    static boolean isPick(String command) {
        return PICK.matcher(command).matches();
    }

    /** The command whose label was typed in answer to the open question. */
    static Optional<String> typed(Optional<Pending> open, String line) {
        return open.flatMap(question -> question.choices().stream()
                        .filter(choice -> FoldedName.fold(choice.label()).equals(FoldedName.fold(line)))
                        .findFirst())
                .map(PendingStore.Choice::command);
    }
}
