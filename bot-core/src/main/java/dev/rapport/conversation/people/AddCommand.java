package dev.rapport.conversation.people;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.FormReading;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.contact.Contact;
import dev.rapport.contact.Level;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.identity.MemberId;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Adds somebody to the network. */
final class AddCommand implements CommandHandler<AddRequest> {
    private final AddReader reader;
    private final PersonForm form;

    AddCommand(Function<MemberId, Optional<String>> nameOf) {
        this.reader = new AddReader(nameOf);
        this.form = new PersonForm(nameOf);
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "add",
                List.of(
                        "add another",
                        "add contact",
                        "add a contact",
                        "add a new contact",
                        "add new contact",
                        "add person",
                        "add a person",
                        "new contact",
                        "new person",
                        "new"),
                Section.PEOPLE,
                "adds somebody",
                List.of(
                        AddReader.EXAMPLE,
                        "add Grace Hopper at US Navy, operational, weekly",
                        "add @bob, personal, monthly",
                        "add Charles Babbage, +44 20 7946 0000, birthday 26 Dec"));
    }

    @Override
    public Parsed<AddRequest> read(String beginning, Line line, Context context) {
        return reader.read(line, beginning.equals("add another"), context);
    }

    @Override
    public FormReading<AddRequest> form(Line line, Map<String, String> values, Context context) {
        return form.added(values, context);
    }

    @Override
    public Outcome handle(AddRequest request, Turn turn) {
        return switch (request) {
            case AddRequest.Form _ ->
                Outcome.open(form.empty(), Reply.say("Whom shall I add?", Button.of("Fill in", "add")));
            case AddRequest.Person(var name, var traits) -> add(name, traits, turn);
        };
    }

    private static Outcome add(String name, List<Trait> traits, Turn turn) {
        var draft = turn.draft();
        boolean first = turn.network().ties().isEmpty();
        var contact = Traits.apply(Contact.named(draft.nextContact(), name, Level.OPERATIONAL, turn.instant()), traits);
        draft.put(contact);
        boolean offer = first && turn.network().settings().checkIn().recurrence() == null;
        if (offer) {
            draft.set(draft.network()
                    .settings()
                    .withCheckIn(draft.network().settings().checkIn().afterOffer()));
        }
        return Outcome.change(draft, "adding " + contact.name(), reply(contact, traits, offer, turn));
    }

    private static Reply reply(Contact contact, List<Trait> traits, boolean offer, Turn turn) {
        String role = Describing.role(contact);
        String said = "%s is in your %s circle%s. %s%s"
                .formatted(
                        contact.name(),
                        contact.level().word(),
                        role.isEmpty() ? "" : " (" + role + ")",
                        Describing.prompting(contact, turn.now().toLocalDate()),
                        offer ? " Shall I check in with you on Mondays at 9:00?" : "");
        return Reply.say(said, buttons(contact, traits, offer, turn).toArray(Button[]::new));
    }

    private static List<Button> buttons(Contact contact, List<Trait> traits, boolean offer, Turn turn) {
        int id = contact.id().number();
        var buttons = new ArrayList<Button>();
        buttons.add(Button.of("Log a talk", "log id:" + id + turn.once("log" + id)));
        if (traits.stream().noneMatch(Trait.OfLevel.class::isInstance)) {
            for (var level : List.of(Level.PERSONAL, Level.STRATEGIC)) {
                buttons.add(Button.of(Describing.level(level), "edit id:" + id + ", " + level.word()));
            }
        }
        buttons.add(Button.of("Edit", "edit id:" + id));
        if (offer) {
            buttons.add(Button.of("Mondays 9:00", "checkin weekly on monday at 9:00"));
        }
        buttons.add(turn.undo());
        return buttons;
    }
}
