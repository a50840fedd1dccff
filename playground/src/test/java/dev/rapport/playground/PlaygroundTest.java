package dev.rapport.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.playground.directory.DemoTeam;
import dev.rapport.playground.directory.PlaygroundDirectory;
import dev.rapport.playground.directory.Teammate;
import dev.rapport.playground.outbound.Transcripts;
import dev.rapport.reply.Form;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Visibility;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.ReplySamples;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlaygroundTest {
    private static final Teammate MAYA = DemoTeam.people().getFirst();
    private static final Form FORM = Objects.requireNonNull(ReplySamples.forms().get("form-log"));
    private static final String TYPED = "{\"as\":\"maya\",\"id\":\"11111111\",\"kind\":\"typed\",\"text\":\"today\"}";
    private static final String PRESSED =
            "{\"as\":\"maya\",\"id\":\"22222222\",\"kind\":\"pressed\",\"command\":\"undo\",\"message\":\"to-11111111\"}";

    private final Transcripts transcripts = new Transcripts(HandClock.at("2026-11-23T08:00:00Z"));
    private final PlaygroundDirectory directory = new PlaygroundDirectory();
    private final List<Runnable> later = new ArrayList<>();

    @Test
    void whatWasTypedStandsAboveItsAnswer() {
        answering(new Answer.Say(Reply.say("Two things."))).handle(TYPED);
        assertThat(shown()).containsExactly("today", "Two things.");
    }

    @Test
    void anEventThatComesTwiceIsShownOnce() {
        var playground = answering(new Answer.Say(Reply.say("Two things.")));
        playground.handle(TYPED);
        playground.handle(TYPED);
        assertThat(shown()).containsExactly("today", "Two things.");
    }

    @Test
    void aButtonsAnswerTakesThePlaceOfItsMessage() {
        answering(new Answer.Say(Reply.say("Added."))).handle(TYPED);
        answering(new Answer.Replace(Reply.say("Taken back."))).handle(PRESSED);
        assertThat(shown()).containsExactly("today", "Taken back.");
    }

    @Test
    void aButtonOfAMessageThatIsGoneIsAnsweredBelow() {
        answering(new Answer.Replace(Reply.say("Taken back."))).handle(PRESSED);
        assertThat(shown()).containsExactly("Taken back.");
    }

    @Test
    void aButtonOfAMessageToSeveralActsAndIsAnsweredAmongThem() {
        var tomas = DemoTeam.people().get(1);
        var group = DemoTeam.together(List.of(MAYA, tomas));
        transcripts.prompt(MAYA, "to-11111111", Reply.say("You two."), group);
        transcripts.prompt(tomas, "to-11111111", Reply.say("You two."), group);
        var heard = new ArrayList<ChatEvent>();
        var forAll = new Reply("Noted.", Reply.say("Noted.").blocks(), Visibility.SHARED);
        playground(event -> {
                    heard.add(event);
                    return new Answer.Say(forAll);
                })
                .handle(PRESSED);

        assertThat(heard)
                .singleElement()
                .isInstanceOfSatisfying(
                        ChatEvent.Pressed.class,
                        pressed -> assertThat(pressed.envelope().where()).isEqualTo(group));
        assertThat(shown()).containsExactly("You two.", "Noted.");
        assertThat(transcripts.shows(tomas, "to-22222222")).isTrue();
        assertThat(transcripts.shows(DemoTeam.people().get(2), "to-22222222")).isFalse();
    }

    @Test
    void whatIsForOneAloneIsAnsweredToThemAlone() {
        var tomas = DemoTeam.people().get(1);
        transcripts.prompt(MAYA, "to-11111111", Reply.say("You two."), DemoTeam.together(List.of(MAYA, tomas)));
        answering(new Answer.Say(Reply.say("Noted."))).handle(PRESSED);

        assertThat(transcripts.shows(tomas, "to-22222222")).isFalse();
        assertThat(transcripts.where(MAYA, "to-22222222")).isEqualTo(MAYA.chat());
    }

    @Test
    void aFormGoesToThePageThatAsked() {
        var answer = answering(new Answer.OpenForm(FORM, Reply.say("Instead"))).handle(TYPED);
        assertThat(answer.json()).contains("\"outcome\":\"form\"", "\"title\":\"Log a talk\"");
        assertThat(shown()).containsExactly("today");
    }

    @Test
    void refusedFieldsGoBackToTheForm() {
        var answer = answering(new Answer.FieldErrors(Map.of("name", "Every person needs a name.")))
                .handle(PRESSED);
        assertThat(answer.json()).contains("\"outcome\":\"errors\"", "\"name\":\"Every person needs a name.\"");
        assertThat(shown()).isEmpty();
    }

    @Test
    void whatTakesLongerIsShownInTheSameMessageWhenItIsDone() {
        answering(new Answer.Working(Reply.say("Reading."), () -> new Answer.Say(Reply.say("25 people."))))
                .handle(TYPED);
        assertThat(shown()).containsExactly("today", "Reading.");
        later.getFirst().run();
        assertThat(shown()).containsExactly("today", "25 people.");
    }

    @Test
    void longWorkThatFailsSaysSoInTheSameMessage() {
        answering(new Answer.Working(Reply.say("Reading."), () -> {
                    throw new IllegalStateException("Ada's secret");
                }))
                .handle(TYPED);
        later.getFirst().run();
        assertThat(shown())
                .hasSize(2)
                .last()
                .asString()
                .contains("number id42ra")
                .doesNotContain("Ada");
    }

    @Test
    void aFailureStandsBelowWhatWasTyped() {
        playground(event -> {
                    throw new IllegalStateException("Ada's secret");
                })
                .handle(TYPED);
        assertThat(shown())
                .hasSize(2)
                .last()
                .asString()
                .contains("number id42ra")
                .doesNotContain("Ada");
    }

    @Test
    void aFormThatComesTooLateIsOfferedAsAMessage() {
        answering(new Answer.Working(
                        Reply.say("Reading."), () -> new Answer.OpenForm(FORM, Reply.say("Here is a form."))))
                .handle(TYPED);
        later.getFirst().run();
        assertThat(shown()).containsExactly("today", "Here is a form.");
    }

    @Test
    void nothingIsSaidWhereThereIsNothingToSay() {
        assertThat(answering(new Answer.Nothing()).handle(PRESSED).understood()).isTrue();
        assertThat(shown()).isEmpty();
    }

    @Test
    void whatCannotBeReadReachesTheConversationAsIgnored() {
        var heard = new ArrayList<ChatEvent>();
        var answer = playground(event -> {
                    heard.add(event);
                    return new Answer.Nothing();
                })
                .handle("nonsense");
        assertThat(answer.understood()).isFalse();
        assertThat(heard).containsExactly(new ChatEvent.Ignored("not-json"));
        assertThat(shown()).isEmpty();
    }

    @Test
    void theZoneOfTheBrowserIsTheZoneOfThePerson() {
        var playground = answering(new Answer.Nothing());
        assertThat(directory.find(MAYA.member()).orElseThrow().zone()).isNull();
        playground.open("maya", "America/Lima").close();
        assertThat(directory.find(MAYA.member()).orElseThrow().zone()).isEqualTo(ZoneId.of("America/Lima"));
    }

    @Test
    void whoIsNobodyIsTheFirstOfTheTeam() throws Exception {
        try (var page = answering(new Answer.Nothing()).open("", "")) {
            assertThat(page.next(Duration.ZERO).orElseThrow().json()).contains("\"me\":\"maya\"");
        }
    }

    private Playground answering(Answer answer) {
        return playground(event -> answer);
    }

    private Playground playground(Conversation conversation) {
        return new Playground(conversation, transcripts, directory, new Incidents(() -> "Id-42-Random"), later::add);
    }

    private List<String> shown() {
        try (var page = transcripts.open(MAYA)) {
            var hello = JsonMapper.builder()
                    .build()
                    .readTree(page.next(Duration.ZERO).orElseThrow().json());
            var texts = new ArrayList<String>();
            hello.path("messages")
                    .forEach(message -> texts.add(message.path("text")
                            .asString(message.at("/reply/summary").asString(""))));
            return texts;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
