package dev.rapport.playground;

import dev.rapport.conversation.Answer;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.playground.directory.DemoTeam;
import dev.rapport.playground.directory.PlaygroundDirectory;
import dev.rapport.playground.directory.Teammate;
import dev.rapport.playground.inbound.EventReader;
import dev.rapport.playground.inbound.PageEvent;
import dev.rapport.playground.inbound.Zones;
import dev.rapport.playground.outbound.Subscription;
import dev.rapport.playground.outbound.Transcripts;
import dev.rapport.playground.render.FormJson;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Visibility;
import java.util.Map;
import java.util.concurrent.Executor;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The page's doorway: its events in, their answers out on its stream. */
public final class Playground {
    private final Conversation conversation;
    private final Transcripts transcripts;
    private final PlaygroundDirectory directory;
    private final Incidents incidents;
    private final EventReader reader;
    private final Executor slowWork;

    /** @param slowWork runs what takes longer than an answer may, off the caller's thread */
    public Playground(
            Conversation conversation,
            Transcripts transcripts,
            PlaygroundDirectory directory,
            Incidents incidents,
            Executor slowWork) {
        this.conversation = conversation;
        this.transcripts = transcripts;
        this.directory = directory;
        this.incidents = incidents;
        this.reader = new EventReader(transcripts::where);
        this.slowWork = slowWork;
    }

    /** Opens the conversation of a person; the first of the team where the id is nobody's. */
    public Subscription open(String as, String zone) {
        var person = DemoTeam.find(as).orElseGet(() -> DemoTeam.people().getFirst());
        Zones.read(zone).ifPresent(seen -> directory.seen(person, seen));
        return transcripts.open(person);
    }

    /** Handles an event of the page, as JSON; sent again, it acts and shows once. */
    public PageAnswer handle(String body) {
        return switch (reader.read(body)) {
            case PageEvent.Meant meant -> new PageAnswer(true, answer(meant).toString());
            case PageEvent.Unreadable(var event) -> {
                conversation.handle(event);
                yield new PageAnswer(
                        false, json("unreadable").put("reason", event.reason()).toString());
            }
        };
    }

    private ObjectNode answer(PageEvent.Meant meant) {
        var answer = incidents.guarded(() -> conversation.handle(meant.event()));
        try {
            meant.words().ifPresent(words -> transcripts.typed(meant.person(), meant.id(), words));
            return shown(meant, answer);
        } catch (RuntimeException | Error failure) {
            return say(meant.person(), ownId(meant), incidents.report(failure));
        }
    }

    private ObjectNode shown(PageEvent.Meant meant, Answer answer) {
        return switch (answer) {
            case Answer.Say(var reply) -> {
                say(meant, reply);
                yield json("done");
            }
            case Answer.Replace(var reply) -> replace(meant.person(), placeOf(meant), reply);
            case Answer.OpenForm(var form, var instead) -> json("form").set("form", FormJson.of(form));
            case Answer.FieldErrors(var errors) -> json("errors").set("errors", object(errors));
            case Answer.Nothing() -> json("done");
            case Answer.Working working -> work(meant.person(), placeOf(meant), working);
        };
    }

    /** To whoever is where it was said, if it is for all of them; else to the one person. */
    private void say(PageEvent.Meant meant, Reply reply) {
        boolean forAll =
                reply.visibility() == Visibility.SHARED && meant.where().scope().shared();
        var where = forAll ? meant.where() : meant.person().chat();
        DemoTeam.at(where).forEach(person -> transcripts.say(person, ownId(meant), reply, where));
    }

    /** What is for all takes the place of the message for all whom it was sent to. */
    private ObjectNode replace(Teammate presser, String id, Reply reply) {
        DemoTeam.people().stream()
                .filter(person -> person.equals(presser)
                        || (reply.visibility() == Visibility.SHARED && transcripts.shows(person, id)))
                .forEach(person -> say(person, id, reply));
        return json("done");
    }

    private ObjectNode work(Teammate person, String place, Answer.Working working) {
        var shown = say(person, place, working.progress());
        slowWork.execute(() -> incidents.guarded(
                () -> finish(person, place, working.then().get()), sentence -> say(person, place, sentence)));
        return shown;
    }

    private void finish(Teammate person, String place, Answer answer) {
        switch (answer) {
            case Answer.Say(var reply) -> say(person, place, reply);
            case Answer.Replace(var reply) -> say(person, place, reply);
            case Answer.OpenForm(var form, var instead) -> say(person, place, instead);
            case Answer.FieldErrors(var errors) -> say(person, place, Reply.say(sentences(errors)));
            case Answer.Nothing() -> {}
            case Answer.Working(var progress, var then) -> {
                say(person, place, progress);
                finish(person, place, then.get());
            }
        }
    }

    private ObjectNode say(Teammate person, String id, Reply reply) {
        transcripts.say(person, id, reply, person.chat());
        return json("done");
    }

    private static String ownId(PageEvent.Meant meant) {
        return "to-" + meant.id();
    }

    /** The message whose button was pressed, if the page still shows it; else a message of its own. */
    private String placeOf(PageEvent.Meant meant) {
        return meant.message()
                .filter(message -> transcripts.shows(meant.person(), message))
                .orElse(ownId(meant));
    }

    private static String sentences(Map<String, String> errors) {
        return String.join(" ", errors.values().stream().sorted().toList());
    }

    private static ObjectNode object(Map<String, String> values) {
        var json = JsonNodeFactory.instance.objectNode();
        values.forEach(json::put);
        return json;
    }

    private static ObjectNode json(String outcome) {
        return JsonNodeFactory.instance.objectNode().put("outcome", outcome);
    }
}
