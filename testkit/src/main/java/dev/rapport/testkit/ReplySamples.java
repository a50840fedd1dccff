package dev.rapport.testkit;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Button.Look;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Replies and forms that every platform must show well: one of each kind of block, what people say, and what is hostile. */
public final class ReplySamples {
    /** Text that would be markup, a mention, a link or a tag on some platform, were it ever obeyed. */
    public static final String HOSTILE =
            "<!channel> @everyone <@U0EVIL> *bold* _italic_ ~gone~ `code` [x](http://evil.example) <b>b</b> &amp; "
                    + "<at>all</at> <https://evil.example|good>\n> quote\n# heading\n- item\n| a | b |";

    private ReplySamples() {}

    /** The samples by name, for one platform's mentions. */
    public static Map<String, Reply> replies(Platform platform) {
        var samples = new LinkedHashMap<String, Reply>();
        samples.put("added", added());
        samples.put("today", today());
        samples.put("choice", choice());
        samples.put("show", show());
        samples.put("checkin", checkin());
        samples.put("list", list());
        samples.put("shared", shared(platform));
        samples.put("introduction", introduction(platform));
        samples.put("hostile", hostile());
        samples.put("long", tooLong());
        return samples;
    }

    /** The forms by name. */
    public static Map<String, Form> forms() {
        var samples = new LinkedHashMap<String, Form>();
        samples.put("form-log", logForm());
        samples.put("form-empty", emptyForm());
        samples.put("form-hostile", hostileForm());
        return samples;
    }

    /** One form by its name. */
    public static Form form(String name) {
        return Objects.requireNonNull(forms().get(name), name);
    }

    private static Reply added() {
        return Reply.say(
                Words.of(
                        new Inline.Strong("Ada Lovelace"),
                        new Inline.Plain(
                                " is in your strategic circle (CTO, Analytical Engines). I'll bring her up every"
                                        + " 6 weeks, first around 3 January 2027.")),
                Button.of("Log a talk", "log id:7"),
                Button.of("Edit", "edit id:7"),
                Button.of("Undo", "undo"));
    }

    private static Reply today() {
        return Reply.of(
                "Two things would move something today. 1. Grace Hopper: the deck you promised is due tomorrow. 2. Lin Qiu:"
                        + " 8 weeks since your call.",
                List.of(
                        new Block.Text(Words.of("Two things would move something today.")),
                        new Block.Entry(
                                Words.of(
                                        new Inline.Plain("1. "),
                                        new Inline.Strong("Grace Hopper"),
                                        new Inline.Plain(" (operational): the deck you promised is due tomorrow.")),
                                List.of(
                                        new Button("Done", "done 3", Look.PRIMARY),
                                        Button.of("Tomorrow", "snooze 3 1 day"),
                                        Button.of("Draft a message", "draft id:8"))),
                        new Block.Entry(
                                Words.of(
                                        new Inline.Plain("2. "),
                                        new Inline.Strong("Lin Qiu"),
                                        new Inline.Plain(" (strategic): 8 weeks since your call, you aim for 6. She had"
                                                + " offered an intro to her superintendent.")),
                                List.of(
                                        Button.of("Log it", "log id:9"),
                                        Button.of("Draft a message", "draft id:9"),
                                        Button.of("Snooze", "snooze id:9"))),
                        new Block.Note(Words.of("Your last quarter: 31 operational talks, 6 personal, 2 strategic."))));
    }

    private static Reply choice() {
        return Reply.say(
                "November has 30 days. Monday 30 November, or Tuesday 1 December?",
                Button.of("30 November", "remind me on 2026-11-30 to call the dean"),
                Button.of("1 December", "remind me on 2026-12-01 to call the dean"));
    }

