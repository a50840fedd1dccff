package dev.rapport.conversation.account;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.NearestWords;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Eight everyday words and a button per section; a section's commands; one command with its examples. */
final class HelpCommand implements CommandHandler<HelpCommand.Topic> {
    static final CommandSpec SPEC = new CommandSpec(
            "help",
            List.of("commands", "what can you do", "?"),
            Section.YOURSELF,
            "shows what you can say",
            List.of("help", "help remind"));

    private static final List<String> EVERYDAY =
            List.of("add", "log", "today", "due", "remind", "list", "checkin", "undo");

    private final List<CommandSpec> specs;

    HelpCommand(List<CommandSpec> specs) {
        this.specs = specs;
    }

    /** What help is wanted about. */
    sealed interface Topic {
        record Overview() implements Topic {}

        record Part(Section section) implements Topic {}

        record One(CommandSpec spec) implements Topic {}
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Parsed<Topic> read(String beginning, Line line, Context context) {
        String rest = line.skip("me").skip("with").rest().toLowerCase(Locale.ROOT);
        if (rest.isEmpty()) {
            return new Parsed.Ok<>(new Topic.Overview());
        }
        var section = section(rest);
        if (section.isPresent()) {
            return new Parsed.Ok<>(new Topic.Part(section.get()));
        }
        return specs.stream()
                .filter(spec -> spec.beginnings().anyMatch(rest::equals))
                .findFirst()
                .<Parsed<Topic>>map(spec -> new Parsed.Ok<>(new Topic.One(spec)))
                .orElseGet(() -> unknown(rest));
    }

    private Parsed<Topic> unknown(String word) {
        var known = specs.stream().flatMap(CommandSpec::beginnings).toList();
        var nearest = NearestWords.to(word, known, 3);
        if (nearest.isEmpty()) {
            return new Parsed.Ok<>(new Topic.Overview());
        }
        String words = nearest.stream().map(w -> "`" + w + "`").collect(Collectors.joining(" or "));
        return new Parsed.Unclear<>(
                Words.hinting("Did you mean " + words + "?"),
                nearest.stream().map(w -> new Parsed.Choice(w, "help " + w)).toList());
    }

    private static Optional<Section> section(String rest) {
        return Arrays.stream(Section.values())
                .filter(section -> rest.equals("section:" + section.name().toLowerCase(Locale.ROOT))
                        || rest.equals(section.title().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    @Override
    public Outcome handle(Topic topic, Turn turn) {
        var reply = switch (topic) {
            case Topic.Overview overview -> overview();
            case Topic.Part(var section) -> section(section);
            case Topic.One(var spec) -> one(spec);
        };
        return turn.trigger().origin() == Turn.Origin.BUTTON ? Outcome.show(reply) : Outcome.tell(reply);
    }

    private Reply overview() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(Words.of("The everyday words, typed as you would say them:")));
        var everyday = EVERYDAY.stream().flatMap(word -> named(word).stream()).toList();
        blocks.add(new Block.Facts(everyday.stream().map(HelpCommand::row).toList()));
        blocks.add(new Block.Buttons(Arrays.stream(Section.values())
                .filter(section -> specs.stream().anyMatch(spec -> spec.section() == section))
                .map(section -> Button.of(section.title(), command(section)))
                .toList()));
        String summary = everyday.stream()
                .map(spec -> spec.word() + ": " + spec.does())
                .collect(Collectors.joining("; ", "The everyday words: ", "."));
        return Reply.of(summary, blocks);
    }

    private Reply section(Section section) {
        var inIt = specs.stream().filter(spec -> spec.section() == section).toList();
        var blocks = List.<Block>of(
                new Block.Heading(section.title()),
                new Block.Facts(inIt.stream().map(HelpCommand::row).toList()),
                new Block.Buttons(List.of(Button.of("All sections", "help"))));
        String summary =
                inIt.stream().map(spec -> spec.word() + ": " + spec.does()).collect(Collectors.joining("; "));
        return Reply.of(section.title() + ". " + summary + ".", blocks);
    }

    private static Reply one(CommandSpec spec) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(Words.of(
                new Inline.CommandHint(spec.word()), new Inline.Plain(" " + spec.does() + ". As it can be typed:"))));
        spec.examples().forEach(example -> blocks.add(new Block.Text(Words.of(new Inline.CommandHint(example)))));
        return Reply.of(
                "%s %s. For example: %s".formatted(spec.word(), spec.does(), String.join(" / ", spec.examples())),
                blocks);
    }

    /** What a word does, with an example where that says more than the word itself. */
    private static Block.Fact row(CommandSpec spec) {
        String example = spec.examples().getFirst();
        var does = example.equals(spec.word())
                ? Words.of(spec.does())
                : Words.of(new Inline.Plain(spec.does() + ", as in "), new Inline.CommandHint(example));
        return new Block.Fact(spec.word(), does);
    }

    private static String command(Section section) {
        return "help section:" + section.name();
    }

    private Optional<CommandSpec> named(String word) {
        return specs.stream().filter(spec -> spec.word().equals(word)).findFirst();
    }
}
