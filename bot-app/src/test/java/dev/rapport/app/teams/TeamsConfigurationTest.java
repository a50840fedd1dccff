package dev.rapport.app.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.app.settings.WrongSetting;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.platform.Directory;
import dev.rapport.platform.KnownPlaces;
import dev.rapport.teams.botframework.TeamsHttp;
import dev.rapport.testkit.InMemoryKnownPlaces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TeamsConfigurationTest {
    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withUserConfiguration(TeamsConfiguration.class, TeamsController.class)
            .withBean(Conversation.class, () -> event -> new Answer.Nothing())
            .withBean(Incidents.class, () -> new Incidents(() -> "random"))
            .withBean(KnownPlaces.class, InMemoryKnownPlaces::new)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new);

    @Test
    void with_its_settings_teams_sends_knows_people_and_has_its_door() {
        program.withPropertyValues("TEAMS_ALLOW_EMULATOR=true")
                .run(context -> assertThat(context)
                        .hasSingleBean(MessageGateway.class)
                        .hasSingleBean(Directory.class)
                        .hasSingleBean(TeamsController.class));
    }

    @Test
    void without_them_there_is_nothing_of_it() {
        program.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(TeamsHttp.class)
                .doesNotHaveBean(TeamsController.class));
    }

    @Test
    void a_wrong_one_stops_the_start() {
        program.withPropertyValues("MICROSOFT_APP_ID=my-bot")
                .run(context -> assertThat(context).getFailure().hasRootCauseInstanceOf(WrongSetting.class));
    }
}
