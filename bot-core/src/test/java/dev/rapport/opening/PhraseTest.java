package dev.rapport.opening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the figures | THINGS | the figures",
                "the figures. | THINGS | the figures",
                "the deck | ONE_THING | the deck",
                "a deck for the board | ONE_THING | the deck for the board",
                "an analysis | ONE_THING | the analysis",
                "the analysis of the risks | ONE_THING | the analysis of the risks",
                "the list of names | ONE_THING | the list of names",
                "the names on the list | THINGS | the names on the list",
                "the deck and the figures | THINGS | the deck and the figures",
                "two slides | THINGS | two slides",
                "my slides | THINGS | my slides",
                "some advice | SOMETHING | some advice",
                "the data | SOMETHING | the data",
                "feedback on the deck | SOMETHING | the feedback on the deck",
                "intro to Charles | ONE_THING | the intro to Charles",
                "help with the rollout | ONE_THING | the help with the rollout",
                "to send the deck | ACTION | send the deck",
                "send the deck | ACTION | send the deck",
                "help move the boxes | ACTION | help move the boxes",
                "will be back | OTHER | will be back",
                "deck | OTHER | deck",
            })
    void wordsAreReadJustFarEnoughToStandInASentence(String typed, Phrase.Shape shape, String text) {
        assertThat(Phrase.of(typed)).isEqualTo(new Phrase(text, shape));
    }
}
