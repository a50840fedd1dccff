package dev.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archived Bot Framework SDK asks for versions with known vulnerabilities; this is what is there instead. */
class RaisedVersionsTest {

    private static final Pattern JAR = Pattern.compile("([^/]+?)-(\\d[^/]*)\\.jar!");

    private final Map<String, List<String>> jars = jarsOnTheClasspath();

    @ParameterizedTest
    @CsvSource({
        "okhttp, 4.12.0",
        "logging-interceptor, 4.12.0",
        "okhttp-urlconnection, 4.12.0",
        "okio-jvm, 3.18.2",
        "retrofit, 3.0.0",
        "converter-jackson, 3.0.0",
        "guava, 33.5.0",
        "commons-io, 2.21.0",
        "java-jwt, 4.6.2",
        "jwks-rsa, 0.24.2",
        "msal4j, 1.26.0"
    })
    void isThereOnceAndAtLeastThisNew(String artifact, String atLeast) {
        assertThat(jars).containsKey(artifact);
        assertThat(jars.get(artifact))
                .singleElement()
                .matches(found -> compare(numbers(found), numbers(atLeast)) >= 0, "at least " + atLeast);
    }

    @Test
    void whatTheOldVersionsBroughtAlongIsGone() {
        assertThat(jars).containsKey("msal4j").doesNotContainKeys("nimbus-jose-jwt", "oauth2-oidc-sdk");
    }

    private static int compare(List<Integer> found, List<Integer> floor) {
        for (int i = 0; i < floor.size(); i++) {
            int difference = Integer.compare(i < found.size() ? found.get(i) : 0, floor.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static List<Integer> numbers(String version) {
        return Pattern.compile("\\d+")
                .matcher(version)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
    }

    private static Map<String, List<String>> jarsOnTheClasspath() {
        return RaisedVersionsTest.class
                .getClassLoader()
                .resources("META-INF/MANIFEST.MF")
                .map(URL::toString)
                .map(JAR::matcher)
                .filter(jar -> jar.find())
                .collect(Collectors.groupingBy(
                        jar -> jar.group(1), Collectors.mapping(jar -> jar.group(2), Collectors.toList())));
    }
}
