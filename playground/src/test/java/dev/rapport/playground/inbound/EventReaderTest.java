package dev.rapport.playground.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Envelope;
import dev.rapport.conversation.Utterance.Piece;
import dev.rapport.playground.directory.DemoTeam;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    /** Where a message with that id stands, everybody reads. */
    private static final EventReader READER =
            new EventReader((person, id) -> id.equals("to-all") ? DemoTeam.chat() : person.chat());

    @Test
    void wordsComeWithTheirAuthorAndTheirZone() {
        var meant = meant("""
                {"as":"maya","id":"11111111-aaaa","kind":"typed","text":"  today ","zone":"Europe/Berlin","locale":"en-GB"}""");

        assertThat(meant.event()).isInstanceOfSatisfying(ChatEvent.Typed.class, typed -> {
            assertThat(typed.words().plain()).isEqualTo("today");
            assertThat(typed.envelope().member())
                    .isEqualTo(DemoTeam.people().getFirst().member());
            assertThat(typed.envelope().where())
                    .isEqualTo(DemoTeam.people().getFirst().chat());
            assertThat(typed.envelope().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
            assertThat(typed.envelope().locale()).isEqualTo(Locale.UK);
            assertThat(typed.envelope().opensForms()).isTrue();
        });
        assertThat(meant.words()).contains("today");
    }

    @Test
    void aRepeatedEventHasTheSameIdAndAnotherPersonsHasNot() {
        String event = "{\"as\":\"%s\",\"id\":\"11111111-aaaa\",\"kind\":\"typed\",\"text\":\"today\"}";
        assertThat(changeId(event.formatted("maya"))).isEqualTo(changeId(event.formatted("maya")));
        assertThat(changeId(event.formatted("maya"))).isNotEqualTo(changeId(event.formatted("tomas")));
    }

    @Test
    void wordsAfterTheChannelsNameAreTypedThere() {
        var meant = meant("{\"as\":\"maya\",\"id\":\"11111111\",\"kind\":\"typed\",\"text\":\"#team join\"}");
        assertThat(meant.where()).isEqualTo(DemoTeam.chat());
        assertThat(meant.words()).contains("#team join");
        assertThat(meant.event()).isInstanceOfSatisfying(ChatEvent.Typed.class, typed -> {
            assertThat(typed.words().plain()).isEqualTo("join");
            assertThat(typed.envelope().where()).isEqualTo(DemoTeam.chat());
        });
        assertThat(meant("{\"as\":\"maya\",\"id\":\"11111111\",\"kind\":\"typed\",\"text\":\"#teams join\"}")
                        .where()
                        .scope()
                        .shared())
                .isFalse();
    }

    @Test
    void aPressAndAFormActWhereTheirMessageStands() {
        for (var kind : List.of("pressed", "submitted")) {
            String event =
                    "{\"as\":\"maya\",\"id\":\"11111111\",\"kind\":\"%s\",\"command\":\"join\",\"message\":\"%s\"}";
            assertThat(meant(event.formatted(kind, "to-all")).where()).isEqualTo(DemoTeam.chat());
            assertThat(envelope(meant(event.formatted(kind, "to-all"))).where()).isEqualTo(DemoTeam.chat());
            assertThat(envelope(meant(event.formatted(kind, "to-me"))).where())
                    .isEqualTo(DemoTeam.people().getFirst().chat());
        }
    }

    private static Envelope envelope(PageEvent.Meant meant) {
        return switch (meant.event()) {
            case ChatEvent.Pressed(var envelope, var _) -> envelope;
            case ChatEvent.Submitted(var envelope, var _, var _) -> envelope;
            default -> throw new AssertionError(meant.event());
        };
    }

    @Test
    void aPressBringsItsCommandBackUnchangedAndKnowsItsMessage() {
        var meant = meant("""
                {"as":"tomas","id":"22222222","kind":"pressed","command":"snooze id:7 once:x","message":"to-11111111"}""");
        assertThat(meant.event())
                .isInstanceOfSatisfying(
                        ChatEvent.Pressed.class,
                        pressed -> assertThat(pressed.command()).isEqualTo("snooze id:7 once:x"));
        assertThat(meant.message()).contains("to-11111111");
        assertThat(meant.words()).isEmpty();
    }

    @Test
    void aFormBringsItsFieldsAlsoTheEmptyOnes() {
        var meant = meant("""
                {"as":"ingrid","id":"33333333","kind":"submitted","command":"edit id:7","values":{"name":"Ada","note":""}}""");
        assertThat(meant.event())
                .isInstanceOfSatisfying(
                        ChatEvent.Submitted.class,
                        form -> assertThat(form.values()).isEqualTo(Map.of("name", "Ada", "note", "")));
        assertThat(meant.message()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars/Olympus", "not a zone"})
    void anUnknownZoneIsNoZone(String zone) {
        var meant = meant(
                "{\"as\":\"maya\",\"id\":\"11111111\",\"kind\":\"typed\",\"text\":\"hi\",\"zone\":\"" + zone + "\"}");
        assertThat(meant.event())
                .isInstanceOfSatisfying(
                        ChatEvent.Typed.class,
                        typed -> assertThat(typed.envelope().zone()).isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not-json | hello",
                "not-json | {\"as\":",
                "unknown-person | {}",
                "unknown-person | []",
                "unknown-person | 7",
                "unknown-person | {\"as\":\"mallory\",\"id\":\"11111111\",\"kind\":\"typed\",\"text\":\"hi\"}",
                "unknown-person | {\"as\":{\"x\":1}}",
                "bad-event-id | {\"as\":\"maya\",\"id\":\"1\",\"kind\":\"typed\",\"text\":\"hi\"}",
                "bad-event-id | {\"as\":\"maya\",\"id\":\"11111111 22\",\"kind\":\"typed\",\"text\":\"hi\"}",
                "bad-text | {\"as\":\"maya\",\"id\":\"11111111\",\"kind\":\"typed\",\"text\":\"  \"}",
                "bad-command | {\"as\":\"maya\",\"id\":\"11111111\",\"kind\":\"pressed\"}",
                "bad-command | {\"as\":\"maya\",\"id\":\"11111111\",\"kind\":\"submitted\",\"values\":{}}",
                "unknown-kind | {\"as\":\"maya\",\"id\":\"11111111\",\"kind\":\"erased\"}"
            })
    void whatThePageWouldNeverSendIsIgnoredWithAWord(String reason, String body) {
        assertThat(READER.read(body)).isEqualTo(new PageEvent.Unreadable(new ChatEvent.Ignored(reason)));
    }

    @Test
    void aColleagueIsRecognisedByShortAndByFullName() {
        assertThat(Mentions.read("introduce @tomas to @Ingrid Solberg: hi").pieces())
                .containsExactly(
                        new Piece.Text("introduce "),
                        new Piece.Person(DemoTeam.people().get(1).member(), "Tomás Rivera"),
                        new Piece.Text(" to "),
                        new Piece.Person(DemoTeam.people().get(2).member(), "Ingrid Solberg"),
                        new Piece.Text(": hi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"add Maya, maya@maya.example", "@mayab", "@maya.b", "a@maya", "@everyone", "@"})
    void anAddressOrAnotherNameIsNoMention(String text) {
        assertThat(Mentions.read(text).pieces()).containsExactly(new Piece.Text(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"as\":\"maya\",\"zone\":\"Europe/Berlin\",\"step\":\"century\"}",
                "{\"as\":\"maya\",\"zone\":\"Nowhere\",\"step\":\"day\"}",
                "{\"as\":\"nobody\",\"zone\":\"Europe/Berlin\",\"step\":\"day\"}",
                "{\"as\":\"maya\",\"step\":\"day\"}",
                "nonsense"
            })
    void aMoveOfTheClockThatMakesNoSenseIsNone(String body) {
        assertThat(ClockRequest.read("{\"as\":\"maya\",\"zone\":\"Europe/Berlin\",\"step\":\"day\"}"))
                .isPresent();
        assertThat(ClockRequest.read(body)).isEmpty();
    }

    private static PageEvent.Meant meant(String body) {
        assertThat(READER.read(body)).isInstanceOf(PageEvent.Meant.class);
        return (PageEvent.Meant) READER.read(body);
    }

    private static String changeId(String body) {
        return ((ChatEvent.Typed) meant(body).event()).envelope().event().value();
    }
}
