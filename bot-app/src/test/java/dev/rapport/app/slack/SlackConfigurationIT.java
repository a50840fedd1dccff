package dev.rapport.app.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.app.settings.WrongSetting;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.platform.Directory;
import dev.rapport.platform.Installation;
import dev.rapport.platform.Installations;
import dev.rapport.platform.Randomness;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.slack.FakeSlack;
import dev.rapport.testkit.slack.SlackRequests;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

class SlackConfigurationIT {
    private final FakeSlack slack = new FakeSlack();
    private final Installations installations = Mockito.mock();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebApplicationContextRunner program = new WebApplicationContextRunner(
                    AnnotationConfigServletWebServerApplicationContext::new)
            .withConfiguration(AutoConfigurations.of(TomcatServletWebServerAutoConfiguration.class))
            .withUserConfiguration(SlackConfiguration.class, SlackServlet.class)
            .withBean(Conversation.class, () -> event -> new Answer.Say(Reply.say("fine, Zoë")))
            .withBean(Incidents.class, () -> new Incidents(() -> "random"))
            .withBean(Randomness.class, () -> () -> "random")
            .withBean(Installations.class, () -> installations)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withPropertyValues("SLACK_API_URL=" + slack.apiUrl(), "server.port=0");

    @AfterEach
    void close() {
        client.close();
        slack.close();
    }

    @Test
    void withItsSettingsSlackSendsKnowsPeopleAndHasItsDoor() {
        program.withPropertyValues("SLACK_BOT_TOKEN=xoxb-1", "SLACK_SIGNING_SECRET=shhh")
                .run(context -> {
                    assertThat(context).hasSingleBean(MessageGateway.class).hasSingleBean(Directory.class);
                    var signed = new SlackRequests("shhh")
                            .command(
                                    "today",
                                    slack.responseUrl(),
                                    InstantSource.system().instant());
                    var request = HttpRequest.newBuilder(address(context, "/slack/events"))
                            .POST(BodyPublishers.ofByteArray(signed.body()));
                    signed.headers().forEach((name, values) -> request.header(name, values.getFirst()));

                    var answer = send(request);

                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body()).contains("fine, Zoë");
                    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
                    assertThat(answer.headers().firstValueAsLong("Content-Length"))
                            .hasValue(answer.body().getBytes(StandardCharsets.UTF_8).length);
                });
    }

    @Test
    void whatIsNotSignedTooLargeOrAskedForInTheWrongWayIsTurnedAway() {
        program.withPropertyValues("SLACK_BOT_TOKEN=xoxb-1", "SLACK_SIGNING_SECRET=shhh")
                .run(context -> {
                    var events = address(context, "/slack/events");
                    var tooLarge = BodyPublishers.ofByteArray(new byte[2_000_001]);
                    var unannounced = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2_000_001]));

                    assertThat(send(HttpRequest.newBuilder(events).POST(BodyPublishers.ofString("command=%2Fnetwork")))
                                    .statusCode())
                            .isEqualTo(401);
                    assertThat(send(HttpRequest.newBuilder(events).POST(tooLarge))
                                    .statusCode())
                            .isEqualTo(413);
                    assertThat(send(HttpRequest.newBuilder(events).POST(unannounced))
                                    .statusCode())
                            .isEqualTo(413);
                    var got = send(HttpRequest.newBuilder(events));
                    assertThat(got.statusCode()).isEqualTo(405);
                    assertThat(got.headers().firstValue("Allow")).hasValue("POST");
                    assertThat(send(HttpRequest.newBuilder(address(context, "/slack/install")))
                                    .statusCode())
                            .as("one workspace's bot token leaves nothing to install")
                            .isEqualTo(404);
                });
    }

    @Test
    void withoutThemThereIsNothingOfIt() {
        program.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(SlackServlet.class)
                .doesNotHaveBean(MessageGateway.class));
    }

    @Test
    void aTokenThatSlackRefusesStopsTheStart() {
        slack.refusesOnce("auth.test", "invalid_auth");

        program.withPropertyValues("SLACK_BOT_TOKEN=xoxb-1", "SLACK_SIGNING_SECRET=shhh")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(WrongSetting.class)
                        .hasMessageContaining("invalid_auth"));
    }

    @Test
    void aWorkspaceInstallsItselfAndItsInstallerIsGreeted() {
        slack.answersOnce("oauth.v2.access", 200, Map.of(), """
                {"ok":true,"access_token":"xoxb-new","token_type":"bot","scope":"commands,chat:write","bot_user_id":"U0BOT",
                 "app_id":"A1","team":{"id":"TNEW","name":"New"},"enterprise":null,"is_enterprise_install":false,
                 "authed_user":{"id":"U0BOSS"}}""");

        program.withPropertyValues("SLACK_SIGNING_SECRET=shhh", "SLACK_CLIENT_ID=1.2", "SLACK_CLIENT_SECRET=secret")
                .run(context -> {
                    var start = send(HttpRequest.newBuilder(address(context, "/slack/install")));
                    assertThat(start.statusCode()).isEqualTo(200);
                    var cookie = start.headers()
                            .firstValue("Set-Cookie")
                            .orElseThrow()
                            .split(";")[0];
                    var state = cookie.split("=")[1];
                    assertThat(start.body()).contains("state=" + state).contains("im%3Ahistory");

                    var redirect = "/slack/oauth_redirect?code=c&state=";
                    var forged = send(HttpRequest.newBuilder(address(context, redirect + "1.a.b"))
                            .header("Cookie", "slack-app-oauth-state=1.a.b"));
                    assertThat(forged.body()).doesNotContain("Thank you");
                    Mockito.verify(installations, Mockito.never()).save(Mockito.any());

                    var done = send(HttpRequest.newBuilder(address(context, redirect + state))
                            .header("Cookie", cookie));
                    assertThat(done.statusCode()).isEqualTo(200);
                    var saved = ArgumentCaptor.forClass(Installation.class);
                    Mockito.verify(installations).save(saved.capture());
                    assertThat(saved.getValue().workspace().value()).isEqualTo("TNEW");
                    assertThat(saved.getValue().token()).isEqualTo("xoxb-new");
                });
    }

    private static URI address(AssertableWebApplicationContext context, String path) {
        var server = context.getSourceApplicationContext(AnnotationConfigServletWebServerApplicationContext.class)
                .getWebServer();
        return URI.create("http://localhost:" + server.getPort() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
