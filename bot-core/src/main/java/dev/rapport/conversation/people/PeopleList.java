package dev.rapport.conversation.people;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Page;
import dev.rapport.conversation.Turn;
import dev.rapport.network.Tie;
import dev.rapport.reply.Block;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** People, ten to a page. */
final class PeopleList {
    private PeopleList() {}

    /**
     * One page of people.
     *
     * @param title what they have in common: "People in your network"
     * @param command the command that lists them, without a page
     * @param wanted the page's number, from 1
     */
    static Outcome page(String title, String command, List<Tie> people, int wanted, Turn turn) {
        var page = Page.of(people, wanted);
        var zone = turn.network().zone();
        var lines = page.here().stream().map(tie -> line(tie, zone)).toList();
        var heading = page.pages() == 1
                ? "%s: %d".formatted(title, page.total())
                : "%s: %d to %d of %d".formatted(title, page.first(), page.last(), page.total());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(heading));
        lines.forEach(line -> blocks.add(new Block.Text(line)));
        blocks.addAll(page.turning(command));
        String summary = heading + ". " + lines.stream().map(Words::plain).collect(Collectors.joining("; "));
        var reply = Reply.of(summary, blocks);
        return page.number() > 1 || turn.trigger().origin() == Turn.Origin.BUTTON
                ? Outcome.show(reply)
                : Outcome.tell(reply);
    }

    private static Words line(Tie tie, ZoneId zone) {
        var contact = tie.contact();
        String role = Describing.role(contact);
        var last = tie.history().last();
        String when = last == null
                ? "no talk yet"
                : "in touch " + TimePhrases.full(last.atZone(zone).toLocalDate());
        return Words.of(
                new Inline.Strong(contact.name()),
                new Inline.Plain("%s \u00b7 %s, %s"
                        .formatted(
                                role.isEmpty() ? "" : ", " + role,
                                contact.level().word(),
                                when)));
    }
}
