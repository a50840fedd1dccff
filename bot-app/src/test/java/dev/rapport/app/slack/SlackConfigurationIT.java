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
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class SlackConfigurationIT {
    private final FakeSlack slack = new FakeSlack();
    private final Installations installations = Mockito.mock();
    private final WebApplicationContextRunner program = new WebApplicationContextRunner()
            .withUserConfiguration(SlackConfiguration.class, SlackController.class)
            .withBean(Conversation.class, () -> event -> new Answer.Say(Reply.say("fine")))
            .withBean(Incidents.class, () -> new Incidents(() -> "random"))
            .withBean(Randomness.class, () -> () -> "random")
            .withBean(Installations.class, () -> installations)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withPropertyValues("SLACK_API_URL=" + slack.apiUrl());

    @AfterEach
    void close() {
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
                    var request = MockMvcTester.create(
                                    MockMvcBuilders.standaloneSetup(context.getBean(SlackController.class))
                                            .build())
                            .post()
                            .uri("/slack/events")
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .content(signed.body());
                    signed.headers().forEach((name, values) -> request.header(name, values.getFirst()));
                    assertThat(request).hasStatusOk().bodyText().contains("fine");
                });
    }

    @Test
    void withoutThemThereIsNothingOfIt() {
        program.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(SlackController.class)
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
                    var browser =
                            MockMvcTester.create(MockMvcBuilders.standaloneSetup(context.getBean(SlackController.class))
                                    .build());
                    var start = browser.get().uri("/slack/install").exchange();
                    assertThat(start).hasStatusOk();
                    var cookie = String.valueOf(start.getResponse().getHeader("Set-Cookie"))
                            .split(";")[0];
                    var state = cookie.split("=")[1];
                    assertThat(start).bodyText().contains("state=" + state).contains("im%3Ahistory");

                    var forged = browser.get()
                            .uri("/slack/oauth_redirect")
                            .param("code", "c")
                            .param("state", "1.a.b")
                            .header("Cookie", "slack-app-oauth-state=1.a.b");
                    assertThat(forged).bodyText().doesNotContain("Thank you");
                    Mockito.verify(installations, Mockito.never()).save(Mockito.any());

                    var done = browser.get()
                            .uri("/slack/oauth_redirect")
                            .param("code", "c")
                            .param("state", state)
                            .header("Cookie", cookie);
                    assertThat(done).hasStatusOk();
                    var saved = ArgumentCaptor.forClass(Installation.class);
                    Mockito.verify(installations).save(saved.capture());
                    assertThat(saved.getValue().workspace().value()).isEqualTo("TNEW");
                    assertThat(saved.getValue().token()).isEqualTo("xoxb-new");
                });
    }
}
