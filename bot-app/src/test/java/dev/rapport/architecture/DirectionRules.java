package dev.rapport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.rapport.architecture.Layers.ADAPTERS;
import static dev.rapport.architecture.Layers.COMMAND;
import static dev.rapport.architecture.Layers.DOMAIN;
import static dev.rapport.architecture.Layers.TECHNICAL;
import static dev.rapport.architecture.Layers.USE_CASES;
import static dev.rapport.architecture.Layers.VOCABULARY;
import static dev.rapport.architecture.Layers.under;
import static dev.rapport.architecture.Layers.union;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.rapport.archfixture.command.CallsConversation;
import dev.rapport.archfixture.contact.SpeaksReply;
import dev.rapport.archfixture.conversation.OpensRedis;
import dev.rapport.archfixture.identity.KnowsLogging;
import dev.rapport.archfixture.playground.CallsApp;
import dev.rapport.archfixture.quartz.ReadsRedis;
import dev.rapport.archfixture.rhythm.Hen;
import dev.rapport.archfixture.slack.render.AsksTeams;
import dev.rapport.archfixture.slack.render.ReadsContacts;
import java.util.List;
import java.util.stream.Stream;

/** Who may know whom. */
final class DirectionRules {

    private DirectionRules() {}

    static Stream<Rule> in(String root) {
        return Stream.of(
                new Rule(vocabularyStandsAlone(root), KnowsLogging.class),
                new Rule(
                        never(root, DOMAIN, union(List.of("reply"), COMMAND, USE_CASES, TECHNICAL))
                                .as("the domain never sees replies, commands, deliveries or another use case"),
                        SpeaksReply.class),
                new Rule(
                        never(root, COMMAND, union(USE_CASES, TECHNICAL))
                                .as("commands know the domain, never a use case"),
                        CallsConversation.class),
                new Rule(
                        never(root, USE_CASES, TECHNICAL).as("nobody in the core imports what is technical"),
                        OpensRedis.class),
                new Rule(
                        never(root, List.of("quartz"), List.of("redis"))
                                .as("the metronome calls use cases, never the store"),
                        ReadsRedis.class),
                new Rule(
                        never(root, ADAPTERS, Layers.closedToAdapters())
                                .as("adapters know of the core only what is open to them"),
                        ReadsContacts.class),
                new Rule(adaptersApart(root), AsksTeams.class),
                new Rule(
                        never(root, union(Layers.core(), ADAPTERS), List.of("app"))
                                .as("nobody knows the program that assembles the parts"),
                        CallsApp.class),
                new Rule(
                        slices().matching(root + ".(*)..")
                                .should()
                                .beFreeOfCycles()
                                .as("packages know each other in one direction"),
                        Hen.class));
    }

    private static ArchRule vocabularyStandsAlone(String root) {
        return classes()
                .that()
                .resideInAnyPackage(under(root, VOCABULARY))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(union(List.of("java..", "org.jspecify.."), List.of(under(root, VOCABULARY)))
                        .toArray(String[]::new))
                .as("the vocabulary knows the JDK and itself");
    }

    private static ArchRule adaptersApart(String root) {
        return CompositeArchRule.of(never(root, List.of("slack"), List.of("teams", "playground")))
                .and(never(root, List.of("teams"), List.of("slack", "playground")))
                .and(never(root, List.of("playground"), List.of("slack", "teams")))
                .as("adapters never know each other");
    }

    private static ArchRule never(String root, List<String> from, List<String> to) {
        return noClasses()
                .that()
                .resideInAnyPackage(under(root, from))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(under(root, to))
                .allowEmptyShould(true);
    }
}
