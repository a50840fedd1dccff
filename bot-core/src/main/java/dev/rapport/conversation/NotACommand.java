package dev.rapport.conversation;

import dev.rapport.command.Choices;
import dev.rapport.command.Command;
import dev.rapport.command.CommandRegistry;
import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Lexicon.Reference;
import dev.rapport.command.Line;
import dev.rapport.command.NearestWords;
import dev.rapport.command.Parsed.Choice;
import dev.rapport.command.PersonReader;
import dev.rapport.command.PersonReader.Inside;
import dev.rapport.contact.Contact;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers a line that no command understands: small talk, words about somebody known, a typo, or anything else. */
final class NotACommand {
    private static final int SHOWN = 40;
    private static final int MOST_OFFERED = 3;
    private static final int MOST_LOOKED_AT = 8;

    private final CommandRegistry<CommandHandler<?>> registry;
    private final Questions questions;

    NotACommand(CommandRegistry<CommandHandler<?>> registry, Questions questions) {
        this.registry = registry;
        this.questions = questions;
    }

    Outcome answer(Line typed, Context context) {
        var line = LeadIn.of(typed).map(LeadIn::rest).orElse(typed);
        var named = PersonReader.inside(line, context);
        boolean first = !named.isEmpty() && named.getFirst().from() == line.at();
        return SmallTalk.answer(typed.text())
                .map(Outcome::tell)
                .or(() -> correction(typed))
                .or(() -> first ? aboutSomebody(line, context) : Optional.empty())
                .or(() -> misspelt(line))
                .or(() -> aboutSomebody(line, context))
                .or(() -> naming(named, line))
                .orElseGet(() -> lost(typed));
    }

    /** Whom alone a question names, as the command that shows all that is known of them; empty for any other line. */
    static Optional<Line> whomToShow(Line line, Context context) {
        return Optional.of(line)
                .filter(Asking::question)
                .map(question -> PersonReader.inside(question, context))
                .filter(named ->
                        named.size() == 1 && named.getFirst().contacts().size() == 1)
                .map(named -> Line.of("show " + id(named.getFirst().contacts().getFirst())));
    }

    /** "No, I meant Grace": what was done goes first. */
    private static Optional<Outcome> correction(Line line) {
        return Asking.correction(line)
                ? Optional.of(Outcome.tell(Reply.say(
                        "Shall I take back your last change? Then say it again as you meant it.",
                        Button.of("Undo", "undo"))))
                : Optional.empty();
    }

    /** Somebody is named in words that say nothing else: what can be done about them, or who of them is meant. */
    private Optional<Outcome> naming(List<Inside> named, Line line) {
        var people = named.stream()
                .flatMap(one -> one.contacts().stream())
                .distinct()
                .toList();
        if (people.isEmpty()) {
            return Optional.empty();
        }
        var choices = people.size() == 1
                ? dealings(people.getFirst(), line)
                : people.stream()
                        .limit(Choices.MOST)
                        .map(contact -> new Choice(PersonReader.label(contact), "show " + id(contact)))
                        .toList();
        String question = people.size() == 1
                ? "What shall I do about %s?".formatted(people.getFirst().name())
                : "Whom is it about?";
        return Optional.of(questions.ask(question, choices));
    }

    private static List<Choice> dealings(Contact contact, Line line) {
        String words = " " + id(contact) + ": " + line.rest();
        var show = new Choice("Show", "show " + id(contact));
        var remind = new Choice("Remind me", "remind me about" + words);
        return Asking.denial(line) ? List.of(show, remind) : List.of(show, remind, new Choice("Log it", "log" + words));
    }

    private static String id(Contact contact) {
        return "id:" + contact.id().number();
    }

    /** "Grace is the new CFO": a note about her, or something to change? */
    private Optional<Outcome> aboutSomebody(Line line, Context context) {
        return context.lexicon().at(line.text(), line.at()).map(reference -> switch (reference) {
            case Reference.Known(var contact, var end) -> about(contact, line.to(end));
            case Reference.Several(var contacts, var end) -> which(contacts, line, end);
            case Reference.Colleague _ -> lost(line);
        });
    }

    private Outcome about(Contact contact, Line rest) {
        String id = id(contact);
        return questions.ask(
                "About %s: log it, or change something?".formatted(contact.name()),
                List.of(
                        new Choice(
                                "Log it",
                                "log %s: %s".formatted(id, rest.skipCommas().rest())),
                        new Choice("Edit", "edit " + id),
                        new Choice("Show", "show " + id)));
    }

    private Outcome which(List<Contact> contacts, Line line, int end) {
        return questions.ask(
                "Which %s?".formatted(line.text().substring(line.at(), end).strip()),
                PersonReader.choices(contacts, line, end));
    }

    private Optional<Outcome> misspelt(Line line) {
        var choices = nearest(line);
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        String words =
                choices.stream().map(choice -> "`" + choice.label() + "`").collect(Collectors.joining(" or "));
        return Optional.of(questions.ask(Words.hinting("Did you mean " + words + "?"), choices));
    }

    /** The line with its first word put right, once for each command that it then begins with. */
    private List<Choice> nearest(Line line) {
        String word = line.word();
        Map<Command<?>, Choice> byCommand = new LinkedHashMap<>();
        for (var right : word.isEmpty() || Asking.asks(word)
                ? List.<String>of()
                : NearestWords.to(word, firstWords(word), MOST_LOOKED_AT)) {
            String corrected = line.with(line.at(), line.at() + word.length(), right);
            registry.find(Line.of(corrected))
                    .ifPresent(found -> byCommand.putIfAbsent(found.command(), new Choice(right, corrected)));
        }
        return byCommand.values().stream().limit(MOST_OFFERED).toList();
    }

    private List<String> firstWords(String but) {
        return registry.commands().stream()
                .map(CommandHandler::spec)
                .flatMap(CommandSpec::beginnings)
                .map(beginning -> beginning.split(" ")[0])
                .filter(first -> Character.isLetter(first.charAt(0)) && !first.equals(but))
                .distinct()
                .toList();
    }

    /** Nothing in it is known: said with the words themselves, and where to go on. */
    private static Outcome lost(Line line) {
        String typed = Line.readable(line.rest());
        String shown =
                typed.length() <= SHOWN ? typed : typed.substring(0, SHOWN - 1).strip() + "\u2026";
        var words = Words.of("I don't know what to do with \"%s\". These are the everyday words:".formatted(shown));
        var buttons = Stream.of("today", "due", "list", "reminders", "help")
                .map(word -> Button.of(word, word))
                .toList();
        return Outcome.tell(Reply.of(
                words.plain() + " add, log, today, due, remind, list, help.",
                List.of(new Block.Text(words), new Block.Buttons(buttons))));
    }
}
