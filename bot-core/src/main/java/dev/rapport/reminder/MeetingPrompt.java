package dev.rapport.reminder;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.contact.Contact;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.Promise;
import dev.rapport.network.Acquaintance;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.today.Promises;
import dev.rapport.today.Spans;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The brief before a meeting, and the debrief after it. */
final class MeetingPrompt {
    private final Meeting meeting;
    private final Network network;
    private final Tie tie;
    private final ZonedDateTime now;

    /** @param now in the owner's zone */
    MeetingPrompt(Meeting meeting, Tie tie, Network network, ZonedDateTime now) {
        this.meeting = meeting;
        this.network = network;
        this.tie = tie;
        this.now = now;
    }

    /** What was last talked about, what is open both ways, and what to offer. */
    Reply brief(List<Interaction> log) {
        var begins = meeting.begins().withZoneSameInstant(now.getZone());
        var lines = new ArrayList<String>();
        lines.add("%s: %s%s.%s"
                .formatted(
                        TimePhrases.full(begins),
                        tie.contact().name(),
                        role(tie.contact()),
                        meeting.topic().isEmpty() ? "" : " About: " + meeting.topic() + "."));
        lines.add(last(log).map(this::last).orElse("You have not logged a talk yet."));
        Promises.open(network, tie).forEach(promise -> lines.add(promised(promise)));
        offer(log).ifPresent(lines::add);
        var blocks = new ArrayList<Block>();
        lines.forEach(line -> blocks.add(new Block.Text(Words.of(line))));
        blocks.add(new Block.Buttons(List.of(
                Button.of("Draft a message", "draft id:" + tie.id().number()),
                Button.of("It is off", "cancel " + meeting.number() + once() + "off"))));
        return Reply.of(String.join("\n", lines), blocks);
    }

    /** Twenty seconds while it is fresh: each button is one way it can have gone. */
    Reply debrief() {
        var begins = meeting.begins().withZoneSameInstant(now.getZone());
        String at = begins.toLocalDate() + " " + TimePhrases.clock(begins.toLocalTime());
        String id = "id:" + tie.id().number();
        var words = Words.of(
                new Inline.Plain("How did it go with "),
                new Inline.Strong(tie.contact().name()),
                new Inline.Plain("? One tap while it is fresh."));
        return Reply.of(
                words.plain(),
                List.of(new Block.Entry(
                        words,
                        List.of(
                                new Button(
                                        "Went well: log it",
                                        "log " + id + " meeting " + at + once() + "log",
                                        Button.Look.PRIMARY),
                                Button.of("Add a note", "log note " + id + " " + begins.toLocalDate()),
                                Button.of(
                                        "Something was promised",
                                        "log note " + id + " " + begins.toLocalDate() + " promised"),
                                Button.of("It didn't happen", "cancel " + meeting.number() + once() + "not")))));
    }

    private static String role(Contact contact) {
        var known = List.of(contact.role().title(), contact.role().organisation()).stream()
                .filter(part -> !part.isEmpty())
                .toList();
        return known.isEmpty() ? "" : " (" + String.join(", ", known) + ")";
    }

    private static Optional<Interaction> last(List<Interaction> log) {
        return log.stream().max(Comparator.comparing(one -> one.id().number()));
    }

    private String last(Interaction last) {
        String said = last.story().text();
        return "Last: %s %s%s"
                .formatted(
                        last.kind().noun(),
                        Spans.on(day(last), now.toLocalDate()),
                        said.isEmpty() ? "." : ": " + closed(said));
    }

    private String promised(Promise promise) {
        var due = promise.due();
        return "%s promised%s: %s%s."
                .formatted(
                        promise.whose() == Promise.Whose.MINE
                                ? "You"
                                : tie.contact().firstName(),
                        promise.whose() == Promise.Whose.MINE ? "" : " you",
                        promise.what(),
                        due == null ? "" : ", " + Spans.by(due, now.toLocalDate()));
    }

    /** Thanks for what came last, else an introduction to somebody with a tag in common who is not known to be known. */
    private Optional<String> offer(List<Interaction> log) {
        var got = log.stream()
                .filter(one -> !one.story().got().isEmpty())
                .max(Comparator.comparing(one -> one.id().number()));
        if (got.isPresent()) {
            return Optional.of("To offer: thanks for %s (%s)."
                    .formatted(got.get().story().got(), Spans.day(day(got.get()), now.toLocalDate())));
        }
        return tie.contact().background().tags().stream()
                .flatMap(tag -> common(tag)
                        .map(other -> "To offer: an introduction to %s (#%s too)."
                                .formatted(other.contact().name(), tag))
                        .stream())
                .findFirst();
    }

    private Optional<Tie> common(String tag) {
        return network.ties().stream()
                .filter(other -> !other.id().equals(tie.id()))
                .filter(other -> other.contact().background().tags().contains(tag))
                .filter(other -> !network.acquaintances().contains(Acquaintance.of(tie.id(), other.id())))
                .findFirst();
    }

    private LocalDate day(Interaction one) {
        return one.moment().date(now.getZone());
    }

    private static String closed(String said) {
        return said.matches("(?s).*[.!?]") ? said : said + ".";
    }

    private String once() {
        return ItemPrompt.once(meeting, now);
    }
}
