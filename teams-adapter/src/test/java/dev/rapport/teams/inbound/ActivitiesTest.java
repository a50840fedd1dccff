package dev.rapport.teams.inbound;

import static dev.rapport.teams.inbound.Recorded.activity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Utterance;
import dev.rapport.conversation.Utterance.Piece;
import dev.rapport.identity.Address.Scope;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivitiesTest {
    private static final WorkspaceId TENANT = new WorkspaceId(Platform.TEAMS, "5d9c1f4e-3b1a-4b53-9d5c-9a8b6f6c1a11");
    private static final MemberId MAYA = new MemberId(TENANT, "7faf2c30-5e3a-4d0f-8f0e-0f6e3d1b2c44");

    private final Activities activities = new Activities((activity, id) -> "user-of-" + id);

    @Test
    void words_in_a_personal_chat_come_with_who_where_zone_and_language() {
        var typed = (ChatEvent.Typed) activities.read(activity("personal-message"));
        assertThat(typed.words()).isEqualTo(Utterance.of("log ada coffee yesterday"));
        var envelope = typed.envelope();
        assertThat(envelope.member()).isEqualTo(MAYA);
        assertThat(envelope.where().scope()).isEqualTo(Scope.PERSONAL);
        assertThat(envelope.where().conversation()).isEqualTo("a:1pL6i0oY3C0K8oAj8");
        assertThat(envelope.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(envelope.locale()).isEqualTo(Locale.UK);
        assertThat(envelope.opensForms()).isTrue();
        assertThat(ConversationReference.parse(envelope.where().detail()))
                .contains(new ConversationReference(
                        "https://smba.trafficmanager.net/emea/",
                        "28:c0ffee00-1111-4222-8333-444455556666",
                        "29:1bSnHZ7Js2STWrgk6ScEErLk1Lp2zQuD5H2xyz",
                        ""));
    }

    @Test
    void in_a_channel_our_mention_is_taken_out_literally_and_others_become_people() {
        var typed = (ChatEvent.Typed) activities.read(activity("channel-mention"));
        assertThat(typed.words().pieces())
                .isEqualTo(List.of(
                        new Piece.Text("avoid "),
                        new Piece.Person(new MemberId(TENANT, "b0b"), "Bob $1"),
                        new Piece.Text(" please")));
        assertThat(typed.envelope().where().scope()).isEqualTo(Scope.CHANNEL);
        assertThat(typed.envelope().where().conversation()).isEqualTo("19:9be3de4e70874c5db9@thread.tacv2");
        assertThat(ConversationReference.parse(typed.envelope().where().detail())
                        .orElseThrow()
                        .thread())
                .endsWith(";messageid=1481567603816");
    }

    @Test
    void a_mention_without_a_directory_id_is_looked_up() {
        var json = Recorded.json("channel-mention").replace("\"aadObjectId\": \"b0b\"", "\"aadObjectId\": \"\"");
        var typed = (ChatEvent.Typed) activities.read(Activity.read(json).orElseThrow());
        assertThat(typed.words().pieces()).contains(new Piece.Person(new MemberId(TENANT, "user-of-29:bob"), "Bob $1"));
    }

    @Test
    void a_group_chat_is_read_alike_and_our_mention_alone_is_no_words() {
        assertThat(activities.read(activity("group-mention"))).isInstanceOfSatisfying(ChatEvent.Typed.class, typed -> {
            assertThat(typed.words()).isEqualTo(Utterance.of("today"));
            assertThat(typed.envelope().where().scope()).isEqualTo(Scope.GROUP);
        });
        assertThat(activities.read(activity("mention-alone")))
                .isInstanceOfSatisfying(
                        ChatEvent.Typed.class,
                        typed -> assertThat(typed.words().pieces()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"action-submit", "action-execute"})
    void a_pressed_button_gives_back_its_command(String recorded) {
        assertThat(activities.read(activity(recorded)))
                .isInstanceOfSatisfying(
                        ChatEvent.Pressed.class,
                        pressed -> assertThat(pressed.command()).isEqualTo("snooze id:7"));
    }

    @Test
    void a_form_gives_back_its_values_and_itself() {
        var activity = activity("form-execute");
        var submitted = (ChatEvent.Submitted) activities.read(activity);
        assertThat(submitted.command()).isEqualTo("log id:7");
        assertThat(submitted.values()).isEqualTo(Map.of("kind", "coffee", "note", "roadmap\nand *more*", "day", ""));
        assertThat(Activities.submitted(activity).orElseThrow().form().title()).isEqualTo("Log a talk");
        assertThat(Activities.submitted(activity("action-execute"))).isEmpty();
    }

    @Test
    void one_install_is_one_event_however_often_and_in_whatever_form_it_is_told() {
        var added = (ChatEvent.Installed) activities.read(activity("bot-added"));
        var installed = (ChatEvent.Installed) activities.read(activity("installation-add"));
        assertThat(added.envelope().event()).isEqualTo(installed.envelope().event());
    }

    @ParameterizedTest
    @CsvSource({"bot-removed", "installation-remove"})
    void a_removal_is_told(String recorded) {
        assertThat(activities.read(activity(recorded))).isInstanceOf(ChatEvent.Removed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "colleague-added,members",
        "installation-add-upgrade,upgrade",
        "message-edited,edit",
        "reaction,reaction",
        "typing,typing",
        "read-receipt,event",
        "unknown-invoke,unknown_invoke",
        "unknown-type,unknown_type",
        "image-only,attachment",
        "own-message,bot",
        "foreign-card,foreign_card",
        "no-conversation,no_conversation"
    })
    void everything_else_is_ignored_with_a_word(String recorded, String reason) {
        assertThat(activities.read(activity(recorded))).isEqualTo(new ChatEvent.Ignored(reason));
    }

    @Test
    void a_redelivery_has_the_same_event_id_and_another_message_another() {
        var first = event(Recorded.json("personal-message"));
        assertThat(event(Recorded.json("personal-message"))).isEqualTo(first);
        assertThat(event(Recorded.json("personal-message").replace("1700000000001", "1700000000002")))
                .isNotEqualTo(first);
        assertThat(event(Recorded.json("personal-message").replace("a:1pL6i0oY3C0K8oAj8", "a:2")))
                .isNotEqualTo(first);
    }

    @Test
    void without_an_activity_id_the_moment_and_what_was_sent_tell() {
        var json = Recorded.json("action-submit").replace("\"id\": \"1700000000001\",", "");
        assertThat(event(json)).isEqualTo(event(json));
        assertThat(event(json.replace("snooze id:7", "snooze id:8"))).isNotEqualTo(event(json));
        assertThat(event(json.replace("09:15:30.1234567Z", "09:15:31.1234567Z")))
                .isNotEqualTo(event(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "{\"type\":\"message\",\"type\":\"invoke\"}", "nothing", "''", "{", "5"})
    void what_is_no_activity_is_not_read(String text) {
        assertThat(Activity.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"type\":\"message\",\"from\":5,\"conversation\":[],\"entities\":{\"a\":1},\"value\":[1]}",
                "{\"type\":\"message\",\"text\":{},\"from\":{\"id\":\"1\"},\"conversation\":{\"id\":\"2\",\"tenantId\":\"t\"}}",
                "{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"value\":\"x\",\"from\":{\"id\":\"1\"},\"conversation\":{\"id\":\"2\",\"tenantId\":\"t\"}}",
                "{\"type\":\"conversationUpdate\",\"membersAdded\":5,\"from\":{\"id\":\"1\"},\"conversation\":{\"id\":\"2\",\"tenantId\":\"t\"}}"
            })
    void an_odd_shape_is_ignored_and_never_an_exception(String json) {
        assertThat(activities.read(Activity.read(json).orElseThrow())).isInstanceOf(ChatEvent.Ignored.class);
    }

    @Test
    void a_zone_without_rules_is_none() {
        var json = Recorded.json("personal-message").replace("Europe/Berlin", "+01:00");
        var typed = (ChatEvent.Typed) activities.read(Activity.read(json).orElseThrow());
        assertThat(typed.envelope().zone()).isNull();
    }

    private Object event(String json) {
        return switch (activities.read(Activity.read(json).orElseThrow())) {
            case ChatEvent.Typed typed -> typed.envelope().event();
            case ChatEvent.Pressed pressed -> pressed.envelope().event();
            case ChatEvent.Submitted submitted -> submitted.envelope().event();
            case ChatEvent.Installed installed -> installed.envelope().event();
            case ChatEvent.Removed removed -> removed.envelope().event();
            case ChatEvent.Ignored ignored -> throw new AssertionError(ignored.reason());
        };
    }
}
