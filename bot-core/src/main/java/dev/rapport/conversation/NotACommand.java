package dev.rapport.conversation;

import dev.rapport.command.CommandRegistry;
import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Lexicon.Reference;
import dev.rapport.command.Line;
import dev.rapport.command.NearestWords;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.command.PersonReader;
import dev.rapport.contact.Contact;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers a line that no command understands: small talk, words about somebody known, a typo, or anything else. */
final class NotACommand {
    private final CommandRegistry<CommandHandler<?>> registry;
    private final Questions questions;

    NotACommand(CommandRegistry<CommandHandler<?>> registry, Questions questions) {
        this.registry = registry;
        this.questions = questions;
    }

    Reply answer(Line line, Context context, Turn turn) {
        return SmallTalk.answer(line.text())
                .or(() -> aboutSomebody(line, context, turn))
                .or(() -> misspelt(line, turn))
                .orElseGet(NotACommand::lost);
    }

    /** "Grace is the new CFO": a note about her, or something to change? */
    private Optional<Reply> aboutSomebody(Line line, Context context, Turn turn) {
        return context.lexicon().at(line.text(), line.at()).map(reference -> switch (reference) {
            case Reference.Known(var contact, var end) -> about(contact, line.to(end), turn);
            case Reference.Several(var contacts, var end) -> which(contacts, line, end, turn);
            case Reference.Colleague _ -> lost();
        });
    }

    private Reply about(Contact contact, Line rest, Turn turn) {
        String id = "id:" + contact.id().number();
        return questions.ask(
                turn.member().id(),
                "About %s: log it, or change something?".formatted(contact.name()),
                List.of(
                        new Choice(
                                "Log it",
                                "log %s: %s".formatted(id, rest.skipCommas().rest())),
                        new Choice("Edit", "edit " + id),
                        new Choice("Show", "show " + id)));
    }

    private Reply which(List<Contact> contacts, Line line, int end, Turn turn) {
        return questions.ask(
                turn.member().id(),
                "Which %s?".formatted(line.text().substring(line.at(), end).strip()),
                PersonReader.choices(contacts, line, end));
    }

    private Optional<Reply> misspelt(Line line, Turn turn) {
        var nearest = nearest(line.word());
        if (nearest.isEmpty()) {
            return Optional.empty();
        }
        var choices = nearest.stream()
                .map(word -> new Choice(word, line.with(0, line.word().length(), word)))
                .toList();
        String words = nearest.stream().map(word -> "`" + word + "`").collect(Collectors.joining(" or "));
        return Optional.of(questions.ask(turn.member().id(), Words.hinting("Did you mean " + words + "?"), choices));
    }

    private List<String> nearest(String word) {
        if (word.isEmpty()) {
            return List.of();
        }
        var known = registry.commands().stream()
                .map(CommandHandler::spec)
                .flatMap(CommandSpec::beginnings)
                .map(beginning -> beginning.split(" ")[0])
                .filter(first -> Character.isLetter(first.charAt(0)) && !first.equals(word))
                .distinct()
                .toList();
        return NearestWords.to(word, known, 3);
    }

    private static Reply lost() {
        var words = Words.of("I didn't understand that. These are the everyday words:");
        var buttons = Stream.of("today", "due", "list", "reminders", "help")
                .map(word -> Button.of(word, word))
                .toList();
        return Reply.of(
                words.plain() + " add, log, today, due, remind, list, help.",
                List.of(new Block.Text(words), new Block.Buttons(buttons)));
    }
}
