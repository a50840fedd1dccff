package dev.rapport.testkit;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Field;
import dev.rapport.reply.Form;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Visibility;
import dev.rapport.reply.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Replies and forms of any shape and size, with any text, from a seed: what a renderer must survive. */
public final class RandomReplies {
    private static final String[] BITS = {
        "Ada",
        "Zoë",
        "李秋",
        "👩‍🚀",
        " ",
        "\n",
        "&",
        "<",
        ">",
        "*",
        "_",
        "~",
        "`",
        "|",
        "<!channel>",
        "</at>",
        "](x)",
        "\"",
        "\\",
        "{{",
        "a.b@c.example",
        "\u200b",
        "\u202e",
        "\u0000",
        "\ud83d",
        "---",
        "#",
        "1. ",
        "${DATE(x)}"
    };

    private final Random random;
    private final Platform platform;

    /** Replies for one platform; the same seed gives the same replies. */
    public RandomReplies(long seed, Platform platform) {
        this.random = new Random(seed);
        this.platform = platform;
    }

    /** The next reply: mostly small, now and then far too large. */
    public Reply next() {
        var visibility = random.nextBoolean() ? Visibility.PRIVATE : Visibility.SHARED;
        return new Reply("x" + text(), many(this::block, 80), visibility);
    }

    /** A form; now and then with thousands to choose from. */
    public Form form() {
        var fields = IntStream.rangeClosed(0, size(120))
                .mapToObj(n -> field("field" + (char) ('a' + n / 26) + (char) ('a' + n % 26)))
                .toList();
        return new Form("x" + cut(text(), 23), "c" + cut(text(), 999), fields, "x" + cut(text(), 23));
    }

    private Field field(String id) {
        var required = random.nextBoolean();
        return switch (random.nextInt(5)) {
            case 0 -> choice(id, required);
            case 1 -> new Field.Date(id, text(), required, random.nextBoolean() ? LocalDate.EPOCH : null);
            case 2 -> new Field.Time(id, text(), required, random.nextBoolean() ? LocalTime.NOON : null);
            case 3 -> new Field.Colleague(id, text(), required);
            default -> new Field.Text(id, text(), required, text(), text(), size(4_000), random.nextBoolean());
        };
    }

    private Field choice(String id, boolean required) {
        int most = random.nextInt(50) == 0 ? 12_000 : 1 + size(250);
        var options = IntStream.range(0, most)
                .mapToObj(n -> new Field.Option("v" + n, most > 300 ? "Person " + n : "x" + cut(text(), 74)))
                .toList();
        return new Field.Choice(
                id, text(), required, options, random.nextBoolean() ? "v" + random.nextInt(most) : null);
    }

    private Block block() {
        return switch (random.nextInt(10)) {
            case 0 -> new Block.Text(words());
            case 1 -> new Block.Heading(text());
            case 2 -> new Block.Entry(words(), many(this::button, 30));
            case 3 -> new Block.Facts(many(() -> new Block.Fact(text(), words()), 30));
            case 4 -> new Block.Draft(text());
            case 5 -> new Block.Note(words());
            case 6 -> new Block.Buttons(many(this::button, 60));
            case 7 -> new Block.Meeting(words(), text(), instant(), Duration.ofMinutes(size(600)), people(), text());
            case 8 ->
                new Block.OpenChat(
                        "o" + cut(text(), 74),
                        people().stream()
                                .map(member -> new Inline.Mention(member, text()))
                                .toList(),
                        text());
            default -> new Block.Divider();
        };
    }

    private Words words() {
        return new Words(many(this::inline, 12));
    }

    private Inline inline() {
        return switch (random.nextInt(6)) {
            case 0 -> new Inline.Plain(text());
            case 1 -> new Inline.Strong(text());
            case 2 -> new Inline.Mention(member(), text());
            case 3 -> new Inline.When(instant(), text());
            case 4 -> new Inline.CommandHint(text());
            default ->
                new Inline.Link(text(), URI.create("https://example.org/?q=" + "a".repeat(size(2_500)) + "&b=1"));
        };
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt());
    }

    private List<MemberId> people() {
        return Stream.concat(Stream.of(member()), many(this::member, 7).stream())
                .toList();
    }

    private MemberId member() {
        return new MemberId(new WorkspaceId(platform, "T1"), user());
    }

    private String user() {
        return random.nextBoolean() ? "U0" + (100 + random.nextInt(900)) : "x" + cut(text(), 200);
    }

    private Button button() {
        var looks = Button.Look.values();
        return new Button("b" + cut(text(), 74), "c" + cut(text(), 999), looks[random.nextInt(looks.length)]);
    }

    private static String cut(String text, int max) {
        return text.substring(0, Math.min(max, text.length()));
    }

    private String text() {
        var text = new StringBuilder();
        for (int bits = size(random.nextInt(40) == 0 ? 5_000 : 30); bits > 0; bits--) {
            text.append(BITS[random.nextInt(BITS.length)]);
        }
        return cut(text.toString(), 200 + random.nextInt(60) * random.nextInt(60) * random.nextInt(4));
    }

    private <T> List<T> many(Supplier<T> one, int max) {
        var list = new ArrayList<T>();
        for (int left = size(max); left > 0; left--) {
            list.add(one.get());
        }
        return list;
    }

    /** Small sizes are the likelier ones. */
    private int size(int max) {
        return (int) (max * Math.pow(random.nextDouble(), 4));
    }
}
