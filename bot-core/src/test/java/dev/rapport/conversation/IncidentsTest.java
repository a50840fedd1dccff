package dev.rapport.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.platform.StoreUnavailable;
import dev.rapport.reply.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentsTest {
    private final Incidents incidents = new Incidents(() -> "-Ab_3-dEfGh7");
    private final List<Reply> said = new ArrayList<>();

    @Test
    void anAnswerThatComesIsTheAnswer() {
        var answer = new Answer.Say(Reply.say("Done."));

        assertThat(incidents.guarded(() -> answer)).isSameAs(answer);
    }

    @Test
    void aFailureIsASentenceWithAnIdThatCanBeReadOut() {
        assertThat(sentence(incidents.guarded(IncidentsTest::fail)))
                .contains("may be done already", "tell your admin the number ab3def.")
                .doesNotContain("Ada");
    }

    @Test
    void beforeAnyChangeItSaysThatNothingWasChanged() {
        assertThat(sentence(incidents.allOrNothing(IncidentsTest::fail))).contains("nothing was changed", "ab3def");
    }

    @Test
    void anErrorOfTheMachineIsAFailureToo() {
        assertThat(sentence(incidents.guarded(() -> {
                    throw new StackOverflowError();
                })))
                .contains("ab3def");
    }

    @Test
    void whatLongWorkFailsOnLaterIsTold() {
        var announced = incidents.allOrNothing(() -> new Answer.Working(Reply.say("I am at it."), IncidentsTest::fail));

        assertThat(announced).isInstanceOfSatisfying(Answer.Working.class, working -> {
            assertThat(working.progress().summary()).isEqualTo("I am at it.");
            assertThat(sentence(working.then().get())).contains("may be done already", "ab3def");
        });
    }

    @Test
    void aStoreOutOfReachIsCalledThat() {
        assertThat(sentence(incidents.allOrNothing(() -> {
                    throw new StoreUnavailable("gone", new IOException());
                })))
                .contains("can't reach my memory", "(ab3def)");
    }

    @Test
    void aStepThatFailsIsApologisedForOnceEvenWhereThatFails() {
        incidents.guarded(() -> said.add(Reply.say("fine")), said::add);
        assertThat(said).extracting(Reply::summary).containsExactly("fine");

        incidents.guarded(IncidentsTest::fail, sentence -> {
            said.add(sentence);
            throw new IllegalStateException("and nobody is there");
        });
        assertThat(said).hasSize(2).last().extracting(Reply::summary).asString().contains("ab3def");
    }

    @Test
    void causesThatGoInACircleComeToAnEnd() {
        var first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        assertThat(incidents.report(first).summary()).contains("ab3def");
    }

    private static Answer fail() {
        throw new IllegalStateException("Ada wrote this");
    }

    private static String sentence(Answer answer) {
        return ((Answer.Say) answer).reply().summary();
    }
}
