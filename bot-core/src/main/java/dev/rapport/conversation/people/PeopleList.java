package dev.rapport.conversation.people;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.network.Tie;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** People, ten to a page. */
final class PeopleList {
    private static final int PAGE = 10;

    private PeopleList() {}

    /**
     * One page of people.
     *
     * @param title what they have in common: "People in your network"
     * @param command the command that lists them, without a page
     * @param page from 1
     */
    static Outcome page(String title, String command, List<Tie> people, int page, Turn turn) {
        int pages = Math.max(1, (people.size() + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, pages);
        var zone = turn.network().zone();
        var here = people.subList((shown - 1) * PAGE, Math.min(people.size(), shown * PAGE));
        var lines = here.stream().map(tie -> line(tie, zone)).toList();
        var heading = pages == 1
                ? "%s: %d".formatted(title, people.size())
                : "%s: %d to %d of %d"
                        .formatted(title, (shown - 1) * PAGE + 1, (shown - 1) * PAGE + here.size(), people.size());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(heading));
        lines.forEach(line -> blocks.add(new Block.Text(line)));
        buttons(command, shown, pages).ifPresent(blocks::add);
        String summary = heading + ". " + lines.stream().map(Words::plain).collect(Collectors.joining("; "));
        var reply = Reply.of(summary, blocks);
        return shown > 1 || turn.trigger().origin() == Turn.Origin.BUTTON ? Outcome.show(reply) : Outcome.tell(reply);
    }

    private static Words line(Tie tie, ZoneId zone) {
        var contact = tie.contact();
        String role = Describing.role(contact);
        var last = tie.history().last();
        String when = last == null
                ? "no talk yet"
                : "last " + TimePhrases.full(last.atZone(zone).toLocalDate());
        return Words.of(
                new Inline.Strong(contact.name()),
                new Inline.Plain("%s \u00b7 %s, %s"
                        .formatted(
                                role.isEmpty() ? "" : ", " + role,
                                contact.level().word(),
                                when)));
    }

    private static java.util.Optional<Block> buttons(String command, int page, int pages) {
        var buttons = new ArrayList<Button>();
        if (page > 1) {
            buttons.add(Button.of("Back", command + " page:" + (page - 1)));
        }
        if (page < pages) {
            buttons.add(Button.of("More", command + " page:" + (page + 1)));
        }
        return buttons.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(new Block.Buttons(buttons));
    }
}
