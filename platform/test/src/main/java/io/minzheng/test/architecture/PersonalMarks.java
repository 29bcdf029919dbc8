package io.minzheng.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.minzheng.kernel.PersonalComponents;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Retained;
import io.minzheng.kernel.Subject;
import io.minzheng.projection.View;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What is personal is marked: only what is marked is encrypted in the store, and only such views forget the erased. */
public final class PersonalMarks {
    private static final Pattern NAMES =
            Pattern.compile("(?i).*(name|residentId|phone|mobile|account|address|informant|employer|birthDate|email)"
                    + "|health|illness|disability");

    /** Free text is personal, for anything can stand in it. */
    private static final Pattern TEXTS =
            Pattern.compile("reasons?|.*Reason|notes?|text|remarks?|findings?|discrepancies");

    private static final DescribedPredicate<JavaClass> STORED =
            Events.EVENTS.or(DescribedPredicate.describe("are views", PersonalMarks::isView));

    private PersonalMarks() {}

    private static boolean isView(JavaClass type) {
        return type.isAssignableTo(View.class) && type.reflect().getGenericSuperclass() instanceof ParameterizedType;
    }

    static ArchRule areSet() {
        return classes()
                .that(STORED)
                .should(new ArchCondition<>("mark what is personal") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        Class<?> stored = type.reflect();
                        Type record = isView(type)
                                ? ((ParameterizedType) stored.getGenericSuperclass()).getActualTypeArguments()[0]
                                : stored;
                        unmarked(record)
                                .forEach(component -> events.add(SimpleConditionEvent.violated(
                                        type,
                                        component.getDeclaringRecord().getName() + "." + component.getName()
                                                + " is not marked as personal")));
                    }
                })
                .allowEmptyShould(true)
                .as("what is personal in events and documents is marked");
    }

    /**
     * Components that by name or type are personal, of the type and of all that lies in it, and are not marked. What lies
     * within a marked component is sealed, or masked, with it.
     */
    public static List<RecordComponent> unmarked(Type root) {
        return in(root, PersonalMarks::isPersonal);
    }

    /** Whether the type, or what lies in it, has personal data or says whom it is about. */
    public static boolean namesSomebody(Type root) {
        return !in(root, component -> component.isAnnotationPresent(Subject.class))
                        .isEmpty()
                || !in(root, component -> true, true).isEmpty();
    }

    private static List<RecordComponent> in(Type root, Predicate<RecordComponent> wanted) {
        return in(root, wanted, false);
    }

    /** @param marked whether to find those that are marked as personal, or those that are not */
    private static List<RecordComponent> in(Type root, Predicate<RecordComponent> wanted, boolean marked) {
        Set<Type> seen = new HashSet<>();
        Deque<Type> open = new ArrayDeque<>(List.of(root));
        Deque<RecordComponent> found = new ArrayDeque<>();
        while (!open.isEmpty()) {
            Type type = open.remove();
            if (type instanceof ParameterizedType parameterized) {
                open.addAll(Arrays.asList(parameterized.getActualTypeArguments()));
            } else if (type instanceof Class<?> of && seen.add(of)) {
                if (of.isSealed()) {
                    open.addAll(Arrays.asList(of.getPermittedSubclasses()));
                }
                for (RecordComponent component : of.isRecord() ? of.getRecordComponents() : new RecordComponent[0]) {
                    boolean is = component.isAnnotationPresent(PersonalData.class);
                    if (is == marked && wanted.test(component)) {
                        found.add(component);
                    } else if (!is) {
                        open.add(component.getGenericType());
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean isPersonal(RecordComponent component) {
        return component.getType() == ResidentId.class
                || isText(component) && TEXTS.matcher(component.getName()).matches()
                || !component.getType().isEnum()
                        && !component.getType().isPrimitive()
                        && NAMES.matcher(component.getName()).matches();
    }

    private static boolean isText(RecordComponent component) {
        return component.getType() == String.class
                || component.getGenericType().getTypeName().equals("java.util.List<java.lang.String>");
    }

    static ArchRule sayHowLong() {
        return classes()
                .that(Events.EVENTS)
                .should(new ArchCondition<>("say by @Retained how long what is personal is kept") {
                    @Override
                    public void check(JavaClass event, ConditionEvents events) {
                        boolean holds = PersonalComponents.of(event.reflect()).isEmpty()
                                || event.isAnnotatedWith(Retained.class)
                                || event.getAllRawInterfaces().stream()
                                        .anyMatch(type -> type.isAnnotatedWith(Retained.class));
                        events.add(new SimpleConditionEvent(event, holds, event.getName() + " does not say it"));
                    }
                })
                .allowEmptyShould(true)
                .as("events with personal data say by @Retained how long they are kept");
    }
}
