package dev.rapport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.assistant.Assistant;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Envelope;
import dev.rapport.conversation.Surroundings;
import dev.rapport.identity.Address;
import dev.rapport.identity.Address.Scope;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WelcomeTest {
    private static final WorkspaceId TENANT = new WorkspaceId(Platform.TEAMS, "tenant");
    private static final MemberId MAYA = new MemberId(TENANT, "maya");

    private final Conversation conversation = conversation();
    private int events;

    @Test
    void whoeverInstallsItIsWelcomedOnce() {
        assertThat(installedIn(Scope.PERSONAL))
                .isInstanceOfSatisfying(
                        Answer.Say.class,
                        said -> assertThat(ReplyText.of(said.reply()))
                                .contains("Three things to try:", "Somebody you work with: `add Grace Hopper"));
        assertThat(installedIn(Scope.PERSONAL)).isEqualTo(new Answer.Nothing());
    }

    @Test
    void addedToATeamItKeepsTheWelcomeForThePersonalChat() {
        assertThat(installedIn(Scope.CHANNEL)).isEqualTo(new Answer.Nothing());
        assertThat(installedIn(Scope.GROUP)).isEqualTo(new Answer.Nothing());
        assertThat(installedIn(Scope.PERSONAL)).isInstanceOf(Answer.Say.class);
    }

    private Answer installedIn(Scope scope) {
        var where = new Address(TENANT, "conversation-" + scope, scope, "");
        var event = new ChangeId("event%017d".formatted(++events));
        return conversation.handle(
                new ChatEvent.Installed(new Envelope(event, MAYA, where, ZoneId.of("Europe/Berlin"), Locale.UK, true)));
    }

    private static Conversation conversation() {
        var clock = HandClock.at("2026-11-22T13:00:00Z");
        var kept = new InMemoryStores(clock);
        return Assistant.over(
                        kept.forConversation(), new Surroundings(clock, () -> "token%017d".formatted(1), List.of()))
                .conversation();
    }
}
