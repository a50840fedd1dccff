package dev.rapport.conversation.introductions;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.FormReading;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.consent.Introduction;
import dev.rapport.consent.PathId;
import dev.rapport.consent.Role;
import dev.rapport.contact.ContactId;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.identity.NetworkId;
import dev.rapport.network.Limit;
import dev.rapport.reply.Button;
import dev.rapport.reply.Field;
import dev.rapport.reply.Form;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.sharing.Mentions;
import dev.rapport.warmpath.Requests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks a colleague for an introduction to a contact they share. */
final class RequestCommand implements CommandHandler<RequestCommand.Request> {
    private static final String WORDS = "request introduction";
    private static final String WHY = "why";
    private static final Pattern OF = Pattern.compile("of:(\\S{1,120}):(\\d{1,9})(?:\\s+(.*))?", Pattern.DOTALL);

    private final Requests requests;
    private final Mentions mentions;

    RequestCommand(Requests requests, Mentions mentions) {
        this.requests = requests;
        this.mentions = mentions;
    }

    /** @param why empty if it was not said yet */
    record Request(NetworkId owner, ContactId contact, String why) {
        String command() {
            return WORDS + " of:%s:%d".formatted(owner.value(), contact.number());
        }
    }

    /** What the button on a result carries. */
    static Button button(NetworkId owner, ContactId contact) {
        return Button.of("Ask for an introduction", new Request(owner, contact, "").command());
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.ofButtons(
                WORDS, Section.INTRODUCTIONS, "asks a colleague for an introduction to a contact they share");
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        var of = OF.matcher(line.rest());
        if (!of.matches()) {
            return new Parsed.Wrong<>(
                    Words.hinting("To whom? `who knows` finds people whom you can be introduced to."), "");
        }
        String why = Line.readable(Optional.ofNullable(of.group(3)).orElse(""));
        return new Parsed.Ok<>(
                new Request(new NetworkId(of.group(1)), new ContactId(Integer.parseInt(of.group(2))), why));
    }

    @Override
    public FormReading<Request> form(Line line, Map<String, String> values, Context context) {
        String why = Line.readable(values.getOrDefault(WHY, ""));
        if (why.isEmpty()) {
            return new FormReading.Refused<>(Map.of(WHY, "One line that can be passed on."));
        }
        return read(WORDS, line, context) instanceof Parsed.Ok<Request>(var request)
                ? new FormReading.Ok<>(new Request(request.owner(), request.contact(), why))
                : new FormReading.Refused<>(Map.of(WHY, "That person can no longer be asked for."));
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var path = requests.path(request.owner(), request.contact(), turn.member(), turn.instant());
        if (path.isEmpty()) {
            return Outcome.tell(
                    Reply.say(Words.hinting("That contact is not shared any more. `who knows` shows who is.")));
        }
        var asked = asked(turn, request.owner(), request.contact());
        var hub = mentions.of(path.get().goBetween().member());
        if (asked.isPresent()) {
            return Outcome.tell(Reply.say(Words.of(
                    new Inline.Plain("You have asked "),
                    hub,
                    new Inline.Plain(" already. I'll tell you if it comes about."))));
        }
        if (!requests.hasPlace(path.get(), turn.instant())) {
            return Outcome.tell(Reply.say(Words.of(
                    hub,
                    new Inline.Plain(" cannot be asked just now. Another colleague may, or try again in some days."))));
        }
        return request.why().isEmpty() ? ask(request, path.get()) : begin(request, path.get(), hub, turn);
    }

    /** The owner's open record of having asked this; what became of it elsewhere does not show in it. */
    static Optional<Introduction> asked(Turn turn, NetworkId owner, ContactId contact) {
        return turn.network().exchange().introductions().values().stream()
                .filter(introduction -> introduction.open(turn.instant())
                        && introduction.role() instanceof Role.Asker asker
                        && asker.goBetween().network().equals(owner)
                        && asker.wanted().equals(contact))
                .findFirst();
    }

    private static Outcome ask(Request request, Role.Asker path) {
        var field = new Field.Text(
                WHY, "Why would you like to meet?", true, "", "both of us build curricula", Limit.REASON.most(), true);
        var form = new Form("Ask for an introduction", request.command(), List.of(field), "Ask");
        return Outcome.open(
                form,
                Reply.say(
                        "Why would you like to meet %s?".formatted(path.target().name()),
                        Button.of("Say why", request.command())));
    }

    private static Outcome begin(Request request, Role.Asker path, Inline hub, Turn turn) {
        var draft = turn.draft();
        var id = new PathId(turn.network().id(), draft.nextItem());
        var introduction = Introduction.begun(id, path, request.why(), turn.instant());
        draft.introduce(introduction);
        String target = path.target().words();
        var until = introduction.until().atZone(turn.now().getZone()).toLocalDate();
        var said = Words.of(
                new Inline.Plain("In a minute I'll ask "),
                hub,
                new Inline.Plain(" to introduce you to %s: %s\nI'll tell you if it comes about. It is open until %s."
                        .formatted(target, request.why(), TimePhrases.full(until))));
        return Outcome.change(
                draft, "asking for an introduction to " + path.target().name(), Reply.say(said, turn.undo()));
    }
}
