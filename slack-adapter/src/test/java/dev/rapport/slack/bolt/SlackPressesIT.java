package dev.rapport.slack.bolt;

import static dev.rapport.testkit.slack.SlackRequests.directMessage;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.reply.Button;
import dev.rapport.reply.Form;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.ReplySamples;
import dev.rapport.testkit.slack.SlackRequests;
import dev.rapport.testkit.slack.SlackRequests.Signed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Buttons and forms. */
class SlackPressesIT extends AtTheDoor {
    private static final Set<String> WAYS_BACK = Set.of("views.update", "chat.postMessage", "response_url");

    @Test
    void aPressedButtonReplacesItsMessage() {
        conversation = event -> new Answer.Replace(Reply.say("Done: " + ((ChatEvent.Pressed) event).command()));

        var acknowledged = send(requests.press("done 3", false, slack.responseUrl(), NOW));

        assertThat(acknowledged.body()).isEmpty();
        var replaced = JsonParser.parseString(slack.next("response_url").body()).getAsJsonObject();
        assertThat(replaced.get("replace_original").getAsBoolean()).isTrue();
        assertThat(replaced.get("text").getAsString()).isEqualTo("Done: done 3");
    }

    @Test
    void aPressOnAnEphemeralMessageIsAnsweredEphemerally() {
        send(requests.press("undo", true, slack.responseUrl(), NOW));

        var said = JsonParser.parseString(slack.next("response_url").body()).getAsJsonObject();
        assertThat(said.get("replace_original").getAsBoolean()).isFalse();
        assertThat(said.get("response_type").getAsString()).isEqualTo("ephemeral");
    }

    @Test
    void whenTheResponseUrlIsUsedUpTheMessageIsUpdated() {
        conversation = event -> new Answer.Replace(Reply.say("Done"));
        slack.answersOnce("response_url", 404, Map.of(), "used_url");

        send(requests.press("done 3", false, slack.responseUrl(), NOW));

        assertThat(slack.next("chat.update").params())
                .containsEntry("channel", "D0MAYA")
                .containsEntry("ts", "1795376300.000100");
    }

    @Test
    void aFormOpensAndItsAnswerGoesBackToTheCommandThatOpenedIt() {
        var form = ReplySamples.form("form-log");
        var responseUrl = slack.responseUrl();
        conversation = event -> switch (event) {
            case ChatEvent.Submitted(var envelope, var command, var values) ->
                say(command + " " + values.get("kind") + " " + values.get("day") + " [" + values.get("note") + "]");
            default -> new Answer.OpenForm(form, Reply.say("Press", Button.of("Open", "log")));
        };

        var opened = send(requests.command("log", responseUrl, NOW));
        var view =
                JsonParser.parseString(slack.next("views.open").param("view")).getAsJsonObject();
        var closed = send(requests.submission(
                view.get("private_metadata").getAsString(),
                Map.of(
                        "kind", Map.of("type", "static_select", "selected_option", Map.of("value", "coffee")),
                        "day", Map.of("type", "datepicker", "selected_date", "2026-11-21"),
                        "note", Map.of("type", "plain_text_input")),
                NOW));

        assertThat(opened.body()).isEmpty();
        assertThat(closed.body()).isEmpty();
        assertThat(slack.next("response_url").body()).contains("log id:7 coffee 2026-11-21 []");
    }

    @Test
    void aRefusedFieldKeepsTheFormOpen() {
        var metadata = openForm();
        conversation = event -> new Answer.FieldErrors(Map.of("day", "That day is yet to come."));

        var answer = body(send(requests.submission(metadata, Map.of("day", Map.of("type", "datepicker")), NOW)));

        assertThat(answer.get("response_action").getAsString()).isEqualTo("errors");
        assertThat(answer.getAsJsonObject("errors").get("day").getAsString()).isEqualTo("That day is yet to come.");
    }

    @Test
    void aFormWhoseAnswerIsLateStaysOpenSoThatNothingTypedIsLost() {
        var metadata = openForm();
        var slow = new CountDownLatch(1);
        conversation = event -> {
            await(slow);
            return new Answer.FieldErrors(Map.of("day", "That day is yet to come."));
        };

        var acknowledged = body(send(filledIn(metadata)));
        var again = body(send(filledIn(metadata)));
        slow.countDown();

        assertThat(List.of(acknowledged, again)).allSatisfy(answer -> {
            assertThat(answer.get("response_action").getAsString()).isEqualTo("errors");
            assertThat(answer.getAsJsonObject("errors").get("day").getAsString())
                    .contains("What you typed stays here");
        });
        assertThat(slack.next(WAYS_BACK).body())
                .as("and the form is left as it is")
                .contains("That day is yet to come.");
        assertThat(slack.taken(WAYS_BACK)).as("asked once").isEmpty();
    }

