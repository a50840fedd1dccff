package dev.rapport.today;

import static dev.rapport.contact.Level.OPERATIONAL;
import static dev.rapport.contact.Level.PERSONAL;
import static dev.rapport.contact.Level.STRATEGIC;
import static dev.rapport.today.Circle.NOW;
import static dev.rapport.today.Circle.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contact.Cadence;
import dev.rapport.contact.Contact;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Promise.Whose;
import dev.rapport.interaction.Story;
import dev.rapport.network.Tie;
import dev.rapport.opening.FirstLines;
import dev.rapport.opening.Situation;
import dev.rapport.rhythm.NextTouch;
import dev.rapport.rhythm.Rhythm;
import org.junit.jupiter.api.Test;

class AdviserTest {
    private final Circle circle = new Circle();

    @Test
    void anEmptyNetworkIsGivenTheThreeFirstStepsOfANewcomer() {
        var today = circle.today();

        assertThat(today.headline()).isEqualTo("Three names are enough to begin.");
        assertThat(today.steps())
                .extracting(step -> ((Step.Begin) step).level())
                .containsExactly(OPERATIONAL, PERSONAL, STRATEGIC);
    }

    @Test
    void theWeekOfTheExampleReadsAsItShould() {
        var grace = circle.add("Grace Hopper", OPERATIONAL, 200);
        circle.log(grace, Kind.COFFEE, 3);
        circle.promise(grace, Whose.MINE, "the deck", 1);
        var lin = circle.add("Lin Qiu", STRATEGIC, 200);
        circle.cadence(lin, cadence -> cadence.withRhythm(new Rhythm(6, Rhythm.Unit.WEEK)));
        circle.log(lin, Kind.CALL, 58, "talked about the pilot; she offered an intro to her superintendent");
        circle.log(circle.add("Ada Lovelace", PERSONAL, 100), Kind.LUNCH, 5);

        var today = circle.today();

        assertThat(today.headline()).isEqualTo("Two things would move something today.");
        assertThat(today.steps())
                .extracting(Step::reason)
                .containsExactly(
                        "the deck you promised is due tomorrow.",
                        "8 weeks since your call, you aim for 6. "
                                + "You noted: \"she offered an intro to her superintendent\".");
        assertThat(today.quarter().words())
                .isEqualTo("Your last quarter: 1 operational talk, 1 personal, 1 strategic.");
    }

    @Test
    void promisesComeFirstByTheirDay() {
        var ada = oneOfEachLevel();
        circle.promise(ada, Whose.THEIRS, "the figures", 0);
        circle.promise(ada, Whose.MINE, "to call the dean", -2);
        circle.promise(ada, Whose.MINE, "the slides", 0);
        circle.promise(ada, Whose.MINE, "the book", 1);
        circle.promise(ada, Whose.MINE, "not yet", 2);

        var today = circle.today();

        assertThat(today.steps())
                .extracting(Step::reason)
                .containsExactly(
                        "you promised to call the dean; due on Friday 20 November.",
                        "the slides you promised are due today.",
                        "Ada owes you the figures, due today.");
        assertThat(today.promisesLeft()).isEqualTo(1);
    }

    @Test
    void whatOthersOweIsNotAskedForBeforeItsDay() {
        var ada = oneOfEachLevel();
        circle.promise(ada, Whose.THEIRS, "the figures", 1);

        assertThat(Promises.due(circle.network(), NOW)).isEmpty();
        assertThat(Promises.due(circle.network(), NOW.plusDays(1))).hasSize(1);
    }

    @Test
    void aSnoozedPromiseWaitsAndAPromiseWithoutADayIsNoStep() {
        var ada = oneOfEachLevel();
        var promise = circle.promise(ada, Whose.MINE, "the deck", 0);
        circle.put(promise.withDue(TODAY, TODAY.plusDays(1).atTime(9, 0)));
        circle.put(new Promise(99, ada.id(), Whose.MINE, "a walk", null, null, promise.state(), null));

        assertThat(Promises.due(circle.network(), NOW)).isEmpty();
        assertThat(Promises.due(circle.network(), NOW.plusDays(1))).hasSize(1);
    }

    @Test
    void aPersonWithAPromiseIsNotNamedTwice() {
        var ada = oneOfEachLevel();
        circle.log(ada, Kind.CALL, 100);
        circle.promise(ada, Whose.MINE, "the deck", 0);

        assertThat(circle.today().steps().stream().flatMap(step -> step.who().stream()))
                .extracting(Tie::contact)
                .containsOnlyOnce(circle.tie(ada).contact());
    }

