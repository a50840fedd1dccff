package dev.rapport.slack.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.DeliveryOutcome.Limit;
import dev.rapport.delivery.DeliveryOutcome.Reason;
import dev.rapport.delivery.MessageGateway.LookUp;
import dev.rapport.delivery.MessageGateway.Opening;
import dev.rapport.delivery.Recipient;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.Address.Scope;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Installation;
import dev.rapport.platform.Installations;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.ReplySamples;
import dev.rapport.testkit.slack.FakeSlack;
import dev.rapport.testkit.slack.FakeSlack.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class SlackGatewayIT {
    private static final WorkspaceId TEAM = new WorkspaceId(Platform.SLACK, "T1");
    private static final Address HOME = new Address(TEAM, "D1", Scope.PERSONAL, "");
    private static final Reply REPLY = Reply.say("Good morning");
    private static final DeliveryKey KEY = new DeliveryKey("k1");
    private static final Instant SINCE = Instant.parse("2026-11-22T00:00:00Z");

    private final FakeSlack slack = new FakeSlack();
    private final Installations installations = Mockito.mock();
    private final SlackGateway gateway = new SlackGateway(new SlackApi(SlackApi.client(slack.apiUrl()), installations));

    SlackGatewayIT() {
        Mockito.when(installations.find(TEAM)).thenReturn(Optional.of(new Installation(TEAM, "U9", "xoxb-t1", "")));
    }

    @AfterEach
    void close() {
        slack.close();
    }

    private static MemberId member(String user) {
        return new MemberId(TEAM, user);
    }

    @Test
    void aMessageIsSentWithItsKeyAndTheWorkspacesToken() {
        var outcome = gateway.send(KEY, HOME, REPLY);

        var call = slack.next("chat.postMessage");
        assertThat(outcome).isInstanceOf(DeliveryOutcome.Sent.class);
        assertThat(call.token()).isEqualTo("xoxb-t1");
        assertThat(call.param("metadata")).contains("\"key\":\"k1\"");
    }

    @Test
    void aMessageSentBeforeIsFoundByItsKey() {
        assertThat(gateway.lookUp(KEY, HOME, SINCE)).contains(new LookUp.Absent());

        var sent = (DeliveryOutcome.Sent) gateway.send(KEY, HOME, REPLY);

        assertThat(gateway.lookUp(KEY, HOME, SINCE)).contains(new LookUp.Found(sent.message()));
        assertThat(gateway.lookUp(new DeliveryKey("k2"), HOME, SINCE)).contains(new LookUp.Absent());
        assertThat(slack.next("conversations.history").params())
                .containsEntry("include_all_metadata", "1")
                .containsEntry("oldest", Long.toString(SINCE.getEpochSecond()));
    }

    @Test
    void withoutTheScopeForHistoryThereIsNoWayToTell() {
        slack.refusesOnce("conversations.history", "missing_scope");
        slack.answersOnce("conversations.history", 503, Map.of(), "");

        assertThat(gateway.lookUp(KEY, HOME, SINCE)).isEmpty();
        assertThat(gateway.lookUp(KEY, HOME, SINCE)).contains(new LookUp.NoAnswer());
    }

    @Test
    void aGroupThatCannotBeOpenedIsTriedOneByOneToNameWhoCannotBeReached() {
        var group = new Recipient.Group(List.of(member("U1"), member("U2"), member("U3")));
        slack.refusesOnce("conversations.open", "user_disabled");
        slack.answersOnce("conversations.open", 200, Map.of(), "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}");
        slack.refusesOnce("conversations.open", "user_disabled");

        assertThat(gateway.open(group))
                .isEqualTo(new Opening.Closed(
                        new DeliveryOutcome.Undeliverable(Reason.PERSON_GONE, "user_disabled", Set.of(member("U2")))));
        assertThat(slack.taken(Set.of("conversations.open")))
                .extracting(call -> call.param("users"))
                .containsExactly("U1,U2,U3", "U1", "U2", "U3");
    }

    @Test
    void aGroupOfWhichEachCouldBeReachedNamesNobody() {
        var group = new Recipient.Group(List.of(member("U1"), member("U2")));
        slack.refusesOnce("conversations.open", "invalid_user_combination");

        assertThat(gateway.open(group))
                .isEqualTo(new Opening.Closed(
                        new DeliveryOutcome.Undeliverable(Reason.REFUSED, "invalid_user_combination")));
    }

    @Test
    void aRateLimitNamesItsPause() {
        slack.answersOnce(
                "chat.postMessage", 429, Map.of("Retry-After", "17"), "{\"ok\":false,\"error\":\"ratelimited\"}");

        assertThat(gateway.send(KEY, HOME, REPLY))
                .isEqualTo(new DeliveryOutcome.RetryAfter(Duration.ofSeconds(17), Limit.EITHER));
    }

    @Test
    void anErrorOfSlacksLeavesTheOutcomeOpen() {
        slack.answersOnce("chat.postMessage", 500, Map.of(), "oops");
        slack.refusesOnce("chat.postMessage", "internal_error");

        assertThat(gateway.send(KEY, HOME, REPLY)).isEqualTo(new DeliveryOutcome.Unknown("http_500"));
        assertThat(gateway.send(KEY, HOME, REPLY)).isEqualTo(new DeliveryOutcome.Unknown("internal_error"));
    }

    @Test
    void aRefusalSaysWhatIsGone() {
        for (var expected : Map.of(
                        "token_revoked", Reason.APP_REMOVED,
                        "user_not_found", Reason.PERSON_GONE,
                        "user_disabled", Reason.PERSON_GONE,
                        "channel_not_found", Reason.CONVERSATION_CLOSED,
                        "is_archived", Reason.CONVERSATION_CLOSED,
                        "restricted_action_read_only_channel", Reason.CONVERSATION_CLOSED,
                        "msg_too_long", Reason.REFUSED)
                .entrySet()) {
            slack.refusesOnce("chat.postMessage", expected.getKey());

            assertThat(gateway.send(KEY, HOME, REPLY))
                    .isEqualTo(new DeliveryOutcome.Undeliverable(expected.getValue(), expected.getKey()));
        }
    }

    @Test
    void anInactiveAccountIsTheBotsIfItsTokenIsDeadAndElseThePersons() {
        slack.refusesOnce("chat.postMessage", "account_inactive");
        slack.refusesOnce("auth.test", "account_inactive");
        assertThat(gateway.send(KEY, HOME, REPLY))
                .isEqualTo(new DeliveryOutcome.Undeliverable(Reason.APP_REMOVED, "account_inactive"));

        slack.refusesOnce("chat.postMessage", "account_inactive");
        assertThat(gateway.send(KEY, HOME, REPLY))
                .isEqualTo(new DeliveryOutcome.Undeliverable(Reason.PERSON_GONE, "account_inactive"));
    }

    @Test
    void aWorkspaceThatRemovedRapportIsNotEvenCalled() {
        var gone = new Address(new WorkspaceId(Platform.SLACK, "TGONE"), "D1", Scope.PERSONAL, "");
        Mockito.when(installations.find(gone.workspace())).thenReturn(Optional.empty());

        assertThat(gateway.send(KEY, gone, REPLY))
                .isEqualTo(new DeliveryOutcome.Undeliverable(Reason.APP_REMOVED, "not_authed"));
        assertThat(slack.pending()).isEmpty();
    }

    @Test
    void whereNobodyListensTheMessageMayBeSentLater() {
        slack.close();

        assertThat(gateway.send(KEY, HOME, REPLY)).isInstanceOf(DeliveryOutcome.RetryAfter.class);
    }

    @Test
    void aPersonalConversationIsOpened() {
        var member = new MemberId(TEAM, "U1");

        assertThat(gateway.open(Recipient.of(member)))
                .isEqualTo(new Opening.Opened(new Address(TEAM, "DU1", Scope.PERSONAL, "")));
        slack.refusesOnce("conversations.open", "user_disabled");
        assertThat(gateway.open(Recipient.of(member)))
                .isEqualTo(new Opening.Closed(new DeliveryOutcome.Undeliverable(Reason.PERSON_GONE, "user_disabled")));
    }

    @Test
    void aMessageIsUpdatedInPlace() {
        var message = new SentMessage(HOME, "1.1");

        assertThat(gateway.update(message, REPLY)).isEqualTo(new DeliveryOutcome.Sent(message));
        assertThat(slack.next("chat.update").params())
                .containsEntry("channel", "D1")
                .containsEntry("ts", "1.1");
    }

    @Test
    void aGroupHasOneConversationWhereItsMessagesAreSentAndLookedUp() {
        var group = new Recipient.Group(List.of(new MemberId(TEAM, "U2"), new MemberId(TEAM, "U1")));
        var where = gateway.open(group).address().orElseThrow();

        assertThat(slack.next("conversations.open").param("users")).isEqualTo("U1,U2");
        assertThat(where).isEqualTo(new Address(TEAM, "GU1-U2", Scope.GROUP, ""));
        var sent = (DeliveryOutcome.Sent) gateway.send(KEY, where, REPLY);
        assertThat(slack.next("chat.postMessage").param("channel")).isEqualTo("GU1-U2");
        assertThat(gateway.lookUp(KEY, where, SINCE)).contains(new LookUp.Found(sent.message()));
        assertThat(gateway.update(sent.message(), Reply.say("Undone"))).isEqualTo(sent);
        assertThat(slack.next("chat.update").param("channel")).isEqualTo("GU1-U2");
    }

    @Test
    void aGroupWithSomebodyWhoLeftIsNotOpened() {
        slack.refusesOnce("conversations.open", "user_disabled");
        var group = new Recipient.Group(List.of(new MemberId(TEAM, "U2"), new MemberId(TEAM, "U1")));

        assertThat(gateway.open(group))
                .isEqualTo(new Opening.Closed(new DeliveryOutcome.Undeliverable(Reason.PERSON_GONE, "user_disabled")));
    }

    @Test
    void aChannelIsOpenAlready() {
        var where = gateway.open(new Recipient.Place(new PlaceId(TEAM, "C1")))
                .address()
                .orElseThrow();
        gateway.send(KEY, where, REPLY);

        assertThat(where.scope()).isEqualTo(Scope.CHANNEL);
        assertThat(slack.next("chat.postMessage").param("channel")).isEqualTo("C1");
        assertThat(gateway.lookUp(KEY, where, SINCE).orElseThrow()).isInstanceOf(LookUp.Found.class);
    }

    @Test
    void proposedTimesBringTheirCalendarFilesIntoTheThread() {
        var introduction =
                Objects.requireNonNull(ReplySamples.replies(Platform.SLACK).get("introduction"));
        var sent = (DeliveryOutcome.Sent) gateway.send(KEY, HOME, introduction);

        assertThat(slack.next("files.getUploadURLExternal").param("filename")).isEqualTo("meeting-1.ics");
        assertThat(slack.next("upload").body()).contains("BEGIN:VCALENDAR");
        var shared = slack.next("files.completeUploadExternal");
        assertThat(shared.param("channel_id")).isEqualTo("D1");
        assertThat(shared.param("thread_ts")).isEqualTo(sent.message().id());
    }

    /** Whoever sent it may have died before the files came, or after. */
    @Test
    void aMessageThatWasFoundGetsTheFilesThatItsThreadLacks() {
        var introduction =
                Objects.requireNonNull(ReplySamples.replies(Platform.SLACK).get("introduction"));
        var sent = new SentMessage(HOME, "1.1");
        String thread =
                "{\"ok\":true,\"messages\":[{\"ts\":\"1.1\"},{\"ts\":\"1.2\",\"files\":[{\"id\":\"F1\",\"name\":\"%s\"}]}]}";

        slack.answersOnce("conversations.replies", 200, Map.of(), thread.formatted("meeting-1.ics"));
        gateway.complete(sent, introduction);
        slack.answersOnce("conversations.replies", 503, Map.of(), "");
        gateway.complete(sent, introduction);
        gateway.complete(sent, REPLY);
        assertThat(slack.taken(Set.of("conversations.replies", "files.completeUploadExternal")))
                .extracting(Call::method)
                .containsExactly("conversations.replies", "conversations.replies");

        slack.answersOnce("conversations.replies", 200, Map.of(), thread.formatted("holiday.jpg"));
        gateway.complete(sent, introduction);
        assertThat(slack.next("files.completeUploadExternal").params()).containsEntry("thread_ts", "1.1");
    }

    @Test
    void aCalendarFileThatIsRefusedTakesNothingFromTheMessage() {
        slack.refusesOnce("files.getUploadURLExternal", "missing_scope");
        var introduction =
                Objects.requireNonNull(ReplySamples.replies(Platform.SLACK).get("introduction"));

        assertThat(gateway.send(KEY, HOME, introduction)).isInstanceOf(DeliveryOutcome.Sent.class);
        assertThat(slack.posted()).isEqualTo(1);
    }
}
