package dev.rapport.teams.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.DeliveryOutcome.Limit;
import dev.rapport.delivery.DeliveryOutcome.Reason;
import dev.rapport.delivery.DeliveryOutcome.RetryAfter;
import dev.rapport.delivery.DeliveryOutcome.Sent;
import dev.rapport.delivery.DeliveryOutcome.Undeliverable;
import dev.rapport.delivery.DeliveryOutcome.Unknown;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.delivery.Recipient;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.Address.Scope;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.KnownPlaces;
import dev.rapport.reply.Block;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.teams.inbound.ConversationReference;
import dev.rapport.teams.render.DeepLinks;
import dev.rapport.testkit.InMemoryKnownPlaces;
import dev.rapport.testkit.teams.FakeTeams;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TeamsGatewayIT {
    private static final WorkspaceId TENANT = new WorkspaceId(Platform.TEAMS, "tenant");
    private static final DeliveryKey KEY = new DeliveryKey("key");
    private static final Reply HELLO = Reply.say("Good morning.");

    private final FakeTeams teams = new FakeTeams();
    private final HttpClient http = HttpClient.newHttpClient();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z"));
    private final InMemoryKnownPlaces places = new InMemoryKnownPlaces();
    private final TeamsGateway gateway = gateway(new ServiceUrls(true));

    @AfterEach
    void stop() {
        http.close();
        teams.close();
    }

    @Test
    void a_message_is_a_card_in_its_conversation_with_our_token() {
        var sent = gateway.send(KEY, chat(""), HELLO);
        assertThat(sent).isEqualTo(new Sent(new SentMessage(chat(""), "m1")));
        var call = teams.nextCall();
        assertThat(call.method() + " " + call.path()).isEqualTo("POST a:chat/activities");
        assertThat(call.authorization()).isEqualTo("Bearer token-1");
        assertThat(call.body().at("/summary").asString()).isEqualTo("Good morning.");
        assertThat(call.body().at("/from/id").asString()).isEqualTo("28:app");
        assertThat(call.card().at("/type").asString()).isEqualTo("AdaptiveCard");
    }

    @Test
    void an_update_takes_the_place_of_the_message() {
        var message = new SentMessage(chat(""), "m7");
        assertThat(gateway.update(message, HELLO)).isEqualTo(new Sent(message));
        var call = teams.nextCall();
        assertThat(call.method() + " " + call.path()).isEqualTo("PUT a:chat/activities/m7");
        assertThat(call.body().at("/id").asString()).isEqualTo("m7");
    }

    @Test
    void in_a_channel_the_answer_goes_to_its_thread() {
        gateway.send(KEY, chat("a:chat;messageid=1"), HELLO);
        assertThat(teams.nextCall().path()).isEqualTo("a:chat;messageid=1/activities");
    }

    @Test
    void a_personal_chat_is_opened_by_the_persons_id() {
        var opened = gateway.open(Recipient.of(new MemberId(TENANT, "maya")))
                .address()
                .orElseThrow();
        assertThat(opened.conversation()).isEqualTo("a:maya");
        assertThat(opened.scope()).isEqualTo(Scope.PERSONAL);
        var call = teams.nextCall();
        assertThat(call.body().at("/members/0/id").asString()).isEqualTo("maya");
        assertThat(call.body().at("/tenantId").asString()).isEqualTo("tenant");
        assertThat(call.body().at("/bot/id").asString()).isEqualTo("28:app");
        assertThat(gateway.send(KEY, opened, HELLO)).isInstanceOf(Sent.class);
    }

    @Test
    void a_personal_chat_that_teams_refuses_is_none() {
        teams.answersNext(403, Map.of(), "{\"error\":{\"code\":\"ForbiddenOperationException\"}}");
        assertThat(gateway.open(Recipient.of(new MemberId(TENANT, "maya"))))
                .isEqualTo(new MessageGateway.Opening.Closed(
                        new Undeliverable(Reason.CONVERSATION_CLOSED, "ForbiddenOperationException")));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(400, "", "BadArgument", new Undeliverable(Reason.REFUSED, "BadArgument")),
                Arguments.of(401, "", "Unauthorized", new RetryAfter(Duration.ofSeconds(2), Limit.WORKSPACE)),
                Arguments.of(401, "", "BotNotRegistered", new Undeliverable(Reason.APP_REMOVED, "BotNotRegistered")),
                Arguments.of(
                        403, "", "BotDisabledByAdmin", new Undeliverable(Reason.APP_REMOVED, "BotDisabledByAdmin")),
                Arguments.of(
                        403,
                        "",
                        "ConversationBlockedByUser",
                        new Undeliverable(Reason.CONVERSATION_CLOSED, "ConversationBlockedByUser")),
                Arguments.of(
                        403,
                        "",
                        "BotNotInConversationRoster",
                        new Undeliverable(Reason.CONVERSATION_CLOSED, "BotNotInConversationRoster")),
                Arguments.of(
                        404,
                        "",
                        "ConversationNotFound",
                        new Undeliverable(Reason.CONVERSATION_CLOSED, "ConversationNotFound")),
                Arguments.of(
                        404,
                        "",
                        "ActivityNotFoundInConversation",
                        new Undeliverable(Reason.REFUSED, "ActivityNotFoundInConversation")),
                Arguments.of(412, "", "PreconditionFailed", new RetryAfter(Duration.ofSeconds(2), Limit.CONVERSATION)),
                Arguments.of(413, "", "MessageSizeTooBig", new Undeliverable(Reason.REFUSED, "MessageSizeTooBig")),
                Arguments.of(429, "17", "Throttled", new RetryAfter(Duration.ofSeconds(17), Limit.CONVERSATION)),
                Arguments.of(
                        429,
                        "Sun, 22 Nov 2026 09:01:00 GMT",
                        "Throttled",
                        new RetryAfter(Duration.ofMinutes(1), Limit.CONVERSATION)),
                Arguments.of(429, "soon", "Throttled", new RetryAfter(Duration.ofSeconds(5), Limit.CONVERSATION)),
                Arguments.of(429, "999999", "Throttled", new RetryAfter(Duration.ofHours(1), Limit.CONVERSATION)),
                Arguments.of(500, "", "ServiceError", new Unknown("ServiceError")),
                Arguments.of(502, "", "", new Unknown("http_502")),
                Arguments.of(503, "3", "ServiceUnavailable", new RetryAfter(Duration.ofSeconds(3), Limit.CONVERSATION)),
                Arguments.of(504, "", "GatewayTimeout", new Unknown("GatewayTimeout")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_teams_refuses_has_a_meaning(int status, String retryAfter, String code, DeliveryOutcome meaning) {
        var headers = retryAfter.isEmpty() ? Map.<String, String>of() : Map.of("Retry-After", retryAfter);
        teams.answersNext(status, headers, code.isEmpty() ? "<html>" : "{\"error\":{\"code\":\"" + code + "\"}}");
        assertThat(gateway.send(KEY, chat(""), HELLO)).isEqualTo(meaning);
        assertThat(teams.calls()).as("one attempt").hasSize(1);
    }

    @Test
    void when_the_line_is_cut_nobody_knows() {
        teams.dropsNext();
        assertThat(gateway.send(KEY, chat(""), HELLO)).isInstanceOf(Unknown.class);
    }

    @Test
    void a_message_that_never_left_may_be_sent_again() {
        teams.loginAnswers(500, "{}");
        assertThat(gateway.send(KEY, chat(""), HELLO))
                .isEqualTo(new RetryAfter(Duration.ofSeconds(30), Limit.WORKSPACE));
        assertThat(teams.calls()).isEmpty();
    }

    @Test
    void our_token_goes_to_known_hosts_only() {
        var careful = gateway(new ServiceUrls(false));
        assertThat(careful.send(KEY, chat(""), HELLO))
                .isEqualTo(new Undeliverable(Reason.REFUSED, "unknown_service_url"));
        assertThat(teams.tokensGiven()).isZero();
        assertThat(teams.calls()).isEmpty();
    }

    @Test
    void forty_messages_to_one_host_are_under_way_at_once() throws Exception {
        teams.answersOnlyTogether(40);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sends = Stream.<Callable<DeliveryOutcome>>generate(() -> () -> gateway.send(KEY, chat(""), HELLO))
                    .limit(40)
                    .toList();
            for (var outcome : threads.invokeAll(sends)) {
                assertThat(outcome.get()).isInstanceOf(Sent.class);
            }
        }
    }

    @Test
    void a_group_chat_is_what_no_bot_can_open() {
        var group = new Recipient.Group(List.of(new MemberId(TENANT, "maya"), new MemberId(TENANT, "bob")));
        assertThat(gateway.open(group))
                .isEqualTo(new MessageGateway.Opening.Closed(new Undeliverable(Reason.REFUSED, "no_group_chats")));
        assertThat(teams.calls()).isEmpty();
    }

    @Test
    void a_channel_is_sent_to_as_a_whole_also_after_a_restart() {
        var channel = new PlaceId(TENANT, "19:coffee@thread.tacv2");
        var fallback = gateway.open(new Recipient.Place(channel)).address().orElseThrow();
        var reference = new ConversationReference(teams.serviceUrl(), "28:here", "", "");
        var where = new Address(TENANT, channel.conversation(), Scope.CHANNEL, reference.toJson());
        places.save(new KnownPlaces.Known(where, "Coffee", channel, null));

        assertThat(gateway.open(new Recipient.Place(channel)).address()).contains(where);
        assertThat(gateway.send(KEY, where, HELLO)).isInstanceOf(Sent.class);
        assertThat(gateway.send(KEY, fallback, HELLO)).isInstanceOf(Sent.class);
        assertThat(teams.calls())
                .extracting(
                        call -> call.path() + " " + call.body().at("/from/id").asString())
                .containsExactly(
                        "19:coffee@thread.tacv2/activities 28:here", "19:coffee@thread.tacv2/activities 28:app");
    }

    @Test
    void a_chat_to_open_names_people_by_their_login() {
        var bob = new Inline.Mention(new MemberId(TENANT, "bob"), "Bob");
        gateway.send(KEY, chat(""), Reply.of("Meet Bob.", List.of(new Block.OpenChat("Open", List.of(bob), "Hi"))));

        assertThat(teams.nextCall().card().toString())
                .contains("https://teams.microsoft.com/l/chat/0/0?users=bob%40north.example&message=Hi");
    }

    @Test
    void teams_cannot_be_asked_for_a_message() {
        assertThat(gateway.lookUp(KEY, chat(""), Instant.EPOCH)).isEmpty();
    }

    private TeamsGateway gateway(ServiceUrls known) {
        var endpoint = URI.create(teams.loginUrl() + "/tenant/oauth2/v2.0/token");
        var tokens = new LoginTokens(http, new LoginTokens.Credentials(endpoint, "app", "secret", "scope"), clock);
        var services = new KnownServices(Optional.of(new KnownServices.Service(teams.serviceUrl(), "28:app")));
        return new TeamsGateway(
                new Connector(http, tokens, known),
                services,
                places,
                new DeepLinks(member -> Optional.of(member.user() + "@north.example")),
                clock);
    }

    private Address chat(String thread) {
        var reference = new ConversationReference(teams.serviceUrl(), "28:app", "29:maya", thread);
        return new Address(TENANT, "a:chat", Scope.PERSONAL, reference.toJson());
    }
}
