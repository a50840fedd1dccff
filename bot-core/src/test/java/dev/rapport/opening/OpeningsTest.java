package dev.rapport.opening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contact.Level;
import dev.rapport.opening.Openings.Opening;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpeningsTest {
    private static final Openings OPENINGS = Openings.load();

    private static final Pattern HOLLOW = Pattern.compile(
            "(?i)touch(?:ing)? base|checking in|check in|circl(?:e|ing) back|hope (?:you are|this finds)|reach(?:ing)? out|synerg|pick your brain"
                    + "|just want|amazing|huge fan|honou?red|excited|thrilled|delighted|network(?:ing)?\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!](?=\\s|$)");
    private static final Pattern PRONOUN = Pattern.compile("(?i)\\b(?:she|he|her|him|his|hers|they|them|their)\\b");

    static Stream<Arguments> sections() {
        return Arrays.stream(Situation.values())
                .flatMap(situation -> Arrays.stream(Level.values()).map(level -> Arguments.of(situation, level)));
    }

    static Stream<Opening> everyOpening() {
        return sections()
                .flatMap(section -> OPENINGS.of((Situation) section.get()[0], (Level) section.get()[1]).stream());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everySituationHasFourOpeningsAtEachLevelThatNeedTheNameAlone(Situation situation, Level level) {
        assertThat(OPENINGS.of(situation, level).stream()
                        .filter(one -> one.details().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(4)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everyOpeningCanBeFilledInItsSituation(Situation situation, Level level) {
        var values = new HashMap<String, String>();
        situation.details().forEach(detail -> values.put(detail, "x"));
        values.put("name", "Ada");

        assertThat(OPENINGS.of(situation, level)).allSatisfy(opening -> {
            assertThat(situation.details()).containsAll(opening.details());
            assertThat(opening.filled(values)).doesNotContain("{", "}");
        });
        assertThat(Arrays.stream(Level.values()).flatMap(any -> OPENINGS.of(situation, any).stream()))
                .flatExtracting(Opening::details)
                .as("what a situation knows is also used")
                .containsAll(situation.details());
    }

    @ParameterizedTest
    @MethodSource("everyOpening")
    void anOpeningIsOneOrTwoShortSentencesToThePersonAndNotHollow(Opening opening) {
        String text = opening.text().replace("{it}", "it");

        assertThat(text).contains("{name}");
        assertThat(SENTENCE_END.matcher(text).results()).hasSizeBetween(1, 2);
        assertThat(text.length()).isLessThanOrEqualTo(130);
        assertThat(HOLLOW.matcher(text).find()).as(text).isFalse();
        assertThat(PRONOUN.matcher(text).find()).as(text).isFalse();
    }

    @Test
    void theChecksWouldFindWhatTheyLookFor() {
        assertThat(HOLLOW.matcher("Ada, just checking in.").find()).isTrue();
        assertThat(PRONOUN.matcher("Ada, tell her.").find()).isTrue();
        assertThat(Opening.of("{name}, {topic}.").details()).containsExactly("topic");
        assertThat(List.of("{name}, a. b? c!"))
                .allMatch(text -> SENTENCE_END.matcher(text).results().count() == 3);
    }
}