    private static Reply show() {
        return Reply.of(
                "Ada Lovelace, CTO at Analytical Engines",
                List.of(
                        new Block.Heading("Ada Lovelace"),
                        new Block.Facts(List.of(
                                new Block.Fact("Level", Words.of("strategic")),
                                new Block.Fact("Works at", Words.of("Analytical Engines, CTO")),
                                new Block.Fact(
                                        "E-mail",
                                        Words.of(new Inline.Link(
                                                "ada@analytical.example",
                                                URI.create("mailto:ada@analytical.example")))),
                                new Block.Fact(
                                        "Profile",
                                        Words.of(new Inline.Link(
                                                "linkedin.com/in/ada",
                                                URI.create("https://www.linkedin.com/in/ada?a=1&b=2")))),
                                new Block.Fact("Tags", Words.of("#edtech #board")))),
                        new Block.Divider(),
                        new Block.Text(Words.of(
                                new Inline.Plain(
                                        "Last: coffee on Saturday 21 November 2026.\nYou talked about the roadmap. Type "),
                                new Inline.CommandHint("why Ada"),
                                new Inline.Plain(" for the reasons."))),
                        new Block.Buttons(List.of(
                                Button.of("Log a talk", "log id:7"),
                                Button.of("Edit", "edit id:7"),
                                new Button("Remove", "remove id:7", Look.DANGER)))));
    }

    private static Reply checkin() {
        return Reply.of(
                "Good morning. One person this week: Ada Lovelace.",
                List.of(
                        new Block.Text(Words.of("Good morning. One person this week:")),
                        new Block.Entry(
                                Words.of(
                                        new Inline.Strong("Ada Lovelace"),
                                        new Inline.Plain(
                                                ". You talked about the roadmap on 21 November and promised her the"
                                                        + " figures.")),
                                List.of()),
                        new Block.Draft("Ada, here are the figures I promised. Does anything in them surprise you?"),
                        new Block.Buttons(List.of(
                                new Button("Use this", "use id:7", Look.PRIMARY),
                                Button.of("Log it", "log id:7"),
                                Button.of("Snooze", "snooze id:7"),
                                Button.of("Not now", "skip id:7")))));
    }

    private static Reply list() {
        var entries = IntStream.rangeClosed(1, 12)
                .<Block>mapToObj(n -> new Block.Entry(
                        Words.of(new Inline.Strong("Person " + n), new Inline.Plain(", every 6 weeks")),
                        List.of(Button.of("Show", "show id:" + n))))
                .toList();
        var blocks = new ArrayList<>(entries);
        blocks.add(new Block.Buttons(List.of(Button.of("More", "list page:2"))));
        return Reply.of("12 of 40 people", blocks);
    }

    private static Reply shared(Platform platform) {
        var member = new MemberId(new WorkspaceId(platform, "T0NORTH"), "U0MAYA");
        return new Reply(
                "Maya Chen and Sam meet on Thursday.",
                List.of(new Block.Text(Words.of(
                        new Inline.Mention(member, "Maya Chen"),
                        new Inline.Plain(" and Sam meet "),
                        new Inline.When(Instant.parse("2026-12-03T09:00:00Z"), "Thursday 3 December 2026, 09:00 UTC"),
                        new Inline.Plain(".")))),
                Visibility.SHARED);
    }

