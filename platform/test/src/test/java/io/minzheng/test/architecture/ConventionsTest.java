package io.minzheng.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every convention bites: each is broken by one planted service, and by nothing else in it. */
class ConventionsTest {
    private static final String HERE = ConventionsTest.class.getPackageName();
    private static final String SOUND = HERE + ".sound";

    static Stream<Arguments> planted() {
        return Stream.of(
                arguments(
                        "impure",
                        "state, commands, events, deciders and rules know only the JDK and the kernel",
                        List.of("Income.isKnown", "StringUtils")),
                arguments(
                        "circle",
                        "capabilities do not depend on each other in circles",
                        List.of("Household", "Payment")),
                arguments(
                        "foreign",
                        "services know the platform and not each other",
                        List.of("WhenDeathThenStop", "sound.dibao.DibaoCommand")),
                arguments(
                        "loose",
                        "events are records nested in the sealed event interface they implement",
                        List.of("loose.dibao.CaseEnrolled is", "DibaoEvent$CaseEnded is")),
                arguments(
                        "misnamed",
                        "events are named after their service and stream, each by a name of its own",
                        List.of(
                                "assistance.dibao.CaseEnrolled, which wants misnamed.",
                                "CaseEnded has no name",
                                "has misnamed.dibao.CaseReviewed#1 of",
                                "to misnamed.dibao of")),
                arguments(
                        "unsealed",
                        "what is personal in events and documents is marked",
                        List.of(
                                "Person.givenName is",
                                "Person.health is",
                                "CaseEnrolled.applicant is",
                                "CaseEnded.endReason is",
                                "Family.address is")),
                arguments(
                        "forgetful",
                        "events with personal data say by @Retained how long they are kept",
                        List.of("DibaoEvent$CaseEnded does not")),
                arguments(
                        "floating",
                        "no float or double in what decides about money",
                        List.of("DibaoEvent$CaseEnrolled.incomes", "BigDecimal.doubleValue()", "Math.round(double)")),
                arguments(
                        "doubled",
                        "rules are enums with well-formed and unique codes",
                        List.of("dibao.income-must-be-known of", "Age_Must_Fit")),
                arguments(
                        "untimely",
                        "time comes from an injected clock",
                        List.of("LocalDate.now(java.time.ZoneId)", "Instant.now()", "System.currentTimeMillis()")),
                arguments("printing", "nothing is printed to the console", List.of("System.out", "printStackTrace()")),
                arguments("dated", "dates and times are those of java.time", List.of("java.util.Date")),
                arguments(
                        "helping",
                        "no class is a util, impl, common, manager or helper",
                        List.of("IncomeHelper says", "IncomeUtils says")),
                arguments("listening", "automations are named When…Then…", List.of("listening.dibao.DeathListener")),
                arguments(
                        "unmarked",
                        "every package has a package-info with @NullMarked",
                        List.of("planted.unmarked.dibao is not")),
                arguments(
                        "open",
                        "every endpoint says by @RolesAllowed who may call it",
                        List.of("DibaoApi.open() is open to []", "DibaoApi.misspelt() is open to [clark]")));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void aPlantedViolationIsRejected(String name, String convention, List<String> findings) {
        String root = HERE + ".planted." + name;
        JavaClasses classes = new ClassFileImporter().importPackages(root);

        List<String> broken = new ArrayList<>();
        for (ArchRule rule : Conventions.rulesFor(root)) {
            EvaluationResult result = rule.evaluate(classes);
            if (result.hasViolation()) {
                broken.add(rule.getDescription());
                assertThat(result.getFailureReport().toString()).contains(findings);
            }
        }
        assertThat(broken).containsExactly(convention);
    }

    @Test
    void noConventionIsWithoutAPlantedViolation() {
        Stream<Object> shown = planted().map(Arguments::get).map(arguments -> arguments[1]);

        assertThat(Conventions.rulesFor(SOUND).stream().map(ArchRule::getDescription))
                .containsExactlyInAnyOrderElementsOf(shown.map(Object::toString).toList());
    }

    @Test
    void aSoundServiceIsAccepted() {
        JavaClasses sound = new ClassFileImporter().importPackages(SOUND);

        assertThat(sound).hasSizeGreaterThan(10);
        Conventions.rulesFor(SOUND).forEach(rule -> rule.check(sound));
    }

    @Test
    void testClassesAreNotLookedAtAndNothingAtAllIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conventions.check(SOUND))
                .withMessageContaining(SOUND);
    }

    @Test
    void theKernelRuleRejectsAFramework() {
        String root = HERE + ".planted.impure";
        JavaClasses classes = new ClassFileImporter().importPackages(root);

        assertThat(Conventions.jdkOnly(root)
                        .evaluate(classes)
                        .getFailureReport()
                        .toString())
                .contains("StringUtils", "io.minzheng.kernel.Decider");
    }

    @Test
    void theKernelKeepsItsRule() {
        Conventions.jdkOnly("io.minzheng.kernel").check(Conventions.mainClassesOf("io.minzheng.kernel"));
    }

    @TestFactory
    Stream<DynamicTest> theKernelKeepsTheConventions() {
        return Conventions.testsFor("io.minzheng.kernel");
    }
}
