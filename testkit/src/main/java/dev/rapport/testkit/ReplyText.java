package dev.rapport.testkit;

import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reply as lines of text and labels: what a person reads, whatever the platform. */
public final class ReplyText {
    private static final Pattern QUOTED = Pattern.compile("`[^`]*`");

    private ReplyText() {}

    /** The words of all blocks, a line each. */
    public static String of(Reply reply) {
        String text = reply.blocks().stream()
                .map(ReplyText::line)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? reply.summary() : text;
    }

    /** All buttons, top to bottom. */
    public static List<Button> buttons(Reply reply) {
        return reply.blocks().stream().flatMap(ReplyText::buttons).toList();
    }

    /**
     * Commands in a sentence of ours are command hints: as plain text their backticks would be read on every platform.
     *
     * @param said what the person typed so far, which is shown as typed
     * @throws AssertionError if one is not
     */
    static void requireHints(Reply reply, CharSequence said) {
        reply.blocks().stream()
                .flatMap(ReplyText::words)
                .flatMap(words -> words.inlines().stream())
                .filter(Inline.Plain.class::isInstance)
                .flatMap(plain -> QUOTED.matcher(((Inline.Plain) plain).text()).results())
                .map(MatchResult::group)
                .filter(quoted -> !said.toString().contains(quoted))
                .findFirst()
                .ifPresent(quoted -> {
                    throw new AssertionError("The backticks of " + quoted + " would be read in: " + of(reply));
                });
    }

    private static Stream<Words> words(Block block) {
        return switch (block) {
            case Block.Text(var words) -> Stream.of(words);
            case Block.Entry(var words, var buttons) -> Stream.of(words);
            case Block.Facts(var facts) -> facts.stream().map(Block.Fact::value);
            case Block.Note(var words) -> Stream.of(words);
            case Block.Meeting meeting -> Stream.of(meeting.words());
            case Block.OpenChat chat -> Stream.of(chat.invitation());
            case Block.Heading heading -> Stream.empty();
            case Block.Draft draft -> Stream.empty();
            case Block.Buttons buttons -> Stream.empty();
            case Block.Divider divider -> Stream.empty();
        };
    }

    private static String line(Block block) {
        return switch (block) {
            case Block.Text(var words) -> words.plain();
            case Block.Heading(var text) -> text;
            case Block.Entry(var words, var buttons) -> words.plain();
            case Block.Facts(var facts) ->
                facts.stream()
                        .map(fact -> fact.label() + ": " + fact.value().plain())
                        .collect(Collectors.joining("\n"));
            case Block.Draft(var text) -> text;
            case Block.Note(var words) -> words.plain();
            case Block.Buttons buttons -> "";
            case Block.Meeting meeting -> meeting.words().plain();
            case Block.OpenChat chat -> chat.invitation().plain() + "\n" + chat.text();
            case Block.Divider divider -> "";
        };
    }

    private static Stream<Button> buttons(Block block) {
        return switch (block) {
            case Block.Entry(var words, var buttons) -> buttons.stream();
            case Block.Buttons(var buttons) -> buttons.stream();
            case Block.Text text -> Stream.empty();
            case Block.Heading heading -> Stream.empty();
            case Block.Facts facts -> Stream.empty();
            case Block.Draft draft -> Stream.empty();
            case Block.Note note -> Stream.empty();
            case Block.Meeting meeting -> Stream.empty();
            case Block.OpenChat chat -> Stream.empty();
            case Block.Divider divider -> Stream.empty();
        };
    }
}
