package io.minzheng.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.minzheng.kernel.Rule;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Codes of rules reach clients and key their texts, so they are well formed and stand for one rule each. */
final class RuleCodes {
    private RuleCodes() {}

    static ArchRule areWellFormedAndUnique() {
        return classes()
                .that(DescribedPredicate.describe(
                        "are rules", type -> type.isAssignableTo(Rule.class) && !type.isInterface() && !inner(type)))
                .should(new ArchCondition<>("be enums with unique codes <capability>.<sentence-in-kebab-case>") {
                    private final Map<String, String> seen = new HashMap<>();

                    @Override
                    public void init(Collection<JavaClass> all) {
                        seen.clear();
                    }

                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        Object[] constants = type.reflect().getEnumConstants();
                        if (constants == null) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is no enum"));
                            return;
                        }
                        for (Object constant : constants) {
                            String code = ((Rule) constant).code();
                            String where = type.getName() + "." + constant;
                            String other = seen.putIfAbsent(code, where);
                            boolean holds = other == null && code.matches("[a-z0-9]+\\.[a-z0-9]+(-[a-z0-9]+)*");
                            events.add(new SimpleConditionEvent(
                                    type,
                                    holds,
                                    where + " has the code " + code + (other == null ? "" : " of " + other)));
                        }
                    }
                })
                .allowEmptyShould(true)
                .as("rules are enums with well-formed and unique codes");
    }

    /** The class of an enum constant with a body. */
    private static boolean inner(JavaClass type) {
        return type.getRawSuperclass().filter(JavaClass::isEnum).isPresent();
    }
}
