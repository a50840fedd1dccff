package dev.rapport.playground.outbound;

import dev.rapport.identity.Address;
import dev.rapport.platform.MovableClock;
import dev.rapport.playground.directory.DemoTeam;
import dev.rapport.playground.directory.Teammate;
import dev.rapport.playground.render.ReplyJson;
import dev.rapport.reply.Reply;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Everybody's conversation with Rapport as the page shows it. In memory alone: a restart begins with an empty page. */
public final class Transcripts implements AutoCloseable {
    private final Map<String, Transcript> byPerson = new ConcurrentHashMap<>();
    private final MovableClock clock;
    private volatile boolean closed;

    public Transcripts(MovableClock clock) {
        this.clock = clock;
    }

    /** Shows what a person typed, once for each id. */
    public void typed(Teammate person, String id, String text) {
        of(person).put(id, message("me").put("text", text));
    }

    /**
     * Shows an answer; a message of this id that is shown already is replaced.
     *
     * @param in where it is read by others too, else the person's own conversation
     */
    public void say(Teammate person, String id, Reply reply, Address in) {
        var message = message("rapport");
        if (in.scope().shared()) {
            message.put("where", in.conversation());
        }
        of(person).put(id, message.set("reply", ReplyJson.of(reply)));
    }

    /** Shows what Rapport says of its own accord; the page sets it apart, and says who else reads it. */
    public void prompt(Teammate person, String id, Reply reply, Address to) {
        var message = message("rapport").put("unasked", true);
        if (to.scope().shared()) {
            message.put("among", among(person, to)).put("where", to.conversation());
        }
        of(person).put(id, message.set("reply", ReplyJson.of(reply)));
    }

    /** Shows another reply in the place of a message; it stays what it was. */
    public void again(Teammate person, String id, Reply reply) {
        of(person).again(id, ReplyJson.of(reply));
    }

    private static String among(Teammate person, Address to) {
        if (to.equals(DemoTeam.chat())) {
            return "#" + to.conversation();
        }
        return "With "
                + DemoTeam.at(to).stream()
                        .filter(other -> !other.equals(person))
                        .map(Teammate::name)
                        .collect(Collectors.joining(" and "));
    }

    /** Where a message of this id stands: the person's own conversation unless others read it too, or it is not shown any more. */
    public Address where(Teammate person, String id) {
        return of(person).where(id).flatMap(DemoTeam::shared).orElseGet(person::chat);
    }

    /** Whether a message of this id is still shown. */
    public boolean shows(Teammate person, String id) {
        return of(person).has(id);
    }

    /** How many messages of Rapport this person was shown so far. */
    public long said(Teammate person) {
        return of(person).said();
    }

    /** A page of this person: first {@code hello}, then all that happens. */
    public Subscription open(Teammate person) {
        var hello = JsonNodeFactory.instance.objectNode().put("me", person.id());
        var team = hello.putArray("team");
        DemoTeam.people()
                .forEach(one -> team.addObject()
                        .put("id", one.id())
                        .put("name", one.name())
                        .put("title", one.title()));
        hello.set("clock", clockJson());
        var page = of(person).open(hello);
        if (closed) {
            page.close();
        }
        return page;
    }

    /** Tells every page what time it is. */
    public void clockMoved() {
        var event = new StreamEvent("clock", clockJson().toString());
        byPerson.values().forEach(transcript -> transcript.tell(event));
    }

    /** Lets every open page go, and those that still come. */
    @Override
    public void close() {
        closed = true;
        byPerson.values().forEach(Transcript::close);
    }

    private Transcript of(Teammate person) {
        return byPerson.computeIfAbsent(person.id(), id -> new Transcript());
    }

    private ObjectNode message(String by) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("by", by)
                .put("at", clock.now().toString());
    }

    private ObjectNode clockJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("now", clock.now().toString())
                .put("movedSeconds", clock.moved().toSeconds());
    }
}
