package io.minzheng.identity;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.minzheng.test.architecture.Conventions;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The conventions of a service, but that the issuer, being part of the all-in-one, may know the embedded parts. */
class ArchitectureTest {
    private static final String ROOT = "io.minzheng.identity";

    @TestFactory
    Stream<DynamicTest> conventions() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        return Conventions.rulesFor(ROOT).stream()
                .filter(rule -> !rule.getDescription().equals("services know the platform and not each other"))
                .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }
}
