package dev.rapport.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.conversation.Answer;
import dev.rapport.conversation.Conversation;
import dev.rapport.reply.Reply;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Whoever meets a failure of ours reads an id; the log has the same id, what failed and where, and nothing anybody wrote. */
class IncidentsIT {
    private static final String WROTE = "owes me an umbrella";
    private static final String PLANTED = "owes me an anorak";
    private static final Pattern SENTENCE = Pattern.compile("tell your admin the number ([a-z0-9]{6})\\.");

    private final Watched watched = new Watched();

    @AfterEach
    void stop() {
        watched.close();
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                way("a command in Slack", Doors::slackCommand),
                way("a message in Slack", Doors::slackMessage),
                way("a button in Slack", Doors::slackPress),
                way("a form in Slack", Doors::slackForm),
                way("a message in Teams", Doors::teamsMessage),
                way("a button in Teams", Doors::teamsPress),
                way("words in the playground", Doors::playgroundWords),
                way("a button in the playground", Doors::playgroundPress),
                way("a form in the playground", Doors::playgroundForm));
    }

    private static Arguments way(String name, Doors.Way way) {
        return Arguments.of(name, way);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void whoeverAsksReadsTheIdThatTheLogHas(String name, Doors.Way way) {
        meets(way, event -> fail());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void whoeverWaitsForLongWorkReadsItToo(String name, Doors.Way way) {
        meets(way, event -> new Answer.Working(Reply.say("I am at it."), IncidentsIT::fail));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void anAnswerThatCannotBeShownIsAFailureLikeAnyOther(String name, Doors.Way way) {
        try (var doors = new Doors(event -> new Answer.Say(unshowable()))) {
            var id = id(way.told(doors));
            assertThat(watched.log()).contains("Incident " + id + ": java.lang.NullPointerException");
        }
    }

    private void meets(Doors.Way way, Conversation broken) {
        LoggerFactory.getLogger(IncidentsIT.class).info("planted: {}", PLANTED);
        try (var doors = new Doors(broken)) {
            var told = way.told(doors);

            assertThat(told).doesNotContain("umbrella", "Exception");
            assertThat(watched.log())
                    .contains("planted: " + PLANTED)
                    .contains("Incident " + id(told) + ": java.lang.IllegalStateException\n  at "
                            + IncidentsIT.class.getName())
                    .contains("caused by java.io.IOException\n  at " + IncidentsIT.class.getName())
                    .doesNotContain(WROTE);
        }
    }

    private static String id(String told) {
        var sentence = SENTENCE.matcher(told);
        assertThat(sentence.find()).as(told).isTrue();
        return sentence.group(1);
    }

    private static Answer fail() {
        throw new IllegalStateException("Ada " + WROTE, new IOException(WROTE));
    }

    @SuppressWarnings("NullAway") // no reply of ours is like this, and what shows one must not rely on it
    private static Reply unshowable() {
        return null;
    }
}
