package dev.rapport.teams.render;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Field;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Replies and forms that nobody would write, the same ones for a seed. */
record HostileData(Random random) {
    private static final List<String> EVIL = List.of(
            "\"\\\u0001\u0000",
            "<at>all</at>",
            "[x](http://evil)",
            "𝔘𝔫𝔦",
            "👩‍👩‍👧",
            "**",
            "\n",
            "{{DATE(2026-01-01T00:00:00Z)}}",
            "_",
            " ",
            "名前",
            "a");

    List<Block> blocks() {
        return some(60, this::block);
    }

    Field field(String id) {
        return switch (random.nextInt(5)) {
            case 0 ->
                new Field.Choice(
                        id,
                        text(75),
                        true,
                        Stream.generate(this::option)
                                .limit(1 + random.nextInt(150))
                                .toList(),
                        null);
            case 1 -> new Field.Date(id, "Day", false, null);
            case 2 -> new Field.Time(id, "Time", false, null);
            case 3 -> new Field.Colleague(id, "Who", true);
            default -> new Field.Text(id, text(75), true, text(3_000), text(300), 3_000, true);
        };
    }

    String text(int max) {
        var text = new StringBuilder();
        int length = random.nextInt(max);
        while (text.length() < length) {
            text.append(EVIL.get(random.nextInt(EVIL.size())));
        }
        return text.toString();
    }

    private Field.Option option() {
        return new Field.Option("v" + random.nextInt(), "名".repeat(75));
    }

    private Block block() {
        return switch (random.nextInt(10)) {
            case 0 -> new Block.Text(words());
            case 1 -> new Block.Heading(text(500));
            case 2 -> new Block.Entry(words(), some(30, this::button));
            case 3 -> new Block.Facts(some(9, () -> new Block.Fact(text(50), words())));
            case 4 -> new Block.Draft(text(5_000));
            case 5 -> new Block.Note(words());
            case 6 -> new Block.Buttons(some(30, this::button));
            case 7 ->
                new Block.Meeting(
                        words(), text(500), Instant.EPOCH, Duration.ofMinutes(30), some(8, this::member), text(900));
            case 8 ->
                new Block.OpenChat(
                        "名".repeat(1 + random.nextInt(75)),
                        some(8, () -> new Inline.Mention(member(), text(300))),
                        text(5_000));
            default -> new Block.Divider();
        };
    }

    private Button button() {
        var look = Button.Look.values()[random.nextInt(3)];
        return new Button("👍".repeat(1 + random.nextInt(37)), "名".repeat(1 + random.nextInt(1_000)), look);
    }

    private Words words() {
        return new Words(some(5, this::inline));
    }

    private MemberId member() {
        return new MemberId(new WorkspaceId(Platform.TEAMS, "t"), "u" + random.nextInt(500));
    }

    private Inline inline() {
        var page = URI.create("https://a.example/" + "x".repeat(random.nextInt(3_000)));
        return switch (random.nextInt(6)) {
            case 0 -> new Inline.Plain(text(3_000));
            case 1 -> new Inline.Strong(text(200));
            case 2 -> new Inline.Mention(member(), text(300));
            case 3 -> new Inline.When(Instant.EPOCH, "then");
            case 4 -> new Inline.CommandHint(text(80));
            default -> new Inline.Link(text(80), page);
        };
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most)).toList();
    }
}
