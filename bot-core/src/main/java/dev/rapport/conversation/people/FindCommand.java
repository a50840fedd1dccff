package dev.rapport.conversation.people;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.contact.Contact;
import dev.rapport.contact.FoldedName;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.PageRequest;
import dev.rapport.conversation.Turn;
import dev.rapport.network.Tie;
import dev.rapport.reply.Reply;
import java.util.Comparator;
import java.util.List;

/** Finds people by any word of what is kept about them: name, organisation, title, tags, e-mail, how met. */
final class FindCommand implements CommandHandler<PageRequest> {
    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "find",
                List.of("search", "look for", "who do i know", "who do i know at", "who do i know in"),
                Section.PEOPLE,
                "finds people by name, organisation, title or tag",
                List.of("find engines"));
    }

    @Override
    public Parsed<PageRequest> read(String beginning, Line line, Context context) {
        var page = PageRequest.of(line.rest());
        return FoldedName.words(page.asked()).isEmpty()
                ? new Parsed.Wrong<>("What shall I look for?", "find engines")
                : new Parsed.Ok<>(page);
    }

    @Override
    public Outcome handle(PageRequest request, Turn turn) {
        var words = FoldedName.words(request.asked());
        var found = turn.network().ties().stream()
                .filter(tie -> FoldedName.matches(words, kept(tie.contact())))
                .sorted(Comparator.comparing((Tie tie) -> tie.contact().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
        return switch (found.size()) {
            case 0 ->
                Outcome.tell(
                        Reply.say("Nothing about \"%s\" in your network.".formatted(Line.readable(request.asked()))));
            case 1 -> Outcome.tell(PersonCard.of(found.getFirst(), turn));
            default -> PeopleList.page("Found", "find " + String.join(" ", words), found, request.number(), turn);
        };
    }

    private static List<String> kept(Contact contact) {
        return FoldedName.words(String.join(
                " ",
                contact.name(),
                Describing.role(contact),
                Describing.tags(contact),
                String.join(" ", contact.reach().emails()),
                contact.background().howMet()));
    }
}
