package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contact.Contact;
import dev.rapport.contact.Level;
import dev.rapport.delivery.Recipient;
import dev.rapport.identity.MemberId;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Kind;
import dev.rapport.introduction.series.Membership;
import dev.rapport.network.Limit;
import dev.rapport.platform.Places.Groups;
import dev.rapport.rounds.Office.Message;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A channel's rounds, from the first word to the last. It is Wednesday 25 November 2026, 10:00 in Berlin. */
class RoundsTest {
    private static final String START = "intros start every 2 weeks on monday at 10:00 in groups of 2";
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final Duration TO_MONDAY = Duration.ofDays(5);

    private static final MemberId MAYA = Office.member("Maya");
    private static final MemberId ADA = Office.member("Ada");
    private static final MemberId BOB = Office.member("Bob");
    private static final MemberId CHLOE = Office.member("Chloe");
    private static final MemberId DEV = Office.member("Dev");
    private static final MemberId EVE = Office.member("Eve");

    private final Office office = new Office(Groups.TOGETHER).with(MAYA, ADA, BOB, CHLOE, DEV);

    private List<Message> started(MemberId... people) {
        assertThat(office.inChannel(MAYA, START))
                .contains("Introductions in #lunch come every other Monday at 10:00, in groups of 2");
        for (var person : people) {
            assertThat(office.inChannel(person, "join")).contains("You are in");
        }
        return office.after(A_MOMENT);
    }

    private List<Message> groups(List<Message> sent) {
        return sent.stream()
                .filter(message -> message.to() instanceof Recipient.Group)
                .toList();
    }

    @Test
    void everybodyWhoJoinedIsIntroducedOnMonday() {
        assertThat(started(ADA, BOB, CHLOE, DEV)).singleElement().satisfies(invitation -> {
            assertThat(invitation.to()).isInstanceOf(Recipient.Place.class);
            assertThat(invitation.buttons()).containsExactly("I'm in");
        });
        office.says(ADA, "profile: data, Berlin, likes climbing");

        var sent = office.after(TO_MONDAY);

        assertThat(groups(sent)).hasSize(2).isEqualTo(sent);
        for (var person : List.of(ADA, BOB, CHLOE, DEV)) {
            assertThat(sent).filteredOn(message -> message.isTo(person)).hasSize(1);
        }
        assertThat(sent.stream()
                        .filter(message -> message.isTo(ADA))
                        .findFirst()
                        .orElseThrow()
                        .text())
                .contains("#lunch", "Why you two:", "Ada: likes climbing", "To begin with:", "would you write first?")
                .contains("A time at which you all work:");
        assertThat(office.inChannel(MAYA, "intros status")).contains("every other Monday at 10:00", "You are not in.");
    }

    @Test
    void whoseNetworkIsFullIsToldThatNobodyWasAdded() {
        started(ADA, BOB);
        office.stores()
                .put(
                        ADA,
                        draft -> IntStream.range(0, Limit.PEOPLE.most())
                                .forEach(i -> draft.put(Contact.named(
                                        draft.nextContact(), "Person " + i, Level.PERSONAL, office.now()))));
        office.after(TO_MONDAY);
        var asked = office.after(Duration.ofDays(7)).getFirst();
        office.presses(ADA, asked, "We have met");
        var thanks = office.after(A_MOMENT);
        office.presses(ADA, to(thanks, ADA), "Keep in touch");
        office.presses(BOB, to(thanks, BOB), "Keep in touch");

        var told = office.after(A_MOMENT);

        assertThat(to(told, ADA).text())
                .isEqualTo("You and Bob both want to keep in touch, but I could not add anybody: "
                        + "Your network holds 20,000 people, and that would be 20,001. Nothing was changed.");
        assertThat(to(told, BOB).text()).contains("Ada is in your personal circle now");
        assertThat(office.says(ADA, "undo")).doesNotContain("adding Bob");
    }

