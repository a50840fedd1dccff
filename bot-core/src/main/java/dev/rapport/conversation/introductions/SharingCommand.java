package dev.rapport.conversation.introductions;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.contact.Contact;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Page;
import dev.rapport.conversation.PageRequest;
import dev.rapport.conversation.Turn;
import dev.rapport.exchange.Card;
import dev.rapport.exchange.Stance;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what colleagues can find, word for word as they see it. */
final class SharingCommand implements CommandHandler<PageRequest> {
    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "sharing",
                List.of("shared", "my shares", "what do i share"),
                Section.INTRODUCTIONS,
                "shows what you share, as colleagues see it",
                List.of("sharing"));
    }

    @Override
    public Parsed<PageRequest> read(String beginning, Line line, Context context) {
        return new Parsed.Ok<>(PageRequest.of(line.rest()));
    }

    @Override
    public Outcome handle(PageRequest request, Turn turn) {
        var network = turn.network();
        var people = Sharings.people(network);
        if (people.isEmpty() && network.exchange().tags().isEmpty()) {
            return Outcome.tell(Reply.say(Words.hinting(
                    "You share nothing. `share Ada` or `share #board` lets colleagues find people through you: "
                            + "name, title, organisation and tags, never a note.")));
        }
        var page = Page.of(people, request.number());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(heading(page)));
        if (page.number() == 1) {
            network.exchange().tags().forEach(tag -> blocks.add(tag(tag, network)));
        }
        page.here().forEach(contact -> blocks.add(person(contact, turn)));
        withheld(network).ifPresent(blocks::add);
        blocks.addAll(page.turning("sharing"));
        var reply = Reply.of(summary(blocks), blocks);
        return page.number() > 1 || turn.trigger().origin() == Turn.Origin.BUTTON
                ? Outcome.show(reply)
                : Outcome.tell(reply);
    }

    private static String heading(Page<Contact> page) {
        return page.pages() == 1
                ? "Whom colleagues find through you: %d".formatted(page.total())
                : "Whom colleagues find through you: %d to %d of %d".formatted(page.first(), page.last(), page.total());
    }

    private static Block tag(String tag, Network network) {
        long people = Sharings.coveredBy(tag, network);
        String whom = people == 0 ? "nobody yet" : people == 1 ? "1 person" : people + " people";
        return new Block.Entry(
                Words.of("#%s: %s, and whom you tag later".formatted(tag, whom)), List.of(stop("#" + tag)));
    }

    private static Block person(Contact contact, Turn turn) {
        var tie = turn.network().find(contact.id()).orElseThrow();
        var card = Card.of(contact, tie.strength(turn.instant()).band());
        return new Block.Entry(
                Words.of(card.inWords()), List.of(stop("id:" + contact.id().number())));
    }

    private static Button stop(String what) {
        return Button.of("Stop sharing", "unshare " + what);
    }

    private static Optional<Block> withheld(Network network) {
        String names = network.ties().stream()
                .map(Tie::contact)
                .filter(contact -> network.exchange().stance(contact.id()) == Stance.WITHHELD)
                .map(Contact::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Note(Words.of("Not shared, whatever the tags: " + names)));
    }

    private static String summary(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> switch (block) {
                    case Block.Heading(var text) -> Stream.of(text);
                    case Block.Entry(var words, var _) -> Stream.of(words.plain());
                    case Block.Note(var words) -> Stream.of(words.plain());
                    case Block.Text _,
                            Block.Facts _,
                            Block.Draft _,
                            Block.Buttons _,
                            Block.Meeting _,
                            Block.OpenChat _,
                            Block.Divider _ -> Stream.<String>empty();
                })
                .collect(Collectors.joining("; "));
    }
}
