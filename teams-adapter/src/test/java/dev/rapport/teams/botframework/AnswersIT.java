package dev.rapport.teams.botframework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Field;
import dev.rapport.reply.Form;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Visibility;
import dev.rapport.reply.Words;
import dev.rapport.testkit.teams.FakeTeams.Call;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where an answer appears, and who can read it there. */
class AnswersIT {
    private static final Reply SECRET = Reply.say("Ada is in your strategic circle.", Button.of("Undo", "undo"));
    private static final Form FORM = new Form(
            "Log a talk", "log id:7", List.of(new Field.Text("note", "Note", false, "", "", 3_000, true)), "Log");

    private final AtomicReference<Answer> next = new AtomicReference<>(new Answer.Say(SECRET));
    private final BlockingQueue<ChatEvent> handled = new LinkedBlockingQueue<>();
    private final Bot bot = new Bot(event -> {
        handled.add(event);
        return Objects.requireNonNull(next.get());
    });

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void in_a_personal_chat_the_answer_is_there() {
        says("personal-message");
        var call = bot.teams.nextCall();
        assertThat(call.path()).isEqualTo("a:1pL6i0oY3C0K8oAj8/activities");
        assertThat(text(call)).isEqualTo("Ada is in your strategic circle.");
    }

    @Test
    void in_a_channel_a_private_answer_goes_to_the_personal_chat_and_the_thread_learns_only_that() {
        says("channel-mention");
        var opened = bot.teams.nextCall();
        assertThat(opened.path()).isEmpty();
        assertThat(opened.body().at("/members/0/id").asString())
                .as("the id that Teams itself named the author by")
                .startsWith("29:");
        var personal = bot.teams.nextCall();
        assertThat(personal.path()).startsWith("a:29:").endsWith("/activities");
        assertThat(personal.body().toString()).contains("strategic circle");
        var thread = bot.teams.nextCall();
        assertThat(thread.path()).isEqualTo("19:9be3de4e70874c5db9@thread.tacv2;messageid=1481567603816/activities");
        assertThat(thread.body().toString()).contains("personal chat").doesNotContain("strategic circle");
    }

    @Test
    void where_the_personal_chat_is_not_open_the_way_to_it_is_shown() {
        bot.teams.answersNext(403, Map.of(), "{\"error\":{\"code\":\"ForbiddenOperationException\"}}");
        says("group-mention");
        bot.teams.nextCall();
        var group = bot.teams.nextCall();
        assertThat(group.path()).isEqualTo("19:ea28a3c2a4f94d8b@thread.v2/activities");
        assertThat(text(group)).contains("[Add Rapport](https://teams.microsoft.com/l/app/" + Bot.APP + ")");
        assertThat(group.body().toString()).doesNotContain("strategic circle");
    }

    @Test
    void an_answer_for_all_stays_where_all_are() {
        next.set(new Answer.Say(
                new Reply("Maya joins.", List.of(new Block.Text(Words.of("Maya joins."))), Visibility.SHARED)));
        says("group-mention");
        assertThat(bot.teams.nextCall().path()).isEqualTo("19:ea28a3c2a4f94d8b@thread.v2/activities");
    }

