package dev.rapport.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contact.Level;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.network.QuietHours;
import dev.rapport.network.QuietTimes;
import dev.rapport.reply.Button;
import dev.rapport.testkit.ReplyText;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RemindersTest {
    private final Leader leader = new Leader("2026-11-23T10:00", ZoneId.of("Europe/Berlin"));

    @Test
    void aReminderComesAtItsMinuteWithItsButtons() {
        leader.remindsHimself("2026-11-24T16:00", "call the dean");

        assertThat(leader.until("2026-11-24T15:59")).isEmpty();
        assertThat(leader.until("2026-11-24T16:00")).singleElement().satisfies(reply -> {
            assertThat(reply.summary()).isEqualTo("Reminder: call the dean.");
            assertThat(ReplyText.buttons(reply))
                    .extracting(Button::label)
                    .containsExactly("Done", "1 hour", "Tomorrow");
            assertThat(ReplyText.buttons(reply))
                    .extracting(button -> button.command().replaceAll(" once:.*", ""))
                    .containsExactly("done 1", "snooze 1 1 hour", "snooze 1 until tomorrow");
        });
        assertThat(leader.until("2026-12-24T16:00")).isEmpty();
    }

    @Test
    void anExplicitTimeIsKeptInQuietHours() {
        leader.does(draft -> draft.set(draft.network()
                .settings()
                .withQuiet(QuietTimes.NONE.withHours(new QuietHours(LocalTime.of(15, 0), LocalTime.of(9, 30))))));
        leader.remindsHimself("2026-11-24T16:00", "call the dean");

        assertThat(leader.until("2026-11-24T16:00")).hasSize(1);
    }

    @Test
    void aPromiseIsBroughtUpAtNineOnItsDay() {
        var ada = leader.knows("Ada Lovelace", Level.STRATEGIC, 3, "");
        leader.promises(ada, "the figures", "2026-11-27");

        assertThat(leader.until("2026-11-27T08:59")).isEmpty();
        assertThat(leader.until("2026-11-27T09:00")).singleElement().satisfies(reply -> {
            assertThat(reply.summary()).isEqualTo("You promised Ada Lovelace the figures by today.");
            assertThat(ReplyText.buttons(reply))
                    .extracting(Button::label)
                    .containsExactly("Done", "1 hour", "Tomorrow", "Draft a message");
        });
    }

    @Test
    void whatWasPromisedIsSaidAsOneSaysIt() {
        var ada = leader.knows("Ada Lovelace", Level.STRATEGIC, 3, "");
        int deck = leader.promises(ada, "to send my deck", "2026-11-25");
        int owed = leader.promises(ada, "a referral", "2026-11-26");
        leader.does(draft -> draft.put(theirs((Promise) draft.network().items().get(owed))));
        leader.promises(ada, "lunch!", "2026-11-27");

        assertThat(leader.until("2026-11-25T09:00").getFirst().summary())
                .isEqualTo("You promised Ada Lovelace to send your deck by today.");
        leader.does(draft -> draft.put(draft.network().items().get(deck).withState(OpenItem.State.DONE)));
        assertThat(leader.until("2026-11-26T09:00").getFirst().summary())
                .isEqualTo("Ada Lovelace promised you the referral by today.");
        assertThat(leader.until("2026-11-27T09:00").getFirst().summary())
                .isEqualTo("You promised Ada Lovelace \u201clunch\u201d by today.");
    }

    @Test
    void whatIsDoneOrMovedBeforeItsTimeIsNotBroughtUpThen() {
        int dean = leader.remindsHimself("2026-11-24T16:00", "call the dean");
        int deck = leader.remindsHimself("2026-11-24T17:00", "send the deck");
        leader.does(draft -> draft.put(draft.network().items().get(dean).withState(OpenItem.State.DONE)));
        leader.does(draft -> {
            var reminder =
                    (dev.rapport.interaction.Reminder) draft.network().items().get(deck);
            draft.put(reminder.withAt(LocalDateTime.parse("2026-11-25T08:00"), reminder.zone()));
        });

        assertThat(leader.until("2026-11-25T07:59")).isEmpty();
        assertThat(leader.until("2026-11-25T08:00"))
                .extracting(reply -> reply.summary())
                .containsExactly("Reminder: send the deck.");
    }

    @Test
    void severalFallDueInTheirOrder() {
        leader.remindsHimself("2026-11-24T16:02", "three");
        leader.remindsHimself("2026-11-24T16:00", "one");
        leader.remindsHimself("2026-11-24T16:01", "two");

        assertThat(leader.until("2026-11-25T00:00"))
                .extracting(reply -> reply.summary())
                .containsExactly("Reminder: one.", "Reminder: two.", "Reminder: three.");
    }

    @Test
    void afterAnOutageOneMessageTellsWhatMattersAndNotThePile() {
        var ada = leader.knows("Ada Lovelace", Level.STRATEGIC, 3, "");
        for (int day = 24; day < 30; day++) {
            leader.remindsHimself("2026-11-%dT16:00".formatted(day), "call the dean on the %dth".formatted(day));
        }
        leader.promises(ada, "the figures", "2026-11-27");
        leader.clock.pass(Duration.ofDays(10));

        assertThat(leader.until("2026-12-03T10:05")).singleElement().satisfies(reply -> {
            assertThat(reply.summary())
                    .isEqualTo("While I could not reach you, 7 things came due:\n"
                            + "You promised Ada Lovelace the figures by Friday 27 November.\n"
                            + "Reminder: call the dean on the 24th. (Tuesday 24 November 2026, 16:00)\n"
                            + "Reminder: call the dean on the 25th. (Wednesday 25 November 2026, 16:00)\n"
                            + "Reminder: call the dean on the 26th. (Thursday 26 November 2026, 16:00)\n"
                            + "Reminder: call the dean on the 27th. (Friday 27 November 2026, 16:00)\n"
                            + "And 2 more.");
            assertThat(ReplyText.buttons(reply))
                    .extracting(Button::label)
                    .startsWith("Done", "Tomorrow")
                    .endsWith("See all");
        });
        assertThat(leader.until("2026-12-13T10:00")).isEmpty();
    }

    @Test
    void afterAnOutageACheckInThatIsDueTellsThePromises() {
        var ada = leader.knows("Ada Lovelace", Level.STRATEGIC, 90, "");
        leader.checksIn("FREQ=DAILY", "08:30");
        leader.promises(ada, "the figures", "2026-11-27");
        leader.clock.pass(Duration.ofDays(10));

        assertThat(leader.until("2026-12-03T10:05"))
                .singleElement()
                .satisfies(reply ->
                        assertThat(reply.summary()).startsWith("Good morning.").contains("the figures"));
    }

    private static Promise theirs(Promise promise) {
        return new Promise(
                promise.number(),
                promise.contact(),
                Promise.Whose.THEIRS,
                promise.what(),
                promise.due(),
                promise.remindAt(),
                promise.state(),
                null);
    }
}
