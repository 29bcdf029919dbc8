package io.minzheng.test.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Who may know whom. */
final class Dependencies {
    private static final Set<String> PLATFORM =
            Set.of("kernel", "tokens", "eventstore", "messaging", "projection", "web", "service", "payments");

    private Dependencies() {}

    /** What is named in the platform is named for every service. */
    static boolean isPlatform(String rootPackage) {
        return PLATFORM.stream().anyMatch(part -> rootPackage.equals("io.minzheng." + part));
    }

    /** An allow-list: a framework that nobody thought of is as wrong in a decider as one that stands on a list. */
    static ArchRule coreIsPure(String rootPackage) {
        return all(PureCore.in(rootPackage))
                .should(onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "io.minzheng.kernel..",
                                PureCore.PART + "..",
                                rootPackage + "..")
                        .or(primitives())))
                .allowEmptyShould(true)
                .as("state, commands, events, deciders and rules know only the JDK and the kernel");
    }

    static ArchRule jdkAndJspecifyOnly(String rootPackage) {
        return classes()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should(onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", rootPackage + "..")
                                .or(primitives())))
                .as("the kernel depends on the JDK and JSpecify alone");
    }

    static ArchRule capabilitiesHaveNoCycles(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .as("capabilities do not depend on each other in circles");
    }

    static ArchRule servicesDoNotKnowEachOther(String rootPackage) {
        return classes()
                .should(onlyDependOnClassesThat(DescribedPredicate.describe(
                        "belong to the same service or to the platform",
                        type -> !PureCore.liesIn(type, "io.minzheng")
                                || PureCore.liesIn(type, rootPackage)
                                || PLATFORM.stream().anyMatch(part -> PureCore.liesIn(type, "io.minzheng." + part)))))
                .as("services know the platform and not each other");
    }

    private static DescribedPredicate<JavaClass> primitives() {
        return DescribedPredicate.describe(
                "primitives", type -> type.getBaseComponentType().isPrimitive());
    }
}
