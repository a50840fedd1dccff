package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.MemberId;
import dev.rapport.platform.Places.Groups;
import dev.rapport.reply.Block;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.rounds.Office.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the message that introduces people. It is Wednesday 25 November 2026; the round is on Monday. */
class RoundsMessageTest {
    private static final MemberId MAYA = Office.member("Maya");
    private static final MemberId ADA = Office.member("Ada");
    private static final MemberId BOB = Office.member("Bob");
    private static final List<MemberId> FIVE =
            List.of(ADA, BOB, Office.member("Chloe"), Office.member("Dev"), Office.member("Eve"));

    private static List<Message> introduced(Groups groups, int size, List<MemberId> people) {
        var office = new Office(groups).with(MAYA, FIVE.toArray(MemberId[]::new));
        office.inChannel(MAYA, "intros start every 2 weeks on monday at 10:00 in groups of " + size);
        people.forEach(person -> office.inChannel(person, "join"));
        office.after(Duration.ofSeconds(5));
        return office.after(Duration.ofDays(5));
    }

    private static <T extends Block> Stream<T> blocks(Reply reply, Class<T> kind) {
        return reply.blocks().stream().filter(kind::isInstance).map(kind::cast);
    }

    @Test
    void twoTimesAreProposedEachWithACalendarFile() {
        var hello = introduced(Groups.TOGETHER, 2, List.of(ADA, BOB)).getFirst();

        assertThat(hello.text())
                .contains(
                        "A time at which you all work: Tuesday 1 December 2026, 09:00",
                        "Or: Wednesday 2 December 2026, 10:00");
        var meetings = blocks(hello.reply(), Block.Meeting.class).toList();
        assertThat(meetings)
                .extracting(Block.Meeting::start)
                .containsExactly(Instant.parse("2026-12-01T08:00:00Z"), Instant.parse("2026-12-02T09:00:00Z"));
        assertThat(meetings).allSatisfy(meeting -> assertThat(meeting.people()).containsExactlyInAnyOrder(ADA, BOB));
        assertThat(meetings.getFirst().calendar())
                .contains(
                        "BEGIN:VCALENDAR",
                        "DTSTART:20261201T080000Z",
                        "DTEND:20261201T083000Z",
                        "SUMMARY:" + meetings.getFirst().title().replace(",", "\\,"));
        assertThat(meetings.getLast().calendar()).contains("DTSTART:20261202T090000Z", "DTEND:20261202T093000Z");
        assertThat(meetings).extracting(Block.Meeting::calendar).doesNotHaveDuplicates();
    }

    @Test
    void whereTheyCannotBeBroughtTogetherEachIsGivenTheOtherAndATextToBeginWith() {
        var hellos = introduced(Groups.APART, 2, List.of(ADA, BOB));

        assertThat(hellos).hasSize(2);
        for (var hello : hellos) {
            var other = hello.isTo(ADA) ? BOB : ADA;
            var chat = blocks(hello.reply(), Block.OpenChat.class).findFirst().orElseThrow();
            assertThat(chat.people()).extracting(Inline.Mention::member).containsExactly(other);
            assertThat(hello.text()).contains("I would like to introduce you to " + other.user());
            assertThat(chat.text()).startsWith("Hello! We were introduced in #lunch. To begin with: ");
            assertThat(hello.text()).contains(chat.text().substring(chat.text().indexOf("To begin with: ")));
        }
    }

    @ParameterizedTest
    @CsvSource({"2,two", "3,three", "4,four", "5,five"})
    void howeverManyTheyAreTheyAreToldWhy(int size, String word) {
        var hellos = introduced(Groups.TOGETHER, size, FIVE.subList(0, size));

        assertThat(hellos).singleElement().satisfies(hello -> {
            assertThat(FIVE.subList(0, size)).allMatch(hello::isTo);
            assertThat(hello.text())
                    .contains(
                            "you %s are introduced to each other".formatted(word),
                            "Why you %s: you have not been brought together here before.".formatted(word));
        });
    }
}
