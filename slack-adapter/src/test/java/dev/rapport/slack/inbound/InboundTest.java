package dev.rapport.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.identity.Address;
import dev.rapport.identity.Address.Scope;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import org.junit.jupiter.api.Test;

class InboundTest {
    @Test
    void onAnOrganisationInstallTheWorkspaceIsTheEnterprise() {
        var event = wrapped("{'type':'message','channel':'D1','user':'W1','text':'today','ts':'1.1'}");
        var authorization = event.getAsJsonArray("authorizations").get(0).getAsJsonObject();
        authorization.addProperty("enterprise_id", "E1");

        assertThat(workspace(Events.read(new Payload(event)))).isEqualTo("T1");
        authorization.addProperty("is_enterprise_install", true);
        assertThat(workspace(Events.read(new Payload(event)))).isEqualTo("E1");
    }

    @Test
    void theIdOfWordsIsTheSameForARetryAndForTheMessageThatIsAlsoAMention() {
        var mention = wrapped("{'type':'app_mention','channel':'C1','user':'U1','text':'<@U9> today','ts':'1.1'}");
        var again = mention.deepCopy();
        again.addProperty("event_id", "Ev2");

        assertThat(((Arrival.Heard) Events.read(new Payload(mention))).id())
                .isEqualTo(((Arrival.Heard) Events.read(new Payload(again))).id())
                .isEqualTo("message:C1:1.1");
    }

    @Test
    void aMessageInAChannelIsHeardOnlyAsAMention() {
        assertThat(read("{'type':'message','channel':'C1','user':'U1','text':'<@U9> today','ts':'1.1'}"))
                .isEqualTo(new Arrival.Skipped("channel"));
    }

    @Test
    void aFileWithWordsIsHeardAndOneWithoutIsNot() {
        assertThat(
                        read(
                                "{'type':'message','subtype':'file_share','channel':'D1','user':'U1','text':'import','ts':'1.1'}"))
                .isInstanceOf(Arrival.Heard.class);
        assertThat(read("{'type':'message','subtype':'file_share','channel':'D1','user':'U1','text':'','ts':'1.1'}"))
                .isEqualTo(new Arrival.Skipped("wordless"));
    }

    @Test
    void slackbotIsNobody() {
        assertThat(read("{'type':'message','channel':'D1','user':'USLACKBOT','text':'hi','ts':'1.1'}"))
                .isEqualTo(new Arrival.Skipped("bot"));
    }

    @Test
    void leavingIsNoticedByEitherEvent() {
        var left = new Arrival.WorkspaceLeft(new WorkspaceId(Platform.SLACK, "T1"));

        assertThat(read("{'type':'app_uninstalled'}")).isEqualTo(left);
        assertThat(read("{'type':'tokens_revoked','tokens':{'bot':['U9']}}")).isEqualTo(left);
        assertThat(read("{'type':'tokens_revoked','tokens':{'oauth':['U1']}}")).isEqualTo(new Arrival.Skipped("token"));
    }

    @Test
    void aChangedProfileIsToldByItsId() {
        assertThat(read("{'type':'user_change','user':{'id':'U1','tz':'Europe/Berlin'}}"))
                .isEqualTo(new Arrival.ProfileChanged(new MemberId(new WorkspaceId(Platform.SLACK, "T1"), "U1")));
    }

    @Test
    void aCommandTypedInAnyDirectMessageBelongsToThePersonsOwnConversation() {
        var typed = (Arrival.Heard) Interactions.command(command("D0OTHERS", "directmessage"));
        var inGroup = (Arrival.Heard) Interactions.command(command("G1", "mpdm-a--b-1"));

        assertThat(typed.back().where().conversation()).isEqualTo("U1");
        assertThat(typed.back().where().scope()).isEqualTo(Scope.PERSONAL);
        assertThat(typed.back().lasting()).isFalse();
        assertThat(inGroup.back().where().scope()).isEqualTo(Scope.GROUP);
    }

    @Test
    void aLinkButtonIsNothingForRapport() {
        var press = Payload.parse(
                "{'type':'block_actions','user':{'id':'U1'},'team':{'id':'T1'},'actions':[{'type':'button','url':'https://x'}]}");

        assertThat(Interactions.press(press)).isEqualTo(new Arrival.Skipped("element"));
    }

    @Test
    void aFormRemembersItsCommandAndTheWayBack() {
        var workspace = new WorkspaceId(Platform.SLACK, "T1");
        var where = new Address(workspace, "C1", Scope.CHANNEL, "");
        var back = new ReturnPath(where, "U1", "https://hooks.example/1", "1.1", null, true);
        var form = new FormContext("edit id:7\nsecond line", back);

        assertThat(FormContext.decode(form.encode(), workspace, "U1")).isEqualTo(form);
    }

    @Test
    void theWayBackKeepsItsSecretOutOfLogs() {
        var where = new Address(new WorkspaceId(Platform.SLACK, "T1"), "C1", Scope.CHANNEL, "");

        assertThat(new ReturnPath(where, "U1", "https://hooks.example/secret", null, null, false).toString())
                .contains("response_url")
                .doesNotContain("secret");
    }

    private static Payload command(String channel, String name) {
        return Payload.parse("{'team_id':'T1','user_id':'U1','trigger_id':'1','text':'today','channel_id':'" + channel
                + "','channel_name':'" + name + "'}");
    }

    private static String workspace(Arrival arrival) {
        return ((ChatEvent.Typed) ((Arrival.Heard) arrival).event())
                .envelope()
                .member()
                .workspace()
                .value();
    }

    private static Arrival read(String event) {
        return Events.read(new Payload(wrapped(event)));
    }

    private static JsonObject wrapped(String event) {
        return JsonParser.parseString("{'type':'event_callback','event_id':'Ev1','team_id':'TOTHER','authorizations':"
                        + "[{'team_id':'T1','user_id':'U9','is_bot':true}],'event':" + event + "}")
                .getAsJsonObject();
    }
}
