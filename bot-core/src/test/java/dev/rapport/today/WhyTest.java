package dev.rapport.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contact.Band;
import dev.rapport.contact.Cadence;
import dev.rapport.contact.Level;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Story;
import dev.rapport.rhythm.Rhythm;
import dev.rapport.today.Why.Row;
import org.junit.jupiter.api.Test;

class WhyTest {
    private final Circle circle = new Circle();

    @Test
    void everyTermIsARow() {
        var ada = circle.add("Ada Lovelace", Level.OPERATIONAL, 100);
        circle.log(ada, Kind.CALL, 31);
        circle.log(ada, Kind.COFFEE, 21);
        circle.attend(ada, attention -> attention.promptedAt(Circle.NOW.toInstant()));

        var why = circle.adviser().why(circle.tie(ada));

        assertThat(why.strengthRows())
                .containsExactly(
                        new Row("Strength", "51 of 100, moderate"),
                        new Row(
                                "Days in touch",
                                "2 (1 in person (3 points), 1 by call (2)); each counts once, by its closest contact"),
                        new Row("Weeks with contact", "2"),
                        new Row(
                                "Half-life",
                                "21 days: 10 to begin with (operational), longer with every week in touch"),
                        new Row("After the last contact", "4.33 points on Sunday 1 November"),
                        new Row("Fade since", "50 % left in 21 days, 2.16 points now"));
        assertThat(why.priorityRows())
                .containsExactly(
                        new Row("Priority", "1.89 = 3 x 1.00 x 1.26 x 0.50"),
                        new Row("Importance", "3 of 5"),
                        new Row(
                                "Level gap",
                                "1.00: operational is 100 % of your last quarter's talks, you aim for 33 %"),
                        new Row(
                                "Urgency",
                                "1.26: 21 days since the last contact, you aim for every 2 weeks (r = 1.50)"),
                        new Row("Unanswered prompts", "1: each halves the priority (x 0.50)"));
    }

    @Test
    void fadeAndUrgencyCountTheSameDays() {
        var ada = circle.add("Ada Lovelace", Level.OPERATIONAL, 100);
        circle.log(ada, Kind.COFFEE, 21);

        var inTheNight = new Adviser(circle.network(), circle.interactions(), Circle.NOW.plusHours(14));

        var why = inTheNight.why(circle.tie(ada));
        assertThat(why.strengthRows()).last().extracting(Row::words).asString().contains("left in 22 days");
        assertThat(why.priorityRows())
                .extracting(Row::words)
                .anySatisfy(value -> assertThat(value).contains("22 days since the last contact"));
    }

    @Test
    void whatItsOwnerSetIsNamedBesideWhatWasWorkedOut() {
        var ada = circle.add("Ada Lovelace", Level.STRATEGIC, 100);
        circle.cadence(ada, cadence -> cadence.withOverride(Band.STRONG));
        circle.attend(ada, attention -> attention.snoozed(Circle.NOW.plusDays(2).toInstant()));

        var why = circle.adviser().why(circle.tie(ada));

        assertThat(why.strengthRows())
                .containsExactly(
                        new Row("Strength", "strong, as you set it"),
                        new Row("Days in touch", "none logged yet"),
                        new Row("Set by you", "strong; worked out it would be asleep (0 of 100)"));
        assertThat(why.priorityRows()).last().isEqualTo(new Row("Snoozed", "until Tuesday 24 November"));
        assertThat(why.cautions()).isEmpty();
    }

    @Test
    void oneSidedTiesAndTheLedgerAreCautions() {
        var ada = circle.add("Ada Lovelace", Level.STRATEGIC, 100);
        circle.log(ada, Kind.CALL, 60);
        for (int days = 50; days >= 10; days -= 10) {
            circle.log(ada, Kind.EMAIL, Direction.MINE, days, new Story("", "an article", ""));
        }

        assertThat(circle.adviser().why(circle.tie(ada)).cautions())
                .containsExactly(
                        "It has been you five times running.",
                        "Both ways: 6 from you, 1 from Ada (0.67; even is 1.5).",
                        "You have given more here than you got: it may be time to ask Ada for something.");
    }

    @Test
    void theRhythmTheTwoKeepIsProposedUnlessOneWasSet() {
        var ada = circle.add("Ada Lovelace", Level.STRATEGIC, 100);
        circle.log(ada, Kind.CALL, 42);
        circle.log(ada, Kind.CALL, 28);
        assertThat(circle.adviser().why(circle.tie(ada)).proposal()).isEmpty();
        circle.log(ada, Kind.CALL, 14);

        assertThat(circle.adviser().why(circle.tie(ada)).proposal()).contains(new Rhythm(2, Rhythm.Unit.WEEK));

        circle.cadence(ada, cadence -> cadence.withRhythm(new Rhythm(1, Rhythm.Unit.MONTH)));
        assertThat(circle.adviser().why(circle.tie(ada)).proposal()).isEmpty();
        circle.cadence(ada, Cadence::withoutPrompts);
        assertThat(circle.adviser().why(circle.tie(ada)).proposal()).isEmpty();
    }
}
