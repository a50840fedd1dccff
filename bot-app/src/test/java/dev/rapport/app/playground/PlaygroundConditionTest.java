package dev.rapport.app.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.platform.MovableClock;
import dev.rapport.platform.TimeMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class PlaygroundConditionTest {
    private final WebApplicationContextRunner program = new WebApplicationContextRunner()
            .withBean(Conversation.class, () -> mock(Conversation.class))
            .withBean(Incidents.class, () -> new Incidents(() -> "random"))
            .withBean(MovableClock.class, () -> mock(MovableClock.class))
            .withBean(TimeMachine.class, () -> mock(TimeMachine.class))
            .withUserConfiguration(PlaygroundConfiguration.class, PlaygroundController.class, PlaygroundAddress.class);

    @Test
    void withoutAPlatformThePlaygroundIsThere() {
        program.run(context -> assertThat(context)
                .hasNotFailed()
                .hasSingleBean(PlaygroundController.class)
                .hasSingleBean(PlaygroundAddress.class)
                .hasBean("playgroundGuard"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SLACK_BOT_TOKEN=xoxb-1",
                "SLACK_SIGNING_SECRET=s",
                "SLACK_APP_TOKEN=xapp-1",
                "SLACK_CLIENT_ID=1.2",
                "SLACK_CLIENT_SECRET=s",
                "MICROSOFT_APP_ID=00000000-0000-0000-0000-000000000001",
                "MICROSOFT_APP_PASSWORD=s",
                "MICROSOFT_APP_TENANT_ID=t",
                "TEAMS_ALLOW_EMULATOR=true",
                "TEAMS_ALLOW_EMULATOR=yes"
            })
    void oneSettingOfAPlatformIsEnoughForItToBeGone(String setting) {
        program.withPropertyValues(setting)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(PlaygroundConfiguration.class)
                        .doesNotHaveBean(PlaygroundController.class)
                        .doesNotHaveBean(PlaygroundAddress.class)
                        .doesNotHaveBean("playgroundGuard"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SLACK_BOT_TOKEN=",
                "SLACK_BOT_TOKEN=  ",
                "TEAMS_ALLOW_EMULATOR=false",
                "TEAMS_ALLOW_EMULATOR=False"
            })
    void anEmptySettingIsNone(String setting) {
        program.withPropertyValues(setting)
                .run(context -> assertThat(context).hasSingleBean(PlaygroundController.class));
    }
}