    @Test
    void a_pressed_button_replaces_its_card_in_the_response_and_on_all_devices() {
        next.set(new Answer.Replace(Reply.say("Snoozed for a week.")));
        var response = press("action-execute");
        assertThat(response.path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(response.at("/value/body/0/text").asText()).isEqualTo("Snoozed for a week.");
        var update = bot.teams.nextCall();
        assertThat(update.method() + " " + update.path()).isEqualTo("PUT a:1pL6i0oY3C0K8oAj8/activities/1699999999999");
        assertThat(text(update)).isEqualTo("Snoozed for a week.");
    }

    @Test
    void pressed_where_others_read_a_private_answer_is_shown_to_who_pressed_alone() {
        next.set(new Answer.Replace(SECRET));
        var json = bot.recorded("action-execute").replace("\"personal\"", "\"groupChat\"");
        var response = json(bot.post(json));
        assertThat(response.at("/value/body/0/text").asText()).contains("Ada");
        bot.close();
        assertThat(bot.teams.calls()).isEmpty();
    }

    @Test
    void something_new_said_to_a_press_leaves_the_pressed_card_alone() {
        var response = press("action-execute");
        assertThat(response.path("type").asText()).isEqualTo("application/vnd.microsoft.activity.message");
        var sent = bot.teams.nextCall();
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(text(sent)).contains("Ada");
    }

    @Test
    void a_form_is_a_card_with_fields() {
        next.set(new Answer.OpenForm(FORM, SECRET));
        press("action-execute");
        var form = bot.teams.nextCall();
        assertThat(form.card().at("/body/1/type").asString()).isEqualTo("Input.Text");
        assertThat(form.card().at("/actions/0/data/command").asString()).isEqualTo("log id:7");
    }

    @Test
    void a_refused_form_keeps_what_was_typed() {
        next.set(new Answer.FieldErrors(Map.of("note", "Please say more.")));
        var response = press("form-execute");
        assertThat(response.at("/value/body/0/text").asText()).isEqualTo("Log a talk");
        assertThat(response.path("value").findValuesAsText("value")).contains("coffee", "roadmap\nand *more*");
        assertThat(response.path("value").findValuesAsText("text")).contains("⚠ Please say more.");
    }

    @Test
    void what_comes_of_a_form_takes_its_place() {
        next.set(new Answer.Say(Reply.say("Coffee with Ada, Saturday 21 November 2026.")));
        var response = press("form-execute");
        assertThat(response.at("/value/body/0/text").asText()).startsWith("Coffee with Ada");
        assertThat(bot.teams.nextCall().method()).isEqualTo("PUT");
    }

    @Test
    void long_work_shows_its_progress_and_then_its_end_in_one_message() {
        next.set(new Answer.Working(Reply.say("Reading the file."), () -> new Answer.Say(Reply.say("25 people."))));
        says("personal-message");
        assertThat(text(bot.teams.nextCall())).isEqualTo("Reading the file.");
        var end = bot.teams.nextCall();
        assertThat(end.method() + " " + end.path()).isEqualTo("PUT a:1pL6i0oY3C0K8oAj8/activities/m1");
        assertThat(text(end)).isEqualTo("25 people.");
    }

    @Test
    void a_message_delivered_twice_is_answered_once() throws Exception {
        says("personal-message");
        bot.teams.nextCall();
        says("personal-message");
        bot.close();
        assertThat(handled).hasSize(1);
        assertThat(bot.ignored("repeated")).isEqualTo(1);
        assertThat(bot.teams.calls()).hasSize(1);
    }

    @Test
    void the_welcome_comes_once_however_the_install_is_told_and_again_after_a_removal() {
        says("bot-added");
        bot.teams.nextCall();
        says("installation-add");
        next.set(new Answer.Nothing());
        says("installation-remove");
        handledAre(2);
        next.set(new Answer.Say(Reply.say("Welcome back.")));
        says("installation-add");
        assertThat(text(bot.teams.nextCall())).isEqualTo("Welcome back.");
        assertThat(bot.teams.calls()).hasSize(2);
    }

    @Test
    void a_card_of_another_time_gets_a_sentence() {
        assertThat(press("foreign-card").path("value").asText()).contains("can't read this card");
        assertThat(bot.ignored("foreign_card")).isEqualTo(1);
        assertThat(handled).isEmpty();
    }

    @Test
    void an_invoke_that_is_not_for_us_is_not_implemented() {
        assertThat(bot.post(bot.recorded("unknown-invoke")).status()).isEqualTo(501);
        assertThat(bot.ignored("unknown_invoke")).isEqualTo(1);
    }

    private void handledAre(int events) {
        for (int i = 0; i < events; i++) {
            try {
                assertThat(handled.poll(20, TimeUnit.SECONDS)).isNotNull();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private void says(String recorded) {
        assertThat(bot.post(bot.recorded(recorded))).isEqualTo(new TeamsResponse(200, ""));
    }

    private JsonNode press(String recorded) {
        return json(bot.post(bot.recorded(recorded)));
    }

    private static JsonNode json(TeamsResponse response) {
        assertThat(response.status()).isEqualTo(200);
        try {
            var json = new JsonMapper().readTree(response.body());
            assertThat(json.path("statusCode").asInt()).isEqualTo(200);
            return json;
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(Call call) {
        return call.card().at("/body/0/text").asString();
    }
}
