package dev.rapport.testkit;

import dev.rapport.assistant.Assistant;
import dev.rapport.conversation.Surroundings;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.delivery.Progress;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.reply.Reply;
import dev.rapport.work.ClaimedWork;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code deliveries} says while nobody does the work. */
class NotSentYetTest {
    private static final MemberId CTO = new MemberId(new WorkspaceId(Platform.PLAYGROUND, "demo"), "cto");

    private final HandClock clock = HandClock.at("2026-11-22T13:00:00Z");
    private final InMemoryStores kept = new InMemoryStores(clock);
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
                .without("Due since")
                .after(Duration.ofHours(5))
                .says("deliveries")
                .answers(
                        "Due since Sunday 22 November 2026, 14:20, and comes as soon as I catch up: call the dean.",
                        "Due since Sunday 22 November 2026, 18:00, and comes as soon as I catch up: the check-in.")
                .without("breathe");
    }

    @Test
    void whatFailedIsToldFromWhatIsUnderWayAndFromWhatWasSetAside() {
        alone.says("remind me in 20 minutes to call the dean").andThen().after(Duration.ofMinutes(30));
        var first = claim();
        alone.says("deliveries").answers("Due since Sunday 22 November 2026, 14:20, and on its way: call the dean.");

        kept.work().defer(first, Duration.ofSeconds(1));
        alone.says("deliveries").answers("14:20, but it failed; I'm trying again: call the dean.");

        clock.pass(Duration.ofSeconds(2));
        kept.work().park(claim());
        alone.says("deliveries")
                .answers("Due since Sunday 22 November 2026, 14:20, but set aside after many tries, "
                        + "until whoever operates Rapport releases it: call the dean.");

        kept.backlog().release();
        clock.pass(Duration.ofMinutes(3));
        alone.says("deliveries").answers("14:20, and comes as soon as I catch up: call the dean.");
    }

    @Test
    void aMessageThatNobodyHasTakenUpIsSaidAsWell() {
        alone.says("hi").andThen();
        var owner = kept.members().find(CTO).orElseThrow().network();
        var prompt = new OutgoingMessage(new DeliveryKey("m1"), CTO, Reply.say("Good morning. One person this week:"));
        kept.messages().enqueue(owner, List.of(prompt));
        alone.after(Duration.ofMinutes(1))
                .says("deliveries")
                .answers("I have sent you nothing yet.")
                .without("Due since");

        alone.after(Duration.ofMinutes(2))
                .says("deliveries")
                .answers("Due since Sunday 22 November 2026, 14:00, and comes as soon as I catch up: "
                        + "Good morning. One person this week:");

        var claimed = kept.outbox().claim(1, Duration.ofMinutes(1)).getFirst();
        kept.outbox().putBack(claimed, Duration.ofHours(1), DeliveryLog.Cause.FAILURE, Progress.NEW);
        alone.says("deliveries")
                .answers("1. Waiting until Sunday 22 November 2026, 15:03, to be tried again after a failure")
                .without("Due since");
    }

    private ClaimedWork claim() {
        return kept.work().claim(clock.now(), 1, Duration.ofMinutes(1)).getFirst();
    }

    private CoreDoorway doorway() {
        var assistant = Assistant.over(kept.forConversation(), new Surroundings(clock, () -> "token", List.of()));
        return new CoreDoorway(assistant.conversation(), CTO, ZoneId.of("Europe/Berlin"));
    }
}
