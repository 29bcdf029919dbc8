package io.minzheng.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.minzheng.messaging.Automation;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** What no source file does, wherever it lies. */
final class Sources {
    private static final Set<String> OLD_DATES = Set.of(
            "java.util.Date",
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.sql.Date",
            "java.sql.Timestamp",
            "java.text.SimpleDateFormat");
    private static final List<String> EMPTY_NAMES =
            List.of("Util", "Utils", "Impl", "Common", "Manager", "Helper", "Helpers");

    private Sources() {}

    static ArchRule timeComesFromAClock() {
        return noAccess(
                "time comes from an injected clock",
                access -> (access.getTargetOwner().getPackageName().equals("java.time")
                                && access.getName().equals("now")
                                && access.getTarget() instanceof CodeUnitAccessTarget target
                                && target.getRawParameterTypes().stream()
                                        .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class)))
                        || (access.getTargetOwner().isEquivalentTo(System.class)
                                && access.getName().equals("currentTimeMillis")));
    }

    static ArchRule nothingIsPrinted() {
        return noAccess(
                "nothing is printed to the console",
                access -> (access.getTargetOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err").contains(access.getName()))
                        || (access.getTargetOwner().isAssignableTo(Throwable.class)
                                && access.getName().equals("printStackTrace")));
    }

    static ArchRule automationsSayWhenAndThen() {
        return classes()
                .that(DescribedPredicate.describe(
                        "are automations",
                        type -> type.isAssignableTo(Automation.class) && !type.isEquivalentTo(Automation.class)))
                .should()
                .haveNameMatching(".*[.$]When[A-Z]\\w*Then[A-Z]\\w*")
                .allowEmptyShould(true)
                .as("automations are named When…Then…");
    }

    static ArchRule noOldDates() {
        return classes()
                .should(new ArchCondition<>("use java.time") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> OLD_DATES.contains(dependency
                                        .getTargetClass()
                                        .getBaseComponentType()
                                        .getName()))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                    }
                })
                .as("dates and times are those of java.time");
    }

    static ArchRule namesSayWhatAClassIs() {
        return classes()
                .should(new ArchCondition<>("have a name that says what they are") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean holds = EMPTY_NAMES.stream().noneMatch(type.getSimpleName()::endsWith);
                        events.add(new SimpleConditionEvent(type, holds, type.getName() + " says nothing"));
                    }
                })
                .as("no class is a util, impl, common, manager or helper");
    }

    static ArchRule packagesAreNullMarked() {
        return all(new AbstractClassesTransformer<JavaPackage>("packages") {
                    @Override
                    public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                        Set<JavaPackage> packages = new LinkedHashSet<>();
                        classes.forEach(type -> packages.add(type.getPackage()));
                        return packages;
                    }
                })
                .should(new ArchCondition<>("be @NullMarked in a package-info") {
                    @Override
                    public void check(JavaPackage found, ConditionEvents events) {
                        boolean holds = found.isAnnotatedWith(NullMarked.class);
                        events.add(new SimpleConditionEvent(found, holds, found.getName() + " is not @NullMarked"));
                    }
                })
                .as("every package has a package-info with @NullMarked");
    }

    /** Calls, field accesses and method references alike: {@code Instant::now} is a clock as well. */
    private static ArchRule noAccess(String description, Predicate<JavaAccess<?>> forbidden) {
        return classes()
                .should(new ArchCondition<>("hold to it: " + description) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getAccessesFromSelf().stream()
                                .filter(forbidden)
                                .forEach(access ->
                                        events.add(SimpleConditionEvent.violated(type, access.getDescription())));
                    }
                })
                .as(description);
    }
}
