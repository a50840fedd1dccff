package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.series.Act;
import dev.rapport.platform.Places.Groups;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What organisers do is kept, and they can read it. It is Wednesday 25 November 2026, 10:00 in Berlin. */
class RoundsLogTest {
    private static final String START = "intros start every 2 weeks on monday at 10:00 in groups of 2";
    private static final MemberId MAYA = Office.member("Maya");
    private static final MemberId ADA = Office.member("Ada");
    private static final MemberId BOB = Office.member("Bob");

    private final Office office = new Office(Groups.TOGETHER).with(MAYA, ADA, BOB);

    private void everythingIsDone() {
        office.inChannel(MAYA, START);
        office.inChannel(ADA, "join");
        office.inChannel(BOB, "join");
        office.mentions(MAYA, "intros organisers ", ADA);
        List.of("pause until 7 December", "resume", "ask on", "ask off", "now", "undo", "stop")
                .forEach(act -> office.inChannel(ADA, "intros " + act));
    }

    @Test
    void eachActIsKeptWithWhoDidIt() {
        everythingIsDone();

        var acts = office.stores().series().load(Office.LUNCH).charge().acts();

        assertThat(acts)
                .extracting(Act::what)
                .containsExactly(
                        Act.What.STARTED,
                        Act.What.ORGANISER_NAMED,
                        Act.What.PAUSED,
                        Act.What.RESUMED,
                        Act.What.ASKING_STARTED,
                        Act.What.ASKING_STOPPED,
                        Act.What.ROUND_NOW,
                        Act.What.ROUND_UNDONE,
                        Act.What.STOPPED)
                .containsExactlyInAnyOrder(Act.What.values());
        assertThat(acts)
                .extracting(act -> act.by().user())
                .containsExactly("Maya", "Maya", "Ada", "Ada", "Ada", "Ada", "Ada", "Ada", "Ada");
    }

    @Test
    void organisersReadItTheLastFirst() {
        everythingIsDone();

        assertThat(office.inChannel(MAYA, "intros log").lines())
                .startsWith(
                        "What organisers did in #lunch, the last first:",
                        "Wednesday 25 November 2026, 10:00: Ada stopped the rounds.",
                        "Wednesday 25 November 2026, 10:00: Ada took the last round back.",
                        "Wednesday 25 November 2026, 10:00: Ada made a round at once.")
                .contains(
                        "Wednesday 25 November 2026, 10:00: Ada paused the rounds.",
                        "Wednesday 25 November 2026, 10:00: Maya named an organiser.",
                        "Wednesday 25 November 2026, 10:00: Maya started the rounds or changed how they run.");
        assertThat(office.inChannel(BOB, "intros log")).contains("organisers").doesNotContain("the last first");
    }

    @Test
    void aLongOneComesInPages() {
        office.inChannel(MAYA, START);
        for (int i = 0; i < 6; i++) {
            office.inChannel(MAYA, "intros stop");
            office.after(Duration.ofDays(1));
            office.inChannel(MAYA, "intros resume");
        }

        assertThat(office.inChannel(MAYA, "intros log"))
                .contains("Monday 30 November")
                .doesNotContain("started");
        assertThat(office.inChannel(MAYA, "intros log 2"))
                .contains("Wednesday 25 November 2026, 10:00: Maya started")
                .doesNotContain("Monday 30 November");
    }
}