    @Test
    void halfWayTheyAreAskedAndWhoWantsKeepsInTouch() {
        started(ADA, BOB);
        office.after(TO_MONDAY);

        var asked = office.after(Duration.ofDays(7));

        assertThat(asked).singleElement().satisfies(message -> {
            assertThat(message.text()).contains("Have you met yet?");
            assertThat(message.buttons()).containsExactly("We have met", "Not yet");
        });
        assertThat(office.presses(ADA, asked.getFirst(), "We have met")).contains("you have met");
        assertThat(office.presses(BOB, asked.getFirst(), "We have met")).contains("Noted already");
        var thanks = office.after(A_MOMENT);
        assertThat(thanks)
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.text()).contains("Good that you met"));
        office.presses(ADA, to(thanks, ADA), "Keep in touch");
        assertThat(office.after(A_MOMENT)).isEmpty();
        office.presses(BOB, to(thanks, BOB), "Keep in touch");
        assertThat(office.after(A_MOMENT))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.text()).contains("both want to keep in touch"));
        assertThat(office.says(ADA, "show Bob")).contains("Bob", "every 6 weeks");
        assertThat(office.says(BOB, "show Ada")).contains("Ada", "every 6 weeks");
    }

    @Test
    void whoMetAfterTheRoundEndedIsHeardAsKindlyAndIsNotSilent() {
        started(ADA, BOB);
        office.after(TO_MONDAY);
        var asked = office.after(Duration.ofDays(7)).getFirst();
        office.after(Duration.ofDays(6));
        assertThat(membership(ADA).silent())
                .as("the round has ended without a word")
                .isEqualTo(1);

        assertThat(office.presses(ADA, asked, "Not yet")).contains("That round is over", "tell me here");
        assertThat(office.presses(ADA, asked, "We have met")).contains("Noted: you have met.");

        assertThat(office.after(Duration.ofDays(1)))
                .as("Ada at once, and Bob when he works again")
                .filteredOn(message -> message.text().contains("Good that you met"))
                .extracting(Message::to)
                .containsExactly(Recipient.of(ADA), Recipient.of(BOB));
        assertThat(List.of(membership(ADA), membership(BOB)))
                .allSatisfy(one -> assertThat(one.silent()).isZero());
        assertThat(office.presses(BOB, asked, "We have met")).contains("Noted already");
    }

    private Membership membership(MemberId member) {
        return office.stores().series().load(Office.LUNCH).membership(member).orElseThrow();
    }

    private static Message to(List<Message> sent, MemberId member) {
        return sent.stream().filter(message -> message.isTo(member)).findFirst().orElseThrow();
    }

    @Test
    void aMeetingIsLoggedWithWhoeverHasTheOtherAsAContact() {
        office.mentions(ADA, "add ", BOB);
        started(ADA, BOB);
        office.after(TO_MONDAY);
        var asked = office.after(Duration.ofDays(7));

        office.presses(BOB, asked.getFirst(), "We have met");
        var thanks = office.after(A_MOMENT);

        assertThat(met(ADA)).as("one word is enough for both").hasSize(1);
        assertThat(met(BOB)).isEmpty();
        assertThat(to(thanks, ADA).text()).contains("I have logged it with you.");
        assertThat(to(thanks, BOB).text()).doesNotContain("logged");
        office.presses(ADA, to(thanks, ADA), "Keep in touch");
        office.presses(BOB, to(thanks, BOB), "Keep in touch");
        office.after(A_MOMENT);
        assertThat(met(ADA)).as("not logged again").hasSize(1);
        assertThat(met(BOB)).as("with the contact that it made").hasSize(1);
        assertThat(office.says(ADA, "undo")).contains("logging that you met Bob");
        assertThat(met(ADA)).isEmpty();
    }

    private List<Interaction> met(MemberId member) {
        var networks = office.stores().networks();
        var network = networks.load(
                office.stores().members().find(member).orElseThrow().network());
        return network.ties().stream()
                .flatMap(tie -> networks.interactions(network).of(tie.id()).stream())
                .filter(interaction -> interaction.kind() == Kind.INTRO)
                .toList();
    }

    @Test
    void aNoIsToldToNobody() {
        started(ADA, BOB);
        office.after(TO_MONDAY);
        var asked = office.after(Duration.ofDays(7));
        office.presses(ADA, asked.getFirst(), "We have met");
        var thanks = office.after(A_MOMENT);
        office.presses(ADA, to(thanks, ADA), "Keep in touch");
        office.presses(BOB, to(thanks, BOB), "No, thanks");

        assertThat(office.after(Duration.ofDays(3))).isEmpty();
        assertThat(office.says(ADA, "show Bob")).doesNotContain("every 6 weeks");
    }

    @Test
    void whoIsLeftOverIsToldAtOnceAndComesFirstNextTime() {
        started(ADA, BOB);
        office.says(ADA, "avoid nobody");
        office.inChannel(CHLOE, "join");
        office.mentions(CHLOE, "avoid ", ADA);
        office.mentions(CHLOE, "avoid ", BOB);

        var sent = office.after(TO_MONDAY);

        assertThat(groups(sent)).hasSize(1);
        assertThat(to(sent, CHLOE).text())
                .contains("You come first in the next one")
                .doesNotContain("avoid")
                .doesNotContain("Ada");
    }

    @Test
    void threeSilentRoundsPauseAndOneTapBringsBack() {
        started(ADA, BOB);
        var sent = office.after(Duration.ofDays(5 + 3 * 14).minusMinutes(30));

        var paused = sent.stream()
                .filter(message -> message.text().contains("last three introductions"))
                .toList();

        assertThat(paused).hasSize(2);
        assertThat(office.after(Duration.ofDays(28))).isEmpty();
        assertThat(office.presses(ADA, paused.getFirst(), "I'm in again")).contains("You are in");
    }

    @Test
    void aRoundIsUndoneWithinTenMinutes() {
        started(ADA, BOB);
        assertThat(office.inChannel(MAYA, "intros now")).contains("A round has begun in #lunch");
        assertThat(groups(office.after(A_MOMENT))).hasSize(1);

        assertThat(office.inChannel(MAYA, "intros undo")).contains("The round is undone");

        assertThat(office.after(A_MOMENT)).anySatisfy(message -> {
            assertThat(message.instead()).isTrue();
            assertThat(message.text()).contains("was taken back");
        });
        assertThat(office.inChannel(MAYA, "intros undo")).contains("undone already");
        assertThat(office.after(Duration.ofDays(4))).isEmpty();
    }

    @Test
    void aRoundAtOnceStandsForATurnThatIsNear() {
        started(ADA, BOB);

        assertThat(office.inChannel(MAYA, "intros now")).contains("The next round is on Monday");

        assertThat(introductions(office.after(A_MOMENT))).isEqualTo(1);
        assertThat(introductions(office.after(TO_MONDAY))).isZero();
        assertThat(introductions(office.after(Duration.ofDays(14)))).isEqualTo(1);
    }

    @Test
    void aRoundThatIsTakenBackGivesItsTurnBack() {
        started(ADA, BOB);
        office.inChannel(MAYA, "intros now");
        office.inChannel(MAYA, "intros undo");

        assertThat(introductions(office.after(TO_MONDAY))).isEqualTo(1);
    }

    private static long introductions(List<Message> sent) {
        return sent.stream()
                .filter(message -> message.text().contains("introduced to each other"))
                .count();
    }

    @Test
    void afterTenMinutesItIsTooLate() {
        started(ADA, BOB);
        office.inChannel(MAYA, "intros now");
        office.after(Duration.ofMinutes(11));
        assertThat(office.inChannel(MAYA, "intros undo")).contains("can be undone for ten minutes");
    }

    @Test
    void whoHasLeftTheChannelIsNotIntroduced() {
        started(ADA, BOB, CHLOE);
        office.places().goes(Office.LUNCH, BOB);

        var sent = office.after(TO_MONDAY);

        assertThat(groups(sent))
                .singleElement()
                .satisfies(message -> assertThat(message.isTo(BOB)).isFalse());
    }

    @Test
    void whoJoinsLateIsIntroducedIfSomebodyIsFree() {
        started(ADA);
        assertThat(office.after(TO_MONDAY))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("Nobody else was in this round"));

        office.inChannel(BOB, "join");

        assertThat(groups(office.after(A_MOMENT))).singleElement().satisfies(message -> {
            assertThat(message.isTo(ADA)).isTrue();
            assertThat(message.isTo(BOB)).isTrue();
        });
    }

    @Test
    void ifOneCannotBeReachedTheOtherIsToldAndIntroducedToSomebodyElse() {
        var apart = new Office(Groups.APART).with(MAYA, ADA, BOB, CHLOE);
        apart.inChannel(MAYA, START);
        apart.inChannel(ADA, "join");
        apart.inChannel(BOB, "join");
        apart.cannotBeReached(BOB);
        apart.after(TO_MONDAY);
        apart.inChannel(CHLOE, "join");

        var sent = apart.after(Duration.ofMinutes(5));

        assertThat(sent).anySatisfy(message -> {
            assertThat(message.isTo(ADA)).isTrue();
            assertThat(message.text()).contains("Bob cannot be reached");
        });
        assertThat(sent).anySatisfy(message -> {
            assertThat(message.isTo(ADA)).isTrue();
            assertThat(message.text()).contains("introduce you to Chloe");
        });
    }

    @Test
    void whomAGroupsMessageDidNotReachIsNamedToTheOthersAlone() {
        started(ADA, BOB, CHLOE, DEV);
        office.cannotBeReached(BOB);
        var sent = office.after(TO_MONDAY.plusMinutes(5));

        var told = sent.stream()
                .filter(message -> message.text().contains("Bob cannot be reached in #lunch"))
                .toList();
        assertThat(told)
                .singleElement()
                .satisfies(message -> assertThat(message.to())
                        .isInstanceOf(Recipient.Person.class)
                        .isNotEqualTo(Recipient.of(BOB)));
        assertThat(sent).filteredOn(message -> message.isTo(BOB)).isEmpty();
        var left = List.of(ADA, CHLOE, DEV).stream()
                .filter(told.getFirst()::isTo)
                .findFirst()
                .orElseThrow();
        assertThat(sent)
                .as("told once, not again that nobody is left")
                .filteredOn(message -> message.isTo(left))
                .hasSize(1);
        office.places().with(Office.LUNCH, "lunch", MAYA, List.of(ADA, BOB, CHLOE, DEV, EVE));
        office.inChannel(EVE, "join");
        assertThat(groups(office.after(A_MOMENT)))
                .singleElement()
                .satisfies(message -> assertThat(message.to()).isEqualTo(new Recipient.Group(List.of(left, EVE))));
    }

    @Test
    void whereNobodyIsNamedAllAreToldAndTheSameGroupIsNotTriedAgain() {
        office.tellsNotWho();
        started(ADA, BOB);
        office.cannotBeReached(BOB);
        office.after(TO_MONDAY);

        var sent = office.after(Duration.ofMinutes(5));

        assertThat(to(sent, ADA).text()).contains("could not be delivered to everybody in it");
        assertThat(groups(sent)).isEmpty();
        var round = office.stores().series().load(Office.LUNCH).latest().orElseThrow();
        assertThat(round.groups()).hasSize(1);
        assertThat(round.waiting()).containsExactlyInAnyOrder(ADA, BOB);
        office.inChannel(CHLOE, "join");
        office.inChannel(DEV, "join");
        office.after(A_MOMENT);
        assertThat(office.stores()
                        .series()
                        .load(Office.LUNCH)
                        .latest()
                        .orElseThrow()
                        .groups())
                .hasSizeGreaterThan(1)
                .noneMatch(group -> group.state().counts() && group.members().containsAll(List.of(ADA, BOB)));
    }

    @Test
    void whoLosesTheirOtherAfterHalfOfTheRoundIsToldAndWaitsForTheNext() {
        office.inZone(ADA, "America/New_York");
        started(ADA, BOB);
        office.after(TO_MONDAY);
        office.places().silent(true);
        office.after(Duration.ofDays(8));
        office.places().silent(false);
        office.places().goes(Office.LUNCH, BOB);

        assertThat(office.after(Duration.ofHours(6))).singleElement().satisfies(message -> {
            assertThat(message.isTo(ADA)).isTrue();
            assertThat(message.text()).contains("Bob cannot be reached");
        });
    }

    @Test
    void aPauseThatIsOverIsNoPause() {
        started(ADA, BOB);
        office.inChannel(MAYA, "intros pause until 7 December");
        assertThat(groups(office.after(Duration.ofDays(20)))).isNotEmpty();
        assertThat(office.inChannel(MAYA, "intros status")).doesNotContain("paused");
    }

    @Test
    void theMessageWaitsForAnHourAtWhichBothWork() {
        office.inZone(ADA, "America/New_York");
        started(ADA, BOB);

        assertThat(office.after(TO_MONDAY)).isEmpty();
        assertThat(groups(office.after(Duration.ofHours(5)))).hasSize(1);
    }

    @Test
    void onlyOrganisersStartAndStop() {
        assertThat(office.inChannel(ADA, START)).contains("started and stopped by its organisers");
        office.inChannel(MAYA, START);
        assertThat(office.inChannel(ADA, "intros stop")).contains("started and stopped by its organisers");
        assertThat(office.mentions(MAYA, "intros organisers ", ADA)).contains("Ada can start, pause and stop");
        assertThat(office.inChannel(ADA, "intros stop")).contains("No more introductions in #lunch");
        assertThat(office.after(TO_MONDAY)).noneMatch(message -> message.to() instanceof Recipient.Group);
        var log = office.stores().series().load(Office.LUNCH).charge().acts();
        assertThat(log).extracting(act -> act.by().user()).containsExactly("Maya", "Maya", "Ada");
    }

    @Test
    void organisersAreNamedWhereNobodyCanBeMentioned() {
        office.inChannel(MAYA, START);
        assertThat(office.says(MAYA, "intros organisers @Ada and Bob #lunch"))
                .contains("Ada and Bob can start, pause and stop introductions in #lunch");
        assertThat(office.says(MAYA, "intros organisers Zora #lunch"))
                .isEqualTo("I see nobody called Zora in the channels we share. Nothing was changed.");
        assertThat(office.inChannel(BOB, "intros stop")).contains("No more introductions in #lunch");
    }

    @Test
    void avoidIsConfidential() {
        assertThat(office.inChannel(ADA, "avoid @Bob"))
                .contains("Others read here")
                .doesNotContain("Bob");
        assertThat(office.mentions(ADA, "avoid ", BOB)).contains("You and Bob will not be introduced");
        assertThat(office.says(ADA, "avoid chloe")).contains("You and Chloe will not be introduced");
        started(ADA, BOB);
        assertThat(groups(office.after(TO_MONDAY))).isEmpty();
    }

    @Test
    void previewShowsWithoutSending() {
        office.places().with(Office.LUNCH, "lunch", MAYA, List.of(ADA, BOB, CHLOE, DEV, EVE));
        started(ADA, BOB, CHLOE, DEV, EVE);
        assertThat(office.inChannel(MAYA, "intros preview 3"))
                .contains("Monday 30 November", "Monday 14 December", "Monday 28 December", "Nothing was sent.");
        assertThat(office.inChannel(ADA, "intros preview 3")).contains("organisers");
        assertThat(office.after(A_MOMENT)).isEmpty();
    }

    @Test
    void aPauseAndAnAbsence() {
        started(ADA, BOB);
        assertThat(office.inChannel(MAYA, "intros pause until 5 January"))
                .contains("No round in #lunch before Tuesday 5 January 2027");
        assertThat(office.after(Duration.ofDays(35))).isEmpty();
        assertThat(office.inChannel(MAYA, "intros resume")).contains("go on");
        assertThat(office.inChannel(ADA, "skip next round")).contains("goes without you");
        assertThat(groups(office.after(Duration.ofDays(14)))).isEmpty();
        assertThat(groups(office.after(Duration.ofDays(14)))).hasSize(1);
    }
}
