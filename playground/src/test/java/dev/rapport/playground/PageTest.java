package dev.rapport.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static final Path PAGE = Path.of("src/main/resources/dev/rapport/playground/page");
    private static final Pattern MARKUP = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|srcdoc|\\beval\\(|new Function|\\.setHTML");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?:src|href|url\\(|import|from)\\s*[=(]?\\s*[\"']?(?:https?:)?//", Pattern.CASE_INSENSITIVE);
    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*src=)|<style|\\son\\w+=|style=");

    @Test
    void noTextIsEverReadAsMarkup() throws IOException {
        assertThat("box.innerHTML = text").containsPattern(MARKUP);
        assertThat(files(".js"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(MARKUP));
    }

    @ParameterizedTest
    @ValueSource(strings = {".js", ".css", ".html"})
    void nothingComesFromElsewhere(String kind) throws IOException {
        assertThat("<script src=\"https://cdn.example/x.js\">").containsPattern(ELSEWHERE);
        assertThat("import x from '//cdn.example/x.js'").containsPattern(ELSEWHERE);
        assertThat(files(kind)).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContainPattern(ELSEWHERE));
    }

    @Test
    void thePageCarriesNoScriptsOrStylesOfItsOwnThatThePolicyWouldStop() throws IOException {
        assertThat("<p onclick=\"x()\">").containsPattern(INLINE);
        assertThat(files(".html"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(INLINE));
    }

    private static List<String> files(String kind) throws IOException {
        try (Stream<Path> files = Files.list(PAGE)) {
            return files.filter(file -> file.toString().endsWith(kind))
                    .map(PageTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
