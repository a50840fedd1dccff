package dev.rapport.conversation.people;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.PersonReader;
import dev.rapport.command.Section;
import dev.rapport.contact.ContactId;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import java.util.List;
import java.util.Optional;

/** Shows everything known about one person. */
final class ShowCommand implements CommandHandler<ContactId> {
    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "show",
                List.of("who is", "who's", "about", "tell me about"),
                Section.PEOPLE,
                "shows everything about one person",
                List.of("show Ada"));
    }

    @Override
    public Parsed<ContactId> read(String beginning, Line line, Context context) {
        return PersonReader.read(line, context, "show Ada")
                .then(named -> new Parsed.Ok<>(named.contact().id()));
    }

    /** A name and nothing else. */
    @Override
    public Optional<Parsed<ContactId>> sentence(Line line, Context context) {
        return context.lexicon()
                .at(line.text(), 0)
                .filter(reference -> line.to(reference.end()).skipCommas().atEnd())
                .map(reference -> read("show", Line.of("show " + line.text()).after("show"), context));
    }

    @Override
    public Outcome handle(ContactId contact, Turn turn) {
        return Outcome.tell(PersonCard.of(turn.network().find(contact).orElseThrow(), turn));
    }
}
