package dev.rapport.conversation.people;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.FormReading;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.PersonReader;
import dev.rapport.command.Section;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.identity.MemberId;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Changes what is known about somebody. */
final class EditCommand implements CommandHandler<EditCommand.Request> {
    private static final String EXAMPLE = "edit Ada, every 2 months, #mentor, importance 5";

    private final TraitsReader traits = new TraitsReader();
    private final PersonForm form;

    EditCommand(Function<MemberId, Optional<String>> nameOf) {
        this.form = new PersonForm(nameOf);
    }

    /** @param traits empty for the form */
    record Request(ContactId contact, List<Trait> traits) {}

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "edit",
                List.of("change", "update"),
                Section.PEOPLE,
                "changes what is known about somebody",
                List.of(EXAMPLE, "edit Ada, limit 3 months, no birthday, -#board"));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        return PersonReader.read(line, context, EXAMPLE)
                .then(named -> traits.read(Segments.of(named.after().skip("to")), context)
                        .then(said ->
                                new Parsed.Ok<>(new Request(named.contact().id(), said))));
    }

    /** A known name and nothing but plain traits: "Ada monthly, #board". */
    @Override
    public Optional<Parsed<Request>> sentence(Line line, Context context) {
        return context.lexicon()
                .at(line.text(), line.at())
                .filter(reference -> traits.onlyPlain(line.to(reference.end()), context))
                .map(_ -> read("edit", Line.of("edit " + line.text()).after("edit"), context));
    }

    @Override
    public FormReading<Request> form(Line line, Map<String, String> values, Context context) {
        var named = PersonReader.read(line, context, EXAMPLE);
        if (!(named instanceof Parsed.Ok<PersonReader.Named>(var who))) {
            return new FormReading.Refused<>(Map.of("name", "This person is no longer in your network."));
        }
        return switch (form.edited(values, context)) {
            case FormReading.Ok<List<Trait>>(var said) ->
                new FormReading.Ok<>(new Request(who.contact().id(), said));
            case FormReading.Refused<List<Trait>>(var errors) -> new FormReading.Refused<>(errors);
        };
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var before = turn.network().find(request.contact()).orElseThrow().contact();
        if (request.traits().isEmpty()) {
            String command = "edit id:" + before.id().number();
            return Outcome.open(
                    form.of(before),
                    Reply.say("What shall I change about %s?".formatted(before.name()), Button.of("Edit", command)));
        }
        var after = Traits.apply(before, request.traits());
        if (after.equals(before)) {
            return Outcome.tell(Reply.say("%s is like that already. Nothing was changed.".formatted(before.name())));
        }
        var draft = turn.draft();
        draft.put(after);
        return Outcome.change(
                draft, "the change to " + before.name(), Reply.say(said(before, after, request), turn.undo()));
    }

    private static String said(Contact before, Contact after, Request request) {
        boolean fromForm = request.traits().stream().anyMatch(Trait.Named.class::isInstance);
        return fromForm
                ? "%s is saved.".formatted(Describing.nameAndRole(after))
                : "%s: %s.".formatted(before.name(), Describing.changes(after, request.traits()));
    }
}
