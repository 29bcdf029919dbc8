package io.minzheng.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/** Money and everything it is calculated from: binary fractions cannot hold a fen. */
final class Amounts {
    private static final Set<String> FLOATING = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    private Amounts() {}

    static ArchRule areNeverFloatingPoint(String rootPackage) {
        return all(PureCore.in(rootPackage))
                .should(new ArchCondition<>("neither hold, take, return nor call for a float or double") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getFields().stream()
                                .filter(field -> floats(field.getAllInvolvedRawTypes()))
                                .map(JavaField::getFullName)
                                .forEach(found -> report(type, found, events));
                        type.getCodeUnits().stream()
                                .filter(unit -> floats(unit.getAllInvolvedRawTypes()))
                                .map(JavaCodeUnit::getFullName)
                                .forEach(found -> report(type, found, events));
                        Stream.concat(
                                        type.getCodeUnitCallsFromSelf().stream(),
                                        type.getCodeUnitReferencesFromSelf().stream())
                                .filter(call -> floats(call.getTarget()))
                                .forEach(call -> report(type, call.getDescription(), events));
                    }
                })
                .allowEmptyShould(true)
                .as("no float or double in what decides about money");
    }

    private static void report(JavaClass type, String found, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(type, "floating point: " + found));
    }

    private static boolean floats(CodeUnitAccessTarget target) {
        return floats(target.getRawParameterTypes()) || floats(Set.of(target.getRawReturnType()));
    }

    private static boolean floats(Collection<JavaClass> types) {
        return types.stream()
                .anyMatch(type -> FLOATING.contains(type.getBaseComponentType().getName()));
    }
}
