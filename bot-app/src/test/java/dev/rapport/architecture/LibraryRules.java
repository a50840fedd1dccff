package dev.rapport.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.rapport.architecture.Layers.under;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.rapport.archfixture.contact.KeepsJson;
import dev.rapport.archfixture.conversation.StartsScheduler;
import dev.rapport.archfixture.playground.NeedsSpring;
import dev.rapport.archfixture.slack.inbound.NeedsBolt;
import dev.rapport.archfixture.teams.render.NeedsSdk;
import dev.rapport.archfixture.work.OpensLettuce;
import java.util.List;
import java.util.stream.Stream;

/** Which library is known where. */
final class LibraryRules {

    private LibraryRules() {}

    static Stream<Rule> in(String root) {
        return Stream.of(
                new Rule(
                        knownOnlyIn(root, List.of("app"), "org.springframework..")
                                .as("only the program knows Spring"),
                        NeedsSpring.class),
                new Rule(
                        knownOnlyIn(root, List.of("slack.bolt"), "com.slack.api.bolt..", "com.slack.api.app_backend..")
                                .as("only slack.bolt touches Bolt's server side"),
                        NeedsBolt.class),
                new Rule(
                        knownOnlyIn(root, List.of("teams.botframework"), "com.microsoft..")
                                .as("only teams.botframework touches the archived SDK"),
                        NeedsSdk.class),
                new Rule(
                        knownOnlyIn(
                                        root,
                                        List.of("redis", "app", "testkit", "benchmarks"),
                                        "io.lettuce..",
                                        "redis.embedded..")
                                .as("only the store knows Redis"),
                        OpensLettuce.class),
                new Rule(
                        knownOnlyIn(root, List.of("quartz"), "org.quartz..").as("only the metronome knows Quartz"),
                        StartsScheduler.class),
                new Rule(domainIsPlain(root), KeepsJson.class));
    }

    private static ArchRule knownOnlyIn(String root, List<String> homes, String... libraries) {
        DescribedPredicate<JavaClass> atHome = resideInAnyPackage(under(root, homes));
        return noClasses()
                .that(are(resideInAnyPackage(root + "..")))
                .and(are(DescribedPredicate.not(atHome)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true);
    }

    private static ArchRule domainIsPlain(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(under(root, Layers.DOMAIN))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.google.crypto..", "org.slf4j..", "io.micrometer..")
                .as("the domain stores, logs and measures nothing");
    }
}