    @Test
    void snoozedPeopleAndPeopleWithoutRhythmAreLeftInPeace() {
        var snoozed = circle.add("Grace Hopper", OPERATIONAL, 100);
        circle.attend(snoozed, attention -> attention.snoozed(NOW.plusDays(3).toInstant()));
        var quiet = circle.add("Lin Qiu", STRATEGIC, 100);
        circle.cadence(quiet, Cadence::withoutPrompts);
        var ada = circle.add("Ada Lovelace", PERSONAL, 100);
        circle.log(ada, Kind.CALL, 1);

        var today = circle.today();

        assertThat(today.steps()).isEmpty();
        assertThat(today.headline())
                .isEqualTo("Nobody is waiting for you today. Next is Grace Hopper, on Wednesday 25 November.");
        assertThat(new Adviser(circle.network(), circle.interactions(), NOW.plusDays(4))
                        .today()
                        .steps())
                .singleElement()
                .isInstanceOf(Step.FirstTouch.class);
    }

    @Test
    void theBudgetOfTheWeekDoesNotEmptyToday() {
        var ada = oneOfEachLevel();
        circle.log(ada, Kind.CALL, 100);
        circle.attend(ada, attention -> attention.promptedAt(NOW.minusHours(1).toInstant()));
        circle.budget(0);

        assertThat(circle.today().steps()).singleElement().isInstanceOf(Step.Reconnect.class);
    }

    @Test
    void somebodyOnlyCollectedIsAFirstStepAtOnce() {
        circle.log(oneOfEachLevel(), Kind.CALL, 1);
        var lin = circle.add("Lin Qiu", STRATEGIC, 21);
        circle.change(
                lin, contact -> contact.withBackground(contact.background().withHowMet("at BETT 2026")));

        assertThat(circle.today().steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.FirstTouch.class,
                        step -> assertThat(step.reason())
                                .isEqualTo("you added Lin 3 weeks ago, no talk yet. You met at BETT 2026."));
    }

    @Test
    void aNetworkOfOneLevelIsToldWhichLevelsAreMissingHoweverMuchPresses() {
        for (int i = 0; i < 5; i++) {
            circle.log(circle.add("Person " + i, OPERATIONAL, 100), Kind.CALL, 50 + i);
        }

        var steps = circle.today().steps();

        assertThat(steps).hasSize(3);
        assertThat(steps.getLast()).isInstanceOfSatisfying(Step.MissingLevel.class, step -> {
            assertThat(step.missing()).containsExactly(STRATEGIC, PERSONAL);
            assertThat(step.reason())
                    .isEqualTo("all 5 people here are operational, nobody is strategic or personal yet. "
                            + "One name is enough to begin: somebody who sees, or decides, where things are heading.");
        });
        assertThat(circle.today().peopleLeft()).isEqualTo(3);
    }

    @Test
    void twoPeopleAreBoth() {
        circle.add("Ada", STRATEGIC, 100);
        circle.add("Lin", STRATEGIC, 100);

        assertThat(circle.today().steps().getLast().reason())
                .startsWith("both people here are strategic, nobody is personal or operational yet.");
    }

    @Test
    void aMissingThirdLevelIsNamedWhereAPlaceIsLeft() {
        circle.log(circle.add("Ada", OPERATIONAL, 100), Kind.CALL, 1);
        circle.log(circle.add("Grace", PERSONAL, 100), Kind.CALL, 1);

        var today = circle.today();

        assertThat(today.headline()).isEqualTo("Nobody is waiting for you today. If you have five minutes:");
        assertThat(today.steps()).singleElement().isInstanceOf(Step.MissingLevel.class);
        assertThat(today.steps().getFirst().reason()).startsWith("nobody in your network is strategic yet.");
    }

    @Test
    void onAQuietDaySomethingGotIsWorthThanks() {
        var ada = oneOfEachLevel();
        circle.log(ada, Kind.LUNCH, Direction.BOTH, 4, new Story("", "", "a referral to the dean."));

        assertThat(circle.today().steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.GiveBack.class,
                        step -> assertThat(step.reason())
                                .isEqualTo("Ada gave you something on Wednesday 18 November: a referral to the dean. "
                                        + "A word of thanks, or something in return?"));
    }

