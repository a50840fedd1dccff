package dev.rapport.slack.bolt;

import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Conversation;
import dev.rapport.reply.Reply;
import dev.rapport.slack.inbound.Arrival.Heard;
import dev.rapport.slack.inbound.FormContext;
import dev.rapport.slack.outbound.Answers;
import dev.rapport.slack.render.BlockKit;
import dev.rapport.slack.render.Modal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the conversation and sees to it that the answer arrives: with the acknowledgement if it is quick, else after it. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /** Slack gives three seconds; the rest is the network's. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Answer BUSY = new Answer.Say(Reply.say(
            "I'm answering many people at once right now, so I did nothing with that. Please try again in a minute."));
    private static final Answer FAILED =
            new Answer.Say(Reply.say("That went wrong on my side. Nothing you did; please try again in a minute."));

    private final Conversation conversation;
    private final Answers answers;
    private final Work work;
    private final Counts counts;

    Desk(Conversation conversation, Answers answers, Work work, Counts counts) {
        this.conversation = conversation;
        this.answers = answers;
        this.work = work;
        this.counts = counts;
    }

    /** A command's answer travels in the acknowledgement itself, visible to its author alone unless it says otherwise. */
    Response command(Heard heard) {
        return soon(heard, answer -> switch (answer) {
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

    /** A submission is acknowledged with errors at its fields, with the next form, or by closing; the answer follows. */
    Response submission(Heard heard) {
        return soon(heard, answer -> switch (answer) {
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

    private Response soon(Heard heard, Function<Answer, Response> acknowledge) {
        var started = work.start(() -> ask(heard.event()));
        if (started.isEmpty()) {
            counts.refused("full");
            return acknowledge.apply(BUSY);
        }
        return await(started.get(), heard, acknowledge);
    }

    private Response await(CompletableFuture<Answer> asked, Heard heard, Function<Answer, Response> acknowledge) {
        try {
            return acknowledge.apply(asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            work.finish(() -> answers.deliver(asked.join(), heard.back(), heard.trigger()));
            return Response.ok();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Asking answers for its own failures", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return acknowledge.apply(BUSY);
        }
    }

    /** The conversation promises not to throw; whoever waits gets a sentence all the same. */
    private Answer ask(ChatEvent event) {
        try {
            return conversation.handle(event);
        } catch (RuntimeException e) {
            LOG.error("The conversation failed on a {}", event.getClass().getSimpleName(), e);
            return FAILED;
        }
    }

    private Response afterwards(Answer answer, Heard heard) {
        work.finish(() -> answers.deliver(answer, heard.back(), heard.trigger()));
        return Response.ok();
    }

    /** Slack takes errors only at fields the form has; one of ours that fits none stands at the first. */
    private static Response fieldErrors(Map<String, String> errors, Heard heard) {
        var fields = heard.event() instanceof ChatEvent.Submitted submitted
                ? submitted.values().keySet()
                : errors.keySet();
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

    private static JsonObject action(String name) {
        var body = new JsonObject();
        body.addProperty("response_action", name);
        return body;
    }

    private static Response message(Reply reply) {
        return json(BlockKit.render(reply).response(false));
    }

    private static Response json(JsonObject body) {
        return Response.builder()
                .statusCode(200)
                .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                .body(body.toString())
                .build();
    }
}