    @Test
    void aFormThatWasKeptOpenIsDoneWithWhenItIsAnswered() {
        var metadata = openForm();
        var slow = new CountDownLatch(1);
        conversation = event -> {
            await(slow);
            return say("saved");
        };

        send(filledIn(metadata));
        slow.countDown();

        var done = slack.next(WAYS_BACK);
        assertThat(done.params()).containsEntry("view_id", "V1");
        assertThat(done.param("view")).contains("the answer is in our chat").doesNotContain("input");
        assertThat(slack.next(WAYS_BACK).body()).contains("saved");
    }

    @Test
    void theNextFormTakesThePlaceOfTheOneThatWasKeptOpen() {
        var metadata = openForm();
        var slow = new CountDownLatch(1);
        conversation = event -> {
            await(slow);
            return new Answer.OpenForm(ReplySamples.form("form-log"), Reply.say("no"));
        };

        send(filledIn(metadata));
        slow.countDown();

        assertThat(slack.next(WAYS_BACK).param("view")).contains("\"callback_id\":\"form\"", "Log a talk");
    }

    private Signed filledIn(String metadata) {
        return requests.submission(metadata, Map.of("day", Map.of("type", "datepicker")), NOW);
    }

    @Test
    void anotherFormTakesThePlaceOfASubmittedOne() {
        var metadata = openForm();
        conversation = event -> new Answer.OpenForm(ReplySamples.form("form-empty"), Reply.say("no"));

        var answer = body(send(requests.submission(metadata, Map.of(), NOW)));

        assertThat(answer.get("response_action").getAsString()).isEqualTo("update");
        assertThat(answer.getAsJsonObject("view").get("callback_id").getAsString())
                .isEqualTo("form");
    }

    @Test
    void afterTheResponseUrlHasExpiredTheAnswerGoesToTheDirectMessage() {
        var metadata = openForm();
        conversation = event -> say("saved");
        slack.answersOnce("response_url", 404, Map.of(), "expired_url");

        send(requests.submission(metadata, Map.of(), NOW));

        assertThat(slack.next("chat.postMessage").params())
                .containsEntry("channel", SlackRequests.USER)
                .containsEntry("text", "saved");
    }

    @Test
    void whereNoFormCanOpenItsButtonIsOffered() {
        conversation = event ->
                new Answer.OpenForm(ReplySamples.form("form-log"), Reply.say("Press", Button.of("Open", "log")));
        slack.refusesOnce("views.open", "expired_trigger_id");

        send(requests.command("log", slack.responseUrl(), NOW));

        assertThat(slack.next("response_url").body()).contains("Press");
        send(requests.event(directMessage("log", "3.1"), NOW));
        assertThat(slack.next("chat.postMessage").param("blocks")).contains("Open");
    }

    @Test
    void longWorkShowsItsProgressInTheSameMessage() {
        conversation = event -> new Answer.Working(Reply.say("Drawing"), () -> say("drawn"));

        send(requests.event(directMessage("map", "4.1"), NOW));

        assertThat(slack.next("chat.postMessage").param("text")).isEqualTo("Drawing");
        assertThat(slack.next("chat.update").params()).containsEntry("text", "drawn");
    }

    @Test
    void longWorkThatFailsSaysSoInTheSameMessage() {
        conversation = event -> new Answer.Working(Reply.say("Drawing"), () -> {
            throw new IllegalStateException("Ada's secret");
        });

        send(requests.event(directMessage("map", "4.2"), NOW));

        assertThat(slack.next("chat.postMessage").param("text")).isEqualTo("Drawing");
        assertThat(slack.next("chat.update").param("text"))
                .contains("number id42ra")
                .doesNotContain("Ada");
    }

    @Test
    void aFormThatCannotBeShownIsAFailureOfOurs() {
        var metadata = openForm();
        var tooLong = new Form("Log", "log " + "x".repeat(3_000), List.of(), "Save");
        conversation = event -> new Answer.OpenForm(tooLong, Reply.say("no"));

        send(requests.press("log", true, slack.responseUrl(), NOW));
        assertThat(slack.next("response_url").body()).contains("number id42ra");
        send(filledIn(metadata));
        assertThat(slack.next("response_url").body()).contains("number id42ra");
    }
}
