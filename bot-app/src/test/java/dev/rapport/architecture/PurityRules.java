package dev.rapport.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static dev.rapport.architecture.Layers.under;
import static dev.rapport.architecture.Layers.union;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import dev.rapport.archfixture.app.InjectsField;
import dev.rapport.archfixture.contact.AsksTime;
import dev.rapport.archfixture.contact.AsksZone;
import dev.rapport.archfixture.contact.MakesId;
import dev.rapport.archfixture.contact.Prints;
import dev.rapport.archfixture.contact.RollsDice;
import dev.rapport.archfixture.redis.Watches;
import java.util.stream.Stream;

/** What must be handed in rather than asked for, and what nobody does. */
final class PurityRules {

    private PurityRules() {}

    static Stream<Rule> in(String root) {
        return Stream.of(
                new Rule(
                        noCalls(
                                        root,
                                        calls("java\\.time\\..*", "now|systemUTC|systemDefaultZone|system")
                                                .or(calls("java\\.lang\\.System", "currentTimeMillis"))
                                                .or(calls("java\\.util\\.Date", "<init>")))
                                .as("the time is handed in"),
                        AsksTime.class),
                new Rule(
                        noCalls(
                                        root,
                                        calls("java\\.time\\.ZoneId", "systemDefault")
                                                .or(calls("java\\.util\\.(TimeZone|Locale)", "getDefault")))
                                .as("zone and locale are handed in"),
                        AsksZone.class),
                new Rule(
                        noCalls(root, calls("java\\.util\\.UUID", "randomUUID")).as("ids are handed in"),
                        MakesId.class),
                new Rule(
                        noCalls(
                                        root,
                                        calls("java\\.util\\.Random|java\\.security\\.SecureRandom", "<init>")
                                                .or(calls("java\\.util\\.concurrent\\.ThreadLocalRandom", "current"))
                                                .or(calls("java\\.lang\\.Math", "random"))
                                                .or(calls("java\\.util\\.random\\.RandomGenerator", "getDefault|of")))
                                .as("randomness is handed in"),
                        RollsDice.class),
                new Rule(
                        noClasses()
                                .that()
                                .resideInAPackage(root + "..")
                                .should()
                                .callMethodWhere(target(owner(resideInAnyPackage("io.lettuce..")))
                                        .and(target(nameMatching("watch|unwatch|multi|exec"))))
                                .as("changes are scripts, never WATCH"),
                        Watches.class),
                new Rule(
                        noClasses()
                                .that()
                                .resideInAnyPackage(under(root, union(Layers.core(), Layers.ADAPTERS)))
                                .should(ACCESS_STANDARD_STREAMS)
                                .as("who has something to say logs it"),
                        Prints.class),
                new Rule(
                        noFields()
                                .that()
                                .areDeclaredInClassesThat()
                                .resideInAPackage(root + "..")
                                .should()
                                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                                .orShould()
                                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                                .orShould()
                                .beAnnotatedWith("jakarta.annotation.Resource")
                                .orShould()
                                .beAnnotatedWith("jakarta.inject.Inject")
                                .as("what a class needs comes through its constructor"),
                        InjectsField.class));
    }

    private static ArchRule noCalls(String root, DescribedPredicate<JavaCall<?>> forbidden) {
        return noClasses()
                .that()
                .resideInAnyPackage(under(root, Layers.deterministic()))
                .should()
                .callCodeUnitWhere(forbidden);
    }

    private static DescribedPredicate<JavaCall<?>> calls(String type, String method) {
        return DescribedPredicate.describe(
                type + "." + method,
                call -> call.getTargetOwner().getName().matches(type)
                        && call.getTarget().getName().matches(method));
    }
}
