package dev.rapport.testkit;

import dev.rapport.assistant.Assistant;
import dev.rapport.change.Arrivals;
import dev.rapport.conversation.Stores;
import dev.rapport.conversation.Surroundings;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.reminder.WorkPlanner;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code deliveries} says while nobody does the work. */
class NotSentYetTest {
    private final HandClock clock = HandClock.at("2026-11-22T13:00:00Z");
    private final Dialogue alone = new Dialogue(doorway(), clock::pass);

    @Test
    void whatIsDueAndWasNeverTakenUpIsSaidWithItsTime() {
        alone.says("checkin daily at 18:00")
                .says("remind me in 20 minutes to call the dean")
                .says("remind me tomorrow at 9:00 to breathe")
                .andThen()
                .after(Duration.ofMinutes(21))
                .says("deliveries")
                .answers("I have sent you nothing yet.")
                .without("not sent yet:")
                .after(Duration.ofHours(5))
                .says("deliveries")
                .answers(
                        "Due since Sunday 22 November 2026, 14:20 and not sent yet: call the dean.",
                        "Due since Sunday 22 November 2026, 18:00 and not sent yet: the check-in.",
                        "It comes as soon as it can. What stays here has failed, and whoever operates Rapport can release it.")
                .without("breathe");
    }

    private CoreDoorway doorway() {
        var kept = new InMemoryStores(clock);
        var stores = new Stores(
                kept.networks(),
                kept.members(),
                kept.pending(),
                Arrivals.of(member -> Duration.ZERO, kept.members(), kept.pending()),
                WorkPlanner::plan,
                kept.deliveries(),
                kept.commons(),
                kept.series());
        var assistant = Assistant.over(stores, new Surroundings(clock, () -> "token", List.of()));
        var member = new MemberId(new WorkspaceId(Platform.PLAYGROUND, "demo"), "cto");
        return new CoreDoorway(assistant.conversation(), member, ZoneId.of("Europe/Berlin"));
    }
}
