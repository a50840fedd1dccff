package dev.rapport.teams.render;

import dev.rapport.identity.Platform;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Words;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Turns words into the text of a TextBlock or a fact. */
final class CardText {
    /** What one paragraph shows at most, in UTF-16 units. */
    static final int LONGEST = 4_000;

    private final Mentions mentions;
    private final StringBuilder out = new StringBuilder();
    private int room = LONGEST;
    private boolean cut;

    private CardText(Mentions mentions) {
        this.mentions = mentions;
    }

    /**
     * A paragraph in the card's markup.
     *
     * @param cut whether something did not fit
     */
    record Paragraph(String markup, boolean cut) {}

    static Paragraph of(Words words, Mentions mentions) {
        var text = new CardText(mentions);
        var inlines = words.inlines();
        for (int i = 0; i < inlines.size(); i++) {
            text.add(inlines.get(i), firstOf(inlines, i + 1));
        }
        return new Paragraph(Markdown.plainLines(text.out.toString()), text.cut);
    }

    private void add(Inline inline, char next) {
        switch (inline) {
            case Inline.Plain(var text) -> out.append(Markdown.escape(fitting(text)));
            case Inline.Strong(var text) -> emphasised(text, "**", next);
            case Inline.CommandHint(var command) -> emphasised(command, "*", next);
            case Inline.Mention mention -> mention(mention, next);
            case Inline.When(var instant, var text) -> out.append(localised(instant));
            case Inline.Link(var label, var target) -> link(label, target);
        }
    }

    private void mention(Inline.Mention mention, char next) {
        if (mention.member().platform() != Platform.TEAMS) {
            emphasised(mention.name(), "**", next);
        } else if (room > 0) {
            room -= mention.name().length();
            out.append(mentions.textFor(mention));
        } else {
            cut = true;
        }
    }

    /** Emphasis where Markdown would recognise it, see "left-flanking" in CommonMark 6.2; else the words as they are. */
    private void emphasised(String text, String mark, char next) {
        var words = fitting(text).replaceAll("\\s+", " ");
        var core = words.strip();
        char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        boolean opens = !core.isEmpty() && before != '*' && !(isWord(before) && !isWord(core.charAt(0)));
        boolean closes =
                !core.isEmpty() && (words.endsWith(" ") || isWord(core.charAt(core.length() - 1)) || !isWord(next));
        if (opens && closes) {
            out.append(words.startsWith(" ") ? " " : "")
                    .append(mark)
                    .append(Markdown.escape(core))
                    .append(mark);
            out.append(words.endsWith(" ") ? " " : "");
        } else {
            out.append(Markdown.escape(words));
        }
    }

    private void link(String label, URI target) {
        var scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
        var words = Markdown.escape(fitting(label));
        var address = target.toASCIIString();
        if (!List.of("http", "https", "mailto").contains(scheme) || address.length() > 2_000 || words.isBlank()) {
            out.append(words);
            return;
        }
        var safe = address.replace("(", "%28")
                .replace(")", "%29")
                .replace("*", "%2A")
                .replace("_", "%5F");
        out.append('[').append(words).append("](").append(safe).append(')');
    }

    /** Teams shows it in the reader's own zone and language. */
    private static String localised(Instant instant) {
        var second = instant.truncatedTo(ChronoUnit.SECONDS);
        return "{{DATE(" + second + ",SHORT)}} {{TIME(" + second + ")}}";
    }

    private String fitting(String text) {
        var fits = Cut.to(text, Math.max(0, room));
        room -= fits.length();
        cut |= fits.length() < text.length();
        return fits;
    }

    private static char firstOf(List<Inline> inlines, int at) {
        if (at >= inlines.size()) {
            return ' ';
        }
        var text = new Words(List.of(inlines.get(at))).plain();
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