    @Test
    void onAQuietDayTheNextTurnIsNamedIfItComesSoon() {
        var ada = oneOfEachLevel();
        circle.log(ada, Kind.LUNCH, 31, "went through the hiring plan");

        assertThat(circle.today().steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.Ahead.class,
                        step -> assertThat(step.reason())
                                .isEqualTo("no hurry, due on Thursday 3 December; 4 weeks since your lunch. "
                                        + "You noted: \"went through the hiring plan\"."));
    }

    @Test
    void aDormantTieIsWorthACall() {
        var ada = oneOfEachLevel();
        for (int days = 217; days >= 140; days -= 7) {
            circle.log(ada, Kind.COFFEE, days);
        }

        assertThat(circle.today().steps()).singleElement().isInstanceOfSatisfying(Step.Reconnect.class, step -> {
            assertThat(step.dormant()).isTrue();
            assertThat(step.state()).isEqualTo(NextTouch.State.RED);
            assertThat(step.reason())
                    .isEqualTo("20 weeks since your coffee, you aim for 6. "
                            + "After so long a call does more than a message.");
        });
    }

    @Test
    void oneSidedEffortIsMentionedWhenNothingElseIsKnown() {
        var ada = oneOfEachLevel();
        for (int days = 120; days >= 60; days -= 15) {
            circle.log(ada, Kind.EMAIL, Direction.MINE, days, Story.NONE);
        }

        assertThat(circle.today().steps().getFirst().reason())
                .isEqualTo("8 weeks since your email to Ada, you aim for 6. The last five times it was you.");
    }

    @Test
    void anOpenPromiseIsTheBestReason() {
        var ada = oneOfEachLevel();
        circle.log(ada, Kind.CALL, 58, "she offered an intro");
        circle.promise(ada, Whose.MINE, "my figures", 5);

        assertThat(circle.today().steps().getFirst().reason())
                .isEqualTo("8 weeks since your call, you aim for 6. "
                        + "You promised your figures by Friday 27 November.");
    }

    @Test
    void dueSaysHowFarOverAndPutsTheSnoozedLast() {
        var ada = circle.add("Ada Lovelace", PERSONAL, 100);
        circle.log(ada, Kind.CALL, 60);
        var grace = circle.add("Grace Hopper", OPERATIONAL, 20);
        circle.attend(grace, attention -> attention.snoozed(NOW.plusDays(3).toInstant()));
        var lin = circle.add("Lin Qiu", STRATEGIC, 100);
        circle.log(lin, Kind.CALL, 27);

        var adviser = circle.adviser();
        var due = adviser.due().stream().map(adviser::entry).toList();

        assertThat(due)
                .extracting(entry -> entry.tie().contact().name())
                .containsExactly("Ada Lovelace", "Grace Hopper");
        assertThat(due)
                .extracting(DueEntry::words)
                .containsExactly(
                        "8 weeks since you were in touch, you aim for 6: 2 weeks over",
                        "20 days since you added Grace, you aim for every 2 weeks: 6 days over");
        assertThat(due).extracting(DueEntry::snoozed).containsExactly(false, true);
    }

    @Test
    void everyStepAboutSomebodyComesWithAFirstLineToSend() {
        var lines = FirstLines.load();
        var ada = oneOfEachLevel();
        circle.promise(ada, Whose.MINE, "the deck", 1);
        circle.add("Lin Qiu", STRATEGIC, 21);
        var adviser = circle.adviser();
        var steps = adviser.today().steps();

        assertThat(steps).hasSize(2);
        assertThat(adviser.firstLine(steps.getFirst(), lines, 0)).hasValueSatisfying(line -> {
            assertThat(line.situation()).isEqualTo(Situation.PROMISE_MINE);
            assertThat(line.text()).contains("Ada", "the deck");
        });
        assertThat(adviser.firstLine(steps.getLast(), lines, 0))
                .hasValueSatisfying(line -> assertThat(line.situation()).isEqualTo(Situation.FIRST));
        assertThat(new Circle().today().steps())
                .allSatisfy(
                        step -> assertThat(adviser.firstLine(step, lines, 0)).isEmpty());
    }

    /** Grace and Maya, talked to yesterday, and Ada (personal), of whom nothing is logged yet. */
    private Contact oneOfEachLevel() {
        circle.log(circle.add("Grace Hopper", OPERATIONAL, 400), Kind.CALL, 1);
        circle.log(circle.add("Maya Lin", STRATEGIC, 400), Kind.CALL, 1);
        return circle.add("Ada Lovelace", PERSONAL, 400);
    }
}
