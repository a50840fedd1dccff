package dev.rapport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.assistant.Assistant;
import dev.rapport.change.Arrivals;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Stores;
import dev.rapport.conversation.Surroundings;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Deadline;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CommandDeadlineTest {
    private static final MemberId MAYA = new MemberId(new WorkspaceId(Platform.PLAYGROUND, "team"), "maya");

    private final HandClock clock = HandClock.at("2026-11-22T13:00:00Z");
    private final List<Duration> patience = new ArrayList<>();

    @Test
    void aCommandAsAWholeWaitsTwoSecondsForTheStore() {
        new CoreDoorway(conversation(), MAYA, ZoneId.of("Europe/Berlin")).type("add Ada Lovelace");

        assertThat(patience).containsExactly(Duration.ofSeconds(2));
    }

    private Conversation conversation() {
        var kept = new InMemoryStores(clock).forConversation();
        var slow = Arrivals.of(this::noteHowLongToWait, kept.members(), kept.pending());
        var stores = new Stores(
                kept.networks(),
                kept.members(),
                kept.pending(),
                slow,
                kept.planner(),
                kept.deliveries(),
                kept.commons(),
                kept.series());
        return Assistant.over(stores, new Surroundings(clock, () -> "token", List.of()))
                .conversation();
    }

    private Duration noteHowLongToWait(MemberId member) {
        patience.add(Deadline.waiting(Duration.ofHours(1), Function.identity()));
        return Duration.ZERO;
    }
}
