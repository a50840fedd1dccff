package dev.rapport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.network.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentedLimitsTest {
    @ParameterizedTest
    @EnumSource
    void everyLimitIsStated(Limit limit) throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "data.md"))).containsIgnoringCase(limit.inWords());
    }
}
