package io.minzheng.test.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.minzheng.test.contract.EventContract;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The conventions of this code base. A service checks them all in one class:
 *
 * <pre>{@code
 * class ArchitectureTest {
 *     @TestFactory
 *     Stream<DynamicTest> conventions() {
 *         return Conventions.testsFor("io.minzheng.assistance");
 *     }
 * }
 * }</pre>
 *
 * Only main classes are looked at. Each rule is shown to bite by {@code ConventionsTest}, each promise of the contract by
 * {@code EventContractTest}.
 */
public final class Conventions {
    private Conventions() {}

    /**
     * One test per convention, and those of the contract that the service's events are under.
     *
     * @param rootPackage the package of the service's main class; its capabilities lie one below
     */
    public static Stream<DynamicTest> testsFor(String rootPackage) {
        return testsFor(rootPackage, Path.of(""), List.of());
    }

    /**
     * As {@link #testsFor(String)}, of a service that has taken in parts of the platform whose events are then its own.
     *
     * @param parts modules of {@code platform} by their names, for example {@code payments}
     */
    public static Stream<DynamicTest> testsFor(String rootPackage, List<String> parts) {
        return testsFor(rootPackage, Path.of(""), parts);
    }

    /** Of a package whose sources lie in another module than the one the tests run in. */
    static Stream<DynamicTest> testsFor(String rootPackage, Path module, List<String> parts) {
        JavaClasses classes = mainClassesOf(rootPackage);
        return Stream.concat(
                rulesFor(rootPackage).stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes))),
                EventContract.testsFor(
                        rootPackage.substring(rootPackage.lastIndexOf('.') + 1),
                        parts.isEmpty() ? classes : mainClassesOf(withParts(rootPackage, parts)),
                        module,
                        parts));
    }

    private static String[] withParts(String rootPackage, List<String> parts) {
        return Stream.concat(Stream.of(rootPackage), parts.stream().map(part -> "io.minzheng." + part))
                .toArray(String[]::new);
    }

    /** Checks every convention; the {@link AssertionError} names the first that is broken and where. */
    public static void check(String rootPackage) {
        JavaClasses classes = mainClassesOf(rootPackage);
        rulesFor(rootPackage).forEach(rule -> rule.check(classes));
    }

    /** All conventions of a service, in the order in which they are checked. */
    public static List<ArchRule> rulesFor(String rootPackage) {
        return List.of(
                Dependencies.coreIsPure(rootPackage),
                Dependencies.capabilitiesHaveNoCycles(rootPackage),
                Dependencies.servicesDoNotKnowEachOther(rootPackage),
                Events.areNestedRecords(),
                Events.areNamedAfterTheirStream(rootPackage),
                PersonalMarks.areSet(),
                PersonalMarks.sayHowLong(),
                Amounts.areNeverFloatingPoint(rootPackage),
                RuleCodes.areWellFormedAndUnique(),
                Sources.timeComesFromAClock(),
                Sources.nothingIsPrinted(),
                Sources.noOldDates(),
                Sources.namesSayWhatAClassIs(),
                Sources.automationsSayWhenAndThen(),
                Sources.packagesAreNullMarked(),
                Endpoints.sayWhoMayCallThem());
    }

    /** For the kernel alone: everything may depend on it, so it depends on nothing. */
    public static ArchRule jdkOnly(String rootPackage) {
        return Dependencies.jdkAndJspecifyOnly(rootPackage);
    }

    /** @throws IllegalArgumentException when there is no class in the package: a rule over nothing would hold */
    static JavaClasses mainClassesOf(String... rootPackages) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackages);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("no classes in " + String.join(", ", rootPackages));
        }
        return classes;
    }
}
