package io.minzheng.kernel;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which components of a record, or of what lies in it, are marked as {@link PersonalData}? */
public final class PersonalComponents {
    private final Set<Class<?>> seen = new HashSet<>();
    private final List<RecordComponent> found = new ArrayList<>();

    private PersonalComponents() {}

    /** Of the type, its components' types, their type arguments and permitted subclasses, each type once. */
    public static List<RecordComponent> of(Class<?> type) {
        PersonalComponents walk = new PersonalComponents();
        walk.in(type);
        return List.copyOf(walk.found);
    }

    private void in(Class<?> type) {
        if (!seen.add(type)) {
            return;
        }
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                in(permitted);
            }
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.isAnnotationPresent(PersonalData.class)) {
                    found.add(component);
                }
                in(component.getAnnotatedType());
            }
        }
    }

    private void in(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            for (AnnotatedType argument : parameterized.getAnnotatedActualTypeArguments()) {
                in(argument);
            }
        }
        Type raw =
                type.getType() instanceof ParameterizedType parameterized ? parameterized.getRawType() : type.getType();
        if (raw instanceof Class<?> of) {
            in(of.isArray() ? of.getComponentType() : of);
        }
    }
}
