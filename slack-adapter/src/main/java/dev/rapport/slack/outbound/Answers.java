package dev.rapport.slack.outbound;

import com.google.gson.JsonObject;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.Incidents;
import dev.rapport.reply.Form;
import dev.rapport.reply.Reply;
import dev.rapport.slack.inbound.FormContext;
import dev.rapport.slack.inbound.ReturnPath;
import dev.rapport.slack.outbound.SlackApi.Called;
import dev.rapport.slack.render.BlockKit;
import dev.rapport.slack.render.Modal;
import dev.rapport.slack.render.SlackMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings an answer back to where the words came from, by the platform's own means: the response_url while it lives, else
 * the conversation, else the person's direct message. Runs on a thread that may wait.
 */
public final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final SlackApi api;
    private final Posts posts;
    private final Incidents incidents;

    public Answers(SlackApi api, Incidents incidents) {
        this.api = api;
        this.incidents = incidents;
        this.posts = new Posts(api);
    }

    /**
     * Delivers one answer; where that fails, a sentence about it. Never throws.
     *
     * @param trigger opens a form within three seconds of the event, or null
     */
    public void deliver(Answer answer, ReturnPath back, @Nullable String trigger) {
        incidents.guarded(() -> give(answer, back, trigger), sentence -> say(sentence, back));
    }

    /**
     * Delivers the answer to a form that was kept open meanwhile: what it refuses stays there to be mended, the next form
     * takes its place, and any other answer is said and the form done with. Never throws.
     *
     * @param view the form
     */
    public void conclude(Answer answer, ReturnPath back, String view) {
        incidents.guarded(() -> close(answer, back, view), sentence -> say(sentence, back));
    }

    private void close(Answer answer, ReturnPath back, String view) {
        switch (answer) {
            case Answer.OpenForm(var form, var instead) -> {
                if (!shown(view, Modal.render(form, new FormContext(form.command(), back).encode()), back)) {
                    say(instead, back);
                }
            }
            case Answer.FieldErrors _ -> give(answer, back, null);
            case Answer.Say _, Answer.Replace _, Answer.Nothing _, Answer.Working _ -> {
                shown(view, Modal.answered("That's settled: the answer is in our chat."), back);
                give(answer, back, null);
            }
        }
    }

    private boolean shown(String view, JsonObject instead, ReturnPath back) {
        return api.call(
                        back.where().workspace(),
                        client -> client.viewsUpdate(
                                request -> request.viewId(view).viewAsString(instead.toString())))
                instanceof Called.Done;
    }

    private void give(Answer answer, ReturnPath back, @Nullable String trigger) {
        switch (answer) {
            case Answer.Say(var reply) -> say(reply, back);
            case Answer.Replace(var reply) -> replace(reply, back);
            case Answer.OpenForm(var form, var instead) -> open(form, instead, back, trigger);
            case Answer.FieldErrors(var errors) -> say(Reply.say(String.join(" ", errors.values())), back);
            case Answer.Nothing() -> {}
            case Answer.Working(var progress, var then) -> work(progress, then, back);
        }
    }

    private void open(Form form, Reply instead, ReturnPath back, @Nullable String trigger) {
        if (trigger == null) {
            say(instead, back);
            return;
        }
        var view = Modal.render(form, new FormContext(form.command(), back).encode());
        var opened = api.call(
                back.where().workspace(),
                client -> client.viewsOpen(request -> request.triggerId(trigger).viewAsString(view.toString())));
        if (!(opened instanceof Called.Done)) {
            LOG.info("A form could not be opened ({}); its button is offered instead", opened);
            say(instead, back);
        }
    }

    /** The progress and what comes of it are one message where Slack lets a message be changed, else two. */
    private void work(Reply progress, Supplier<Answer> then, ReturnPath back) {
        if (!back.lasting()) {
            say(progress, back);
            give(then.get(), back, null);
            return;
        }
        var place = post(BlockKit.render(progress), back)
                .map(timestamp -> onMessage(back, timestamp))
                .orElse(back);
        incidents.guarded(() -> give(inPlace(then.get()), place, null), sentence -> replace(sentence, place));
    }

    private static Answer inPlace(Answer answer) {
        return answer instanceof Answer.Say(var reply) ? new Answer.Replace(reply) : answer;
    }

    /** From here on the answer takes the place of this message. */
    private static ReturnPath onMessage(ReturnPath back, String timestamp) {
        return new ReturnPath(back.where(), back.user(), null, timestamp, back.thread(), true);
    }

    private void say(Reply reply, ReturnPath back) {
        var message = BlockKit.render(reply);
        boolean forAll = message.shared() && back.responseUrl() == null;
        boolean said = (back.lasting() || forAll) ? post(message, back).isPresent() : hint(message, back);
        if (!said) {
            direct(message, back);
        }
    }

    private boolean hint(SlackMessage message, ReturnPath back) {
        if (back.responseUrl() != null) {
            return api.respond(back.responseUrl(), message.response(false));
        }
        var where = back.where();
        return posts.whisper(where.workspace(), where.conversation(), back.user(), back.thread(), message)
                instanceof Called.Done;
    }

    private void replace(Reply reply, ReturnPath back) {
        if (back.message() == null || !replaced(BlockKit.render(reply), back, back.message())) {
            say(reply, back);
        }
    }

    private boolean replaced(SlackMessage message, ReturnPath back, String timestamp) {
        if (back.responseUrl() != null && api.respond(back.responseUrl(), message.response(true))) {
            return true;
        }
        var where = back.where();
        return posts.update(where.workspace(), where.conversation(), timestamp, message) instanceof Called.Done;
    }

    private Optional<String> post(SlackMessage message, ReturnPath back) {
        var where = back.where();
        return timestamp(() -> posts.post(where.workspace(), where.conversation(), back.thread(), message, null));
    }

    private void direct(SlackMessage message, ReturnPath back) {
        var sent = timestamp(() -> posts.post(back.where().workspace(), back.user(), null, message, null));
        if (sent.isEmpty()) {
            LOG.warn("An answer could not be delivered to {}", back);
        }
    }

    /** Waits once if Slack asks for it: somebody is waiting for this answer, and nothing else would send it. */
    private static Optional<String> timestamp(Supplier<Called<ChatPostMessageResponse>> attempt) {
        var called = attempt.get();
        if (called instanceof Called.Later<ChatPostMessageResponse>(var pause, var _)
                && pause.compareTo(LONGEST_PAUSE) <= 0) {
            LockSupport.parkNanos(pause.toNanos());
            called = attempt.get();
        }
        return called instanceof Called.Done<ChatPostMessageResponse>(var response)
                ? Optional.of(response.getTs())
                : Optional.empty();
    }
}
