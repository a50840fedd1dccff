package dev.rapport.opening;

import static dev.rapport.today.Circle.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contact.Contact;
import dev.rapport.contact.Level;
import dev.rapport.contact.Role;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Promise.Whose;
import dev.rapport.interaction.Story;
import dev.rapport.opening.FirstLines.Request;
import dev.rapport.today.Circle;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstLinesTest {
    private static final FirstLines LINES = FirstLines.load();

    private final Circle circle = new Circle();
    private final Contact ada = circle.add("Ada Lovelace", Level.STRATEGIC, 300);

    @Test
    void thePromiseOfTheExampleIsDraftedAsItShould() {
        var promise = circle.promise(ada, Whose.MINE, "the figures", 1);

        assertThat(turns(promise))
                .contains("Ada, here are the figures I promised. Does anything in them surprise you?")
                .allMatch(text -> text.contains("the figures"))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void onePromisedThingIsSingular() {
        assertThat(turns(circle.promise(ada, Whose.MINE, "a deck for her", 1)))
                .contains("Ada, here is the deck I promised. Does anything in it surprise you?");
    }

    @Test
    void aPromisedDeedIsNamedAsADeed() {
        assertThat(turns(circle.promise(ada, Whose.MINE, "to call the dean", 1)))
                .contains(
                        "Ada, I promised to call the dean. I am on it today: is there anything I should keep in mind?");
        assertThat(turns(circle.promise(ada, Whose.THEIRS, "introduce me to Charles", 0)))
                .contains("Ada, you kindly offered to introduce me to Charles. Does that still suit you?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "something to calm her down",
                "the figures (do not mention the layoffs)",
                "the truth about Ada",
                "<!channel> deck",
                "deck",
                "the salary bands"
            })
    void aPromiseInDoubtIsNotQuoted(String what) {
        var promise = circle.promise(ada, Whose.MINE, what, 1);

        assertThat(turns(promise))
                .contains("Ada, as promised. Which part matters most to you?")
                .hasSizeGreaterThanOrEqualTo(4)
                .noneMatch(text -> text.contains("deck") || text.contains("salary") || text.contains("figures"))
                .noneMatch(text -> text.contains("calm") || text.contains("truth"));
    }

    @Test
    void theLastTopicIsPickedUpAndPrivateWordsAreNot() {
        circle.log(ada, Kind.COFFEE, 30, "talked about the pilot; she seemed tired");

        assertThat(turns())
                .contains("Ada, how has your thinking on the pilot moved since we talked?")
                .contains("Ada, we talked about the pilot on 23 October. Has anything shifted since?")
                .allMatch(text -> text.contains("the pilot"))
                .noneMatch(text -> text.contains("tired"));
    }

    @Test
    void withoutASafeTopicTheTalkIsNamedByItsKindAndDay() {
        circle.log(ada, Kind.CALL, 30, "she is fed up with the dean");

        assertThat(turns())
                .contains("Ada, since our call on 23 October: has anything shifted in what you are aiming for?")
                .contains("Ada, which of your priorities could my team make easier?")
                .noneMatch(text -> text.contains("dean"));
    }

    @Test
    void theirMessageIsAnsweredAndMineIsNotMentioned() {
        circle.log(ada, Kind.EMAIL, Direction.THEIRS, 30, new Story("asked for the figures", "", ""));
        assertThat(turns()).allMatch(text -> text.contains("your email on 23 October"));

        circle.log(ada, Kind.EMAIL, Direction.MINE, 28, Story.NONE);
        assertThat(turns()).noneMatch(text -> text.contains("email"));
    }

    @Test
    void whatWasGivenOrGotIsNamed() {
        circle.log(ada, Kind.CALL, Direction.BOTH, 30, new Story("", "feedback on the deck", ""));
        assertThat(turns()).contains("Ada, how did you get on with the feedback on the deck? I am glad to do more.");

        circle.log(ada, Kind.CALL, Direction.BOTH, 3, new Story("", "", "a referral"));
        assertThat(draft(0).situation()).isEqualTo(Situation.THANKS);
        assertThat(turns()).contains("Ada, thank you for the referral. Whom could I introduce you to in return?");
    }

    @Test
    void aLongSilenceCallsForACall() {
        circle.log(ada, Kind.EMAIL, 100, "talked about the pilot");

        assertThat(draft(0).situation()).isEqualTo(Situation.DORMANT);
        assertThat(turns()).isNotEmpty().allMatch(text -> text.contains("call") || text.contains("speak"));
    }

    @Test
    void somebodyNeverContactedIsMetWhereTheyWereMet() {
        circle.change(
                ada, contact -> contact.withBackground(contact.background().withHowMet("at BETT 2026")));

        assertThat(turns())
                .contains(
                        "Ada, we met at BETT 2026, and I would like to continue. Would you have half an hour for a call?");
        assertThat(draft(0).situation()).isEqualTo(Situation.FIRST);
    }

    @Test
    void theOrganisationIsAskedAboutUnlessItIsOnesOwn() {
        var role = Role.UNKNOWN.withOrganisation("Analytical Engines");
        circle.change(ada, contact -> contact.withRole(role));
        assertThat(turns())
                .contains("Ada, what is Analytical Engines working towards this year? "
                        + "I would like to understand it from you.");

        circle.change(ada, contact -> contact.withRole(role.withSide(Role.Side.INTERNAL)));
        assertThat(turns()).noneMatch(text -> text.contains("Analytical"));
    }

    @Test
    void onlyTagsThatNameAFieldAreMentioned() {
        circle.log(ada, Kind.CALL, 30);
        circle.change(
                ada, contact -> contact.withBackground(contact.background().withTags(Set.of("difficult", "sso"))));

        assertThat(turns())
                .contains("Ada, what is the most interesting thing you have seen in single sign-on lately?")
                .noneMatch(text -> text.contains("difficult"));
    }

    @Test
    void aBirthdayIsCelebratedOnItsDayAndAnnouncedInTheWeekBefore() {
        circle.log(ada, Kind.CALL, 30);
        birthday(MonthDay.of(11, 22));
        assertThat(draft(0).situation()).isEqualTo(Situation.BIRTHDAY);
        assertThat(turns()).hasSizeGreaterThanOrEqualTo(4).allMatch(text -> text.contains("Ada"));

        birthday(MonthDay.of(11, 26));
        assertThat(turns())
                .containsExactly("Ada, your birthday is on Thursday, isn't it? "
                        + "I would like to take you for a coffee that week.");

        birthday(MonthDay.of(11, 29));
        assertThat(turns()).noneMatch(text -> text.contains("birthday"));
    }

    @Test
    void aBirthdayOnALeapDayIsKeptOnTheLastOfFebruary() {
        birthday(MonthDay.of(2, 29));

        assertThat(draftAt(NOW.withYear(2027).withMonth(2).withDayOfMonth(28), 0)
                        .situation())
                .isEqualTo(Situation.BIRTHDAY);
    }

    @Test
    void theLineStaysForTheWeekAndChangesWithIt() {
        circle.log(ada, Kind.CALL, 24);
        var monday = NOW.plusDays(1);

        assertThat(IntStream.range(0, 7).mapToObj(day -> draftAt(monday.plusDays(day), 0)))
                .containsOnly(draftAt(monday, 0));
        assertThat(draftAt(monday.plusWeeks(1), 0)).isNotEqualTo(draftAt(monday, 0));
        assertThat(draftAt(monday, 1)).isNotEqualTo(draftAt(monday, 0));
    }

    @ParameterizedTest
    @EnumSource
    void atEveryLevelThereIsAlwaysALineForEverything(Level level) {
        var lin = circle.add("Dr. Lin", level, 100);
        var request = request(lin, NOW, 0);
        assertThat(LINES.draft(request).text()).contains("Dr. Lin");

        circle.log(lin, Kind.OTHER, Direction.MINE, 90, Story.NONE);
        assertThat(LINES.draft(request(lin, NOW, 0)).text()).contains("Dr. Lin");
        assertThat(LINES.draft(request(lin, NOW.minusDays(80), 0)).text()).contains("Dr. Lin");
    }

    private void birthday(MonthDay day) {
        circle.change(
                ada, contact -> contact.withBackground(contact.background().withBirthday(day)));
    }

    private FirstLine draft(int turn) {
        return draftAt(NOW, turn);
    }

    private FirstLine draftAt(ZonedDateTime time, int turn) {
        return LINES.draft(request(ada, time, turn));
    }

    private List<String> turns() {
        return IntStream.range(0, 30)
                .mapToObj(turn -> draft(turn).text())
                .distinct()
                .toList();
    }

    private List<String> turns(Promise promise) {
        var texts = new ArrayList<String>();
        for (int turn = 0; turn < 30; turn++) {
            texts.add(LINES.draft(request(ada, NOW, turn), promise).text());
        }
        return texts.stream().distinct().toList();
    }

    private Request request(Contact contact, ZonedDateTime time, int turn) {
        return new Request(
                circle.network(), circle.tie(contact), circle.interactions().of(contact.id()), time, turn);
    }
}
