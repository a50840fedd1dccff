package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contact.FoldedName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FirstQuestionsTest {
    private static Map<String, List<String>> all() throws IOException {
        try (var in = FirstQuestions.class.getResourceAsStream("/introductions/questions.txt")) {
            return FirstQuestions.read(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void thereAreFourMoodsAndAHundredAndFiftyQuestionsOrMore() throws IOException {
        assertThat(all())
                .hasSize(4)
                .allSatisfy((mood, questions) -> assertThat(questions).as(mood).hasSizeGreaterThanOrEqualTo(35));
        assertThat(all().values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(150);
    }

    @Test
    void noneIsThereTwiceOrTooLong() throws IOException {
        var seen = new HashSet<List<String>>();
        all().values().stream().flatMap(List::stream).forEach(question -> {
            assertThat(question).endsWith("?").hasSizeBetween(15, 120);
            assertThat(seen.add(FoldedName.words(question))).as(question).isTrue();
        });
    }

    @Test
    void neighboursAndTheNextRoundGetAnotherMood() {
        var questions = FirstQuestions.load();
        assertThat(questions.of(7, 1, 1)).isNotEqualTo(questions.of(7, 1, 2)).isNotEqualTo(questions.of(7, 2, 1));
        assertThat(questions.of(7, 1, 1)).isEqualTo(questions.of(7, 1, 1));
        assertThat(questions.of(-7, 3, 2)).isNotBlank();
    }
}
