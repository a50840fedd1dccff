package dev.rapport.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.Pace;
import dev.rapport.identity.Platform;
import dev.rapport.teams.render.Cards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What {@code docs/platforms.md} says the platforms differ in is what the tests show: every row of its table names the tests
 * in which what Rapport does instead happens. A row without one, a test that is gone and a figure that changed all fail.
 */
class PlatformsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "platforms.md");
    private static final List<String> MODULES = List.of("slack-adapter", "teams-adapter", "playground", "testkit");

    private static final Map<String, List<String>> SHOWN_IN = Map.ofEntries(
            entry(
                    "How a command is given",
                    List.of(
                            "SlashCommandDialogueIT",
                            "DirectMessageDialogueIT",
                            "TeamsDialogueIT",
                            "PlaygroundDialogueTest",
                            "SlackTalkIT.aMentionIsAnsweredForItsAuthorAlone",
                            "ActivitiesTest.in_a_channel_our_mention_is_taken_out_literally_and_others_become_people")),
            entry(
                    "An answer for its author alone, where others read",
                    List.of(
                            "SlackDoorwayIT.aCommandIsAnsweredInTheAcknowledgementForItsAuthorAlone",
                            "AnswersIT.in_a_channel_a_private_answer_goes_to_the_personal_chat_and_the_thread_learns_only_that",
                            "TranscriptsTest.nobodySeesWhatAnotherPersonWrote")),
            entry(
                    "... and where that chat is not open",
                    List.of(
                            "SlackTalkIT.whereTheBotIsNoMemberTheAnswerGoesToTheDirectMessage",
                            "AnswersIT.where_the_personal_chat_is_not_open_the_way_to_it_is_shown")),
            entry(
                    "A form",
                    List.of(
                            "SlackPressesIT.aFormOpensAndItsAnswerGoesBackToTheCommandThatOpenedIt",
                            "AnswersIT.a_form_is_a_card_with_fields",
                            "PlaygroundTest.aFormGoesToThePageThatAsked")),
            entry(
                    "... from typed words",
                    List.of(
                            "SlackPressesIT.whereNoFormCanOpenItsButtonIsOffered",
                            "DirectMessageDialogueIT",
                            "TeamsDialogueIT",
                            "PlaygroundDialogueTest")),
            entry(
                    "Errors at a field",
                    List.of(
                            "SlackPressesIT.aRefusedFieldKeepsTheFormOpen",
                            "SlackPressesIT.aFormWhoseAnswerIsLateStaysOpenSoThatNothingTypedIsLost",
                            "AnswersIT.a_refused_form_keeps_what_was_typed",
                            "PlaygroundTest.refusedFieldsGoBackToTheForm")),
            entry(
                    "A button's answer in place",
                    List.of(
                            "SlackPressesIT.aPressedButtonReplacesItsMessage",
                            "SlackPressesIT.whenTheResponseUrlIsUsedUpTheMessageIsUpdated",
                            "AnswersIT.a_pressed_button_replaces_its_card_in_the_response_and_on_all_devices",
                            "AnswersIT.pressed_where_others_read_a_private_answer_is_shown_to_who_pressed_alone",
                            "PlaygroundTest.aButtonsAnswerTakesThePlaceOfItsMessage")),
            entry(
                    "Choosing a colleague in a form",
                    List.of(
                            "GoldenFilesTest",
                            "CardGoldensTest",
                            "TeamsDialogueIT",
                            "EventReaderTest.aColleagueIsRecognisedByShortAndByFullName")),
            entry(
                    "Zone and language",
                    List.of(
                            "SlackDirectoryIT.aMemberHasANameAZoneAndALocale",
                            "ActivitiesTest.words_in_a_personal_chat_come_with_who_where_zone_and_language",
                            "PlaygroundTest.theZoneOfTheBrowserIsTheZoneOfThePerson")),
            entry(
                    "A prompt, unasked",
                    List.of(
                            "SlackGatewayIT.aPersonalConversationIsOpened",
                            "TeamsGatewayIT.a_personal_chat_that_teams_refuses_is_none",
                            "TranscriptsTest.aPromptIsSetApartAndShownOnceHoweverOftenItIsSent")),
            entry(
                    "People introduced to each other",
                    List.of(
                            "SlackGatewayIT.aGroupHasOneConversationWhereItsMessagesAreSentAndLookedUp",
                            "TeamsGatewayIT.a_group_chat_is_what_no_bot_can_open",
                            "TeamsGatewayIT.a_chat_to_open_names_people_by_their_login",
                            "TranscriptsTest.aGroupsMessageReachesEachOfThemAndSaysWhoElseReadsIt")),
            entry("... where somebody's login is withheld", List.of("CardGoldensTest")),
            entry(
                    "A proposed time",
                    List.of(
                            "SlackGatewayIT.proposedTimesBringTheirCalendarFilesIntoTheThread",
                            "CardGoldensTest",
                            "GoldenFilesTest")),
            entry(
                    "Who is in a channel",
                    List.of(
                            "SlackPlacesIT.aRosterIsThePeopleOfAllPagesWithoutBotsAndThoseWhoLeft",
                            "TeamsPlacesIT.a_roster_is_read_page_by_page",
                            "PlaygroundPlacesTest.everybodyIsInTheOneChannelAndMayOrganiseIt")),
            entry(
                    "Who organises it",
                    List.of(
                            "SlackPlacesIT.aChannelHasANameAndItsCreatorAndTheAdminsOrganiseIt",
                            "TeamsPlacesIT.whoever_added_us_to_the_team_organises_its_channels",
                            "PlaygroundPlacesTest.everybodyIsInTheOneChannelAndMayOrganiseIt")),
            entry(
                    "Which channels a person is in",
                    List.of(
                            "SlackPlacesIT.aPersonsPlacesAreThoseWhereRapportIsAsWell",
                            "TeamsPlacesIT.a_persons_places_are_those_whose_roster_has_them",
                            "PlaygroundPlacesTest.everybodyIsInTheOneChannelAndMayOrganiseIt")),
            entry(
                    "Has a message arrived, if nobody knows",
                    List.of(
                            "SlackGatewayIT.aMessageSentBeforeIsFoundByItsKey",
                            "TeamsGatewayIT.teams_cannot_be_asked_for_a_message",
                            "TranscriptsTest.aPromptCanBeLookedUpAndReplaced")),
            entry("Pace", List.of("ThrottledTest.messagesToOneWorkspaceAreSpacedAndEachIsMovedToItsSlotOnce")),
            entry(
                    "Size",
                    List.of(
                            "BlockKitTest.anyReplyStaysWithinSlacksLimits",
                            "BlockKitTest.anyFormStaysWithinSlacksLimits",
                            "CardsLimitsTest.any_reply_fits")),
            entry(
                    "What does not fit",
                    List.of(
                            "BlockKitTest.whatDoesNotFitIsSaidAndTheButtonsStay",
                            "BlockKitTest.tenThousandPeopleEndWithASentenceAndKeepTheWayOn",
                            "CardsLimitsTest.ten_thousand_people_end_with_a_sentence_and_keep_the_way_on",
                            "CardsLimitsTest.any_form_fits_with_whatever_was_typed")),
            entry(
                    "Long texts in fields",
                    List.of("GoldenFilesTest", "CardsLimitsTest.what_was_typed_survives_a_refusal_whole")),
            entry(
                    "The same event twice",
                    List.of(
                            "SlackTalkIT.anEventThatComesAgainIsAnsweredOnce",
                            "AnswersIT.a_message_delivered_twice_is_answered_once",
                            "PlaygroundTest.anEventThatComesTwiceIsShownOnce")),
            entry("Move the clock", List.of("ClockControlTest.aStepGoesByTheWallClock")));

    @Test
    void everyDifferenceIsShownInATest() {
        var rows = rows(read(DOCUMENT));
        assertThat(unshown(rows)).as("rows that no test shows").isEmpty();
        assertThat(rows).as("rows that are gone").containsKeys(SHOWN_IN.keySet().toArray(String[]::new));
        assertThat(SHOWN_IN.values().stream().flatMap(List::stream).filter(test -> !exists(test)))
                .as("tests that are gone")
                .isEmpty();
    }

    @Test
    void theFiguresAreTheProgramsOwn() {
        var rows = rows(read(DOCUMENT));
        var slack = Pace.of(Platform.SLACK);
        var teams = Pace.of(Platform.TEAMS);
        assertThat(rows.get("Pace"))
                .contains("%s a second to a person, %s a second in a workspace"
                        .formatted(perSecond(slack.recipient()), perSecond(slack.workspace())))
                .contains("%s a second to a person, %s a second in a tenant"
                        .formatted(perSecond(teams.recipient()), perSecond(teams.workspace())));
        assertThat(rows.get("Size")).contains("%,d bytes a card".formatted(Cards.MAX_BYTES));
    }

    @Test
    void aRowOrATestThatIsMissingIsNoticed() {
        assertThat(unshown(rows("| | Slack |\n|---|---|\n| A form | a modal |\n| New | no |\n")))
                .containsExactly("New");
        assertThat(exists("SlackDoorwayIT.whatNobodyWrote")).isFalse();
        assertThat(exists("NoSuchTest")).isFalse();
    }

    private static List<String> unshown(Map<String, String> rows) {
        return rows.keySet().stream().filter(row -> !SHOWN_IN.containsKey(row)).toList();
    }

    private static String perSecond(Duration between) {
        long times = Duration.ofSeconds(1).dividedBy(between);
        return times < 6
                ? List.of("none", "one", "two", "three", "four", "five").get((int) times)
                : "" + times;
    }

    /** The rows of the first table by what they are about. */
    private static Map<String, String> rows(String document) {
        return document.lines()
                .dropWhile(line -> !line.startsWith("|---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .collect(Collectors.toMap(
                        line -> line.split("\\|")[1].strip(), line -> line, (one, other) -> one, LinkedHashMap::new));
    }

    /** {@code Class} or {@code Class.method}, by the sources: the tests of other modules run there. */
    private static boolean exists(String test) {
        var parts = test.split("\\.");
        return MODULES.stream()
                .flatMap(PlatformsTest::sources)
                .filter(source -> source.endsWith(parts[0] + ".java"))
                .anyMatch(source -> parts.length == 1 || read(source).contains(" void " + parts[1] + "("));
    }

    private static Stream<Path> sources(String module) {
        try (var files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
