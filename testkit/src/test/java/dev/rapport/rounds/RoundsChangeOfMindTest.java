package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.Recipient;
import dev.rapport.identity.MemberId;
import dev.rapport.platform.Places.Groups;
import dev.rapport.rounds.Office.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What somebody says after a round was made and before its messages have gone out. Ada works in New York, so that her
 * introduction waits from 10:00 in Berlin until 15:00.
 */
class RoundsChangeOfMindTest {
    private static final String START = "intros start every 2 weeks on monday at 10:00 in groups of 2";
    private static final String NOBODY = "There was nobody left for you in this round of #lunch.";
    private static final Duration TO_MONDAY = Duration.ofDays(5);
    private static final Duration TO_THE_AFTERNOON = Duration.ofHours(5);

    private static final MemberId MAYA = Office.member("Maya");
    private static final MemberId ADA = Office.member("Ada");
    private static final MemberId BOB = Office.member("Bob");
    private static final MemberId CHLOE = Office.member("Chloe");

    private static Office made(Groups groups, MemberId... people) {
        var office = new Office(groups).with(MAYA, ADA, BOB, CHLOE).inZone(ADA, "America/New_York");
        office.inChannel(MAYA, START);
        for (var person : people) {
            office.inChannel(person, "join");
        }
        office.after(Duration.ofSeconds(5));
        assertThat(office.after(TO_MONDAY)).as("all of it waits").isEmpty();
        return office;
    }

    private static List<Message> introductions(List<Message> sent) {
        return sent.stream()
                .filter(message -> message.text().contains("To begin with:"))
                .toList();
    }

    private static List<String> told(List<Message> sent, MemberId member) {
        return sent.stream()
                .filter(message -> message.isTo(member))
                .map(Message::text)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Groups.class)
    void whoAvoidsTheOtherByThenIsNotIntroducedAndNeitherLearnsWhy(Groups groups) {
        for (var avoiding : List.of(List.of(ADA, BOB), List.of(BOB, ADA))) {
            var office = made(groups, ADA, BOB);
            assertThat(office.mentions(avoiding.getFirst(), "avoid ", avoiding.getLast()))
                    .contains("will not be introduced to each other");

            var sent = office.after(TO_THE_AFTERNOON);

            assertThat(told(sent, ADA)).hasSize(1).isEqualTo(told(sent, BOB));
            assertThat(told(sent, ADA).getFirst())
                    .startsWith(NOBODY)
                    .doesNotContainIgnoringCase("avoid")
                    .doesNotContain("Ada", "Bob", "reached");
            assertThat(office.after(Duration.ofDays(13))).isEmpty();
        }
    }

    @Test
    void whoIsFreeInTheirPlaceIsIntroducedInstead() {
        var office = made(Groups.TOGETHER, ADA, BOB, CHLOE);
        office.mentions(ADA, "avoid ", BOB);

        var sent = office.after(TO_THE_AFTERNOON);

        assertThat(introductions(sent))
                .singleElement()
                .satisfies(message -> assertThat(message.isTo(CHLOE)).isTrue())
                .satisfies(message ->
                        assertThat(message.isTo(ADA) && message.isTo(BOB)).isFalse());
        assertThat(sent)
                .filteredOn(message -> !introductions(sent).contains(message))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).startsWith(NOBODY));
    }

    @ParameterizedTest
    @EnumSource(Groups.class)
    void whoLeavesIsNotNamedAndWhatTheOtherIsToldIsWhatAnAvoidedOneIsTold(Groups groups) {
        var left = made(groups, ADA, BOB);
        assertThat(left.inChannel(ADA, "leave")).contains("You are out", "Nobody is told.");
        var avoided = made(groups, ADA, BOB);
        avoided.mentions(ADA, "avoid ", BOB);

        var afterLeaving = left.after(TO_THE_AFTERNOON);

        assertThat(told(afterLeaving, ADA)).isEmpty();
        assertThat(told(afterLeaving, BOB))
                .hasSize(1)
                .isEqualTo(told(avoided.after(TO_THE_AFTERNOON), BOB))
                .noneMatch(text -> text.contains("Ada"));
    }

    @Test
    void whatWaitsWhenAnOrganiserStopsIsNotSentAnyMore() {
        var office = made(Groups.TOGETHER, ADA, BOB);

        assertThat(office.inChannel(MAYA, "intros stop"))
                .contains("No more introductions in #lunch", "What has not been sent yet is withdrawn");

        assertThat(office.after(Duration.ofDays(20))).isEmpty();
    }

    @Test
    void whoWasIntroducedBeforeItWasStoppedIsStillAskedAndNobodyIsIntroducedInTheirPlace() {
        var office = made(Groups.TOGETHER, ADA, BOB);
        assertThat(introductions(office.after(TO_THE_AFTERNOON))).hasSize(1);

        assertThat(office.inChannel(MAYA, "intros stop")).contains("still asked whether they have met");

        assertThat(office.after(Duration.ofDays(20)))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("Have you met yet?"));
    }

    @Test
    void afterAStopNobodyIsIntroducedInThePlaceOfWhoCannotBeReached() {
        var office = made(Groups.APART, ADA, BOB);
        office.cannotBeReached(BOB);
        assertThat(introductions(office.after(TO_THE_AFTERNOON))).hasSize(1);
        office.inChannel(CHLOE, "join");
        office.inChannel(MAYA, "intros stop");

        var sent = office.after(Duration.ofDays(1));

        assertThat(introductions(sent)).isEmpty();
        assertThat(told(sent, ADA)).singleElement().asString().contains("Bob cannot be reached");
        assertThat(sent)
                .filteredOn(message -> message.to().equals(Recipient.of(CHLOE)))
                .isEmpty();
    }
}
