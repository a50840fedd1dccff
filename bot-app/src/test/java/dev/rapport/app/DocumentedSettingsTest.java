package dev.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting has one name: what the program and its containers read is what the documents speak of. */
class DocumentedSettingsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern READ = Pattern.compile("\\$\\{([A-Z][A-Z_]+)");
    private static final Pattern NAMED = Pattern.compile("\\b([A-Z]+(?:_[A-Z]+)*)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"bot-app/src/main/resources/application.yaml", "Dockerfile", "docker-compose.yml"})
    void whatIsReadIsDocumented(String file) throws IOException {
        var read = names(READ, file);
        assertThat(read).isNotEmpty();
        assertThat(documented()).containsAll(read);
    }

    @Test
    void whatIsNotDocumentedIsFound() throws IOException {
        assertThat(documented()).contains("MANAGEMENT_SERVER_PORT").doesNotContain("MANAGEMENT_PORT");
    }

    private static Set<String> documented() throws IOException {
        var all = names(NAMED, "README.md");
        all.addAll(names(NAMED, ".env.example"));
        return all;
    }

    private static Set<String> names(Pattern pattern, String file) throws IOException {
        var found = new TreeSet<String>();
        pattern.matcher(Files.readString(ROOT.resolve(file)))
                .results()
                .map((MatchResult one) -> one.group(1))
                .forEach(found::add);
        return found;
    }
}
