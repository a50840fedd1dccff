package dev.rapport.slack.bolt;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.platform.Patience;
import dev.rapport.reply.Reply;
import dev.rapport.slack.inbound.Arrival.Heard;
import dev.rapport.slack.inbound.FormContext;
import dev.rapport.slack.outbound.Answers;
import dev.rapport.slack.render.BlockKit;
import dev.rapport.slack.render.Modal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Asks the conversation and sees to it that the answer arrives: with the acknowledgement if it is quick, else after it. */
final class Desk {
    /** Slack gives three seconds; the rest is the network's. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Answer BUSY = new Answer.Say(Reply.say(
            "I'm answering many people at once right now, so I did nothing with that. Please try again in a minute."));

    private static final Map<String, String> STILL_AT_IT =
            Map.of("", "One moment, please: I'm still at it. What you typed stays here, and I'll answer in our chat.");

    private static final Gson JSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    /** The length of a block as JSON, as most are: words with a button beside them. */
    private static final int ROOM = 384;

    private final Conversation conversation;
    private final Answers answers;
    private final Work work;
    private final Incidents incidents;
    private final Counts counts;

    /** Submitted forms that were kept open because their answer is late. */
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    Desk(Conversation conversation, Answers answers, Work work, Incidents incidents, Counts counts) {
        this.conversation = conversation;
        this.answers = answers;
        this.work = work;
        this.incidents = incidents;
        this.counts = counts;
    }

    /** A command's answer travels in the acknowledgement itself, visible to its author alone unless it says otherwise. */
    Response command(Heard heard) {
        return soon(heard, deliverLater(heard), answer -> switch (answer) {
            case Answer.Say(var reply) -> message(reply);
            case Answer.Replace(var reply) -> message(reply);
            case Answer.FieldErrors(var errors) -> message(Reply.say(String.join(" ", errors.values())));
            case Answer.OpenForm form -> afterwards(form, heard);
            case Answer.Nothing() -> Response.ok();
            case Answer.Working(var progress, var then) -> {
                work.finish(() -> answers.deliver(then.get(), heard.back(), null));
                yield message(progress);
            }
        });
    }

    /**
     * A submission is acknowledged with errors at its fields, with the next form, or by closing; the answer follows. One
     * that is not answered in time stays open, for else what was typed would be gone before it is known to be in order.
     */
    Response submission(Heard heard) {
        if (heard.view() != null && kept.contains(heard.view())) {
            return fieldErrors(STILL_AT_IT, heard);
        }
        return soon(heard, keepOpen(heard), answer -> switch (answer) {
            case Answer.FieldErrors(var errors) -> fieldErrors(errors, heard);
            case Answer.OpenForm(var form, var instead) -> {
                var body = action("update");
                body.add("view", Modal.render(form, new FormContext(form.command(), heard.back()).encode()));
                yield json(body);
            }
            case Answer.Say say -> afterwards(say, heard);
            case Answer.Replace replace -> afterwards(replace, heard);
            case Answer.Nothing() -> Response.ok();
            case Answer.Working working -> afterwards(working, heard);
        });
    }

    /** An event or a press, acknowledged already. */
    void later(Heard heard) {
        var started = work.start(() -> {
            var answer = ask(heard.event());
            answers.deliver(answer, heard.back(), heard.trigger());
            return answer;
        });
        if (started.isEmpty()) {
            counts.refused("full");
            work.finish(() -> answers.deliver(BUSY, heard.back(), null));
        }
    }

    private Function<CompletableFuture<Answer>, Response> deliverLater(Heard heard) {
        return asked -> {
            work.finish(() -> answers.deliver(asked.join(), heard.back(), heard.trigger()));
            return Response.ok();
        };
    }

    /** Slack keeps a form open only for an error at one of its fields. */
    private Function<CompletableFuture<Answer>, Response> keepOpen(Heard heard) {
        var view = heard.view();
        if (view == null || fields(heard).isEmpty()) {
            return deliverLater(heard);
        }
        return asked -> {
            kept.add(view);
            work.finish(() -> {
                answers.conclude(asked.join(), heard.back(), view);
                kept.remove(view);
            });
            return fieldErrors(STILL_AT_IT, heard);
        };
    }

    private Response soon(
            Heard heard, Function<CompletableFuture<Answer>, Response> late, Function<Answer, Response> acknowledge) {
        var started = work.start(() -> ask(heard.event()));
        if (started.isEmpty()) {
            counts.refused("full");
            return acknowledged(BUSY, acknowledge);
        }
        return await(started.get(), late, acknowledge);
    }

    private Response await(
            CompletableFuture<Answer> asked,
            Function<CompletableFuture<Answer>, Response> late,
            Function<Answer, Response> acknowledge) {
        try {
            return acknowledged(Patience.await(asked, PATIENCE), acknowledge);
        } catch (TimeoutException e) {
            return late.apply(asked);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Asking answers for its own failures", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return acknowledged(BUSY, acknowledge);
        }
    }

    /** What cannot be shown is a failure of ours like any other. */
    private Response acknowledged(Answer answer, Function<Answer, Response> acknowledge) {
        try {
            return acknowledge.apply(answer);
        } catch (RuntimeException | Error failure) {
            return acknowledge.apply(new Answer.Say(incidents.report(failure)));
        }
    }

    private Answer ask(ChatEvent event) {
        return incidents.guarded(() -> conversation.handle(event));
    }

    private Response afterwards(Answer answer, Heard heard) {
        work.finish(() -> answers.deliver(answer, heard.back(), heard.trigger()));
        return Response.ok();
    }

    /** Slack takes errors only at fields the form has; one of ours that fits none stands at the first. */
    private static Response fieldErrors(Map<String, String> errors, Heard heard) {
        var fields = fields(heard);
        var shown = new JsonObject();
        errors.forEach((field, sentence) -> shown.addProperty(
                fields.contains(field) || fields.isEmpty()
                        ? field
                        : fields.iterator().next(),
                sentence));
        var body = action("errors");
        body.add("errors", shown);
        return json(body);
    }

    private static Set<String> fields(Heard heard) {
        return heard.event() instanceof ChatEvent.Submitted submitted
                ? submitted.values().keySet()
                : Set.of();
    }

    private static JsonObject action(String name) {
        var body = new JsonObject();
        body.addProperty("response_action", name);
        return body;
    }

    static Response message(Reply reply) {
        var message = BlockKit.render(reply);
        return json(message.response(false), ROOM * (1 + message.blocks().size()));
    }

    private static Response json(JsonObject body) {
        return json(body, ROOM);
    }

    private static Response json(JsonObject body, int room) {
        var text = new StringBuilder(room);
        JSON.toJson(body, text);
        return Response.builder()
                .statusCode(200)
                .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                .body(text.toString())
                .build();
    }
}
