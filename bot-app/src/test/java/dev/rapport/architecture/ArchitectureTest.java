package dev.rapport.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The directions of the design hold in everything that is shipped, and every rule would notice if they did not. */
class ArchitectureTest {

    private static final String ROOT = "dev.rapport";
    private static final String FIXTURES = "dev.rapport.archfixture";
    private static final Set<String> NOT_CORE = Set.of("slack", "teams", "playground", "app", "testkit", "benchmarks");
    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/testkit/") && !location.contains("/testkit-"))
            .importPackages(ROOT);
    private static final JavaClasses BREAKERS = new ClassFileImporter().importPackages(FIXTURES);

    static Stream<Rule> rules() {
        return rulesIn(ROOT);
    }

    static Stream<Rule> rulesOfTheFixtures() {
        return rulesIn(FIXTURES);
    }

    private static Stream<Rule> rulesIn(String root) {
        return Stream.of(DirectionRules.in(root), LibraryRules.in(root), PurityRules.in(root))
                .flatMap(rules -> rules);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsShippedKeepsTheRule(Rule rule) {
        rule.rule().check(SHIPPED);
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheFixtures")
    void aClassThatBreaksTheRuleIsNamed(Rule rule) {
        assertThatThrownBy(() -> rule.rule().check(BREAKERS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule.breaker().getName());
    }

    @Test
    void everyPackageOfTheCoreHasItsPlaceAndEveryPlaceIsTaken() {
        Set<String> present = SHIPPED.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .filter(name -> !NOT_CORE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(present).containsExactlyInAnyOrderElementsOf(Layers.core());
    }

    @Test
    void thePackagesNamedInRulesAboutAdaptersExist() {
        Set<String> present = SHIPPED.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertThat(present).contains("dev.rapport.slack.bolt", "dev.rapport.teams.botframework", "dev.rapport.app");
    }
}
