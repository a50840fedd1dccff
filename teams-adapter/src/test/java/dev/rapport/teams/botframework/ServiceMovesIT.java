package dev.rapport.teams.botframework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.conversation.Answer;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.Recipient;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.reply.Reply;
import dev.rapport.teams.inbound.Recorded;
import dev.rapport.testkit.teams.FakeTeams;
import dev.rapport.testkit.teams.TeamsKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Microsoft moves a tenant to another service now and then, and says so with the next activity. */
class ServiceMovesIT {
    private static final MemberId MAYA =
            new MemberId(new WorkspaceId(Platform.TEAMS, Bot.TENANT), "7faf2c30-5e3a-4d0f-8f0e-0f6e3d1b2c44");

    private final Bot bot = new Bot(event -> new Answer.Nothing());
    private final FakeTeams elsewhere = new FakeTeams();

    @AfterEach
    void stop() {
        bot.close();
        elsewhere.close();
    }

    @Test
    void the_next_prompt_goes_by_the_service_that_was_named_last() {
        says("Hello.", bot.teams);
        prompts();
        assertThat(bot.teams.calls()).hasSize(2);

        says("Hello again.", elsewhere);
        prompts();

        assertThat(elsewhere.nextCall().path()).as("opens the chat").isEmpty();
        assertThat(elsewhere.nextCall().card().at("/body/0/text").asString()).isEqualTo("Good morning.");
        assertThat(bot.teams.calls()).as("the old service").hasSize(2);
    }

    private void says(String words, FakeTeams through) {
        var json = Recorded.json("personal-message")
                .replace("https://smba.trafficmanager.net/emea/", through.serviceUrl())
                .replace("log ada coffee yesterday", words);
        var token = "Bearer " + TeamsKeys.sign(TeamsKeys.claims(Bot.APP, through.serviceUrl()));
        assertThat(bot.post(token, json).status()).isEqualTo(200);
    }

    private void prompts() {
        var chat = bot.adapter.gateway().open(Recipient.of(MAYA)).address().orElseThrow();
        bot.adapter.gateway().send(new DeliveryKey("prompt"), chat, Reply.say("Good morning."));
    }
}