    private static Reply introduction(Platform platform) {
        var workspace = new WorkspaceId(platform, "T0NORTH");
        var maya = new Inline.Mention(new MemberId(workspace, "U0MAYA"), "Maya Chen");
        var sam = new Inline.Mention(new MemberId(workspace, "U0SAM"), "Sam Ortiz");
        var start = Instant.parse("2026-12-03T09:00:00Z");
        return new Reply(
                "Maya Chen, meet Sam Ortiz.",
                List.of(
                        new Block.Text(Words.of(maya, new Inline.Plain(", meet "), sam, new Inline.Plain("."))),
                        new Block.Meeting(
                                Words.of(
                                        new Inline.Plain("First idea: "),
                                        new Inline.When(start, "Thursday 3 December 2026, 09:00 UTC")),
                                "Maya Chen and Sam Ortiz",
                                start,
                                Duration.ofMinutes(30),
                                List.of(maya.member(), sam.member()),
                                "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
                        new Block.OpenChat(
                                "Open a chat with Sam & co",
                                List.of(sam),
                                "Hello Sam, shall we talk on Thursday at 9?")),
                Visibility.SHARED);
    }

    private static Reply hostile() {
        return Reply.of(
                HOSTILE,
                List.of(
                        new Block.Meeting(
                                Words.of(HOSTILE),
                                HOSTILE,
                                Instant.parse("2026-12-03T09:00:00Z"),
                                Duration.ofMinutes(30),
                                List.of(new MemberId(new WorkspaceId(Platform.TEAMS, "T1"), "x&users=evil")),
                                "BEGIN:VCALENDAR"),
                        new Block.OpenChat(
                                "*Press* <!here>",
                                List.of(new Inline.Mention(
                                        new MemberId(new WorkspaceId(Platform.SLACK, "T1"), "U1> <!channel"), "*Eve*")),
                                HOSTILE),
                        new Block.Heading(HOSTILE),
                        new Block.Text(Words.of(new Inline.Plain(HOSTILE), new Inline.Strong(HOSTILE))),
                        new Block.Text(Words.of("A & B <!channel> <@U0EVIL>")),
                        new Block.Entry(Words.of(HOSTILE), List.of(Button.of("*Press* <!here>", "show id:1"))),
                        new Block.Facts(List.of(new Block.Fact("<!here>", Words.of(HOSTILE)))),
                        new Block.Draft(HOSTILE),
                        new Block.Note(Words.of(HOSTILE)),
                        new Block.Text(Words.of(
                                new Inline.CommandHint("show `<!channel>`"),
                                new Inline.Plain(" "),
                                new Inline.Link("<!channel>|x", URI.create("javascript:alert(1)")))),
                        new Block.Text(Words.of(new Inline.Mention(
                                new MemberId(new WorkspaceId(Platform.SLACK, "T1"), "U1> <!channel"), "*Eve*")))));
    }

    private static Reply tooLong() {
        var name = "Maximiliane-Theodora & ".repeat(200);
        var blocks = new ArrayList<Block>();
        for (int n = 0; n < 60; n++) {
            blocks.add(new Block.Entry(
                    Words.of(new Inline.Strong(name), new Inline.Plain(" " + n)),
                    List.of(Button.of("Show", "show id:" + n))));
        }
        blocks.add(new Block.Buttons(List.of(Button.of("More", "list page:2"))));
        return Reply.of("x".repeat(50_000), blocks);
    }

    private static Form logForm() {
        return new Form(
                "Log a talk",
                "log id:7",
                List.of(
                        new Field.Text("who", "Who", true, "Ada Lovelace", "Ada Lovelace", 120, false),
                        new Field.Choice(
                                "kind",
                                "What",
                                true,
                                List.of(new Field.Option("met", "Met"), new Field.Option("coffee", "Coffee")),
                                "coffee"),
                        new Field.Date("day", "Day", true, LocalDate.of(2026, 11, 21)),
                        new Field.Time("time", "Time", false, LocalTime.of(9, 5)),
                        new Field.Colleague("colleague", "A colleague", false),
                        new Field.Text("note", "Note", false, "Talked about the roadmap\nand more", "", 3_000, true)),
                "Log");
    }

    private static Form emptyForm() {
        return new Form(
                "Add a person",
                "add",
                List.of(
                        new Field.Text("name", "Name", true, "", "Ada Lovelace", 120, false),
                        new Field.Choice(
                                "level", "Level", false, List.of(new Field.Option("personal", "Personal")), null),
                        new Field.Date("birthday", "Birthday", false, null),
                        new Field.Time("time", "Time", false, null)),
                "Add");
    }

    private static Form hostileForm() {
        var options = IntStream.range(0, 120)
                .mapToObj(n -> new Field.Option("id:" + n, n + " " + HOSTILE.substring(0, 60)))
                .toList();
        return new Form(
                "<!channel> *x*",
                "edit id:1",
                List.of(
                        new Field.Text("note", HOSTILE, true, HOSTILE, HOSTILE.repeat(3), 3_000, true),
                        new Field.Choice("person", HOSTILE, true, options, "id:119")),
                "<b>");
    }
}
