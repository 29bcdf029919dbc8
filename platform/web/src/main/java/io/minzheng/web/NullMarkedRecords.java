package io.minzheng.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Makes a record mean what it says: a component not marked {@link Nullable} must be given and not be null, and neither
 * may the elements of a collection. Without this a missing name would get as far as a decider.
 */
final class NullMarkedRecords extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        AnnotatedType type = component(member);
        return type == null ? null : !type.isAnnotationPresent(Nullable.class);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        AnnotatedType type = component(annotated);
        if (type == null) {
            return JsonSetter.Value.empty();
        }
        Nulls value = type.isAnnotationPresent(Nullable.class) ? Nulls.DEFAULT : Nulls.FAIL;
        return JsonSetter.Value.construct(value, elementsMayBeNull(type) ? Nulls.DEFAULT : Nulls.FAIL);
    }

    private static boolean elementsMayBeNull(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            return arguments[arguments.length - 1].isAnnotationPresent(Nullable.class);
        }
        return false;
    }

    /** The type of the record component behind a parameter of a canonical constructor, or null for anything else. */
    private static @Nullable AnnotatedType component(Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter
                && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                && constructor.getDeclaringClass().isRecord()
                && isNullMarked(constructor.getDeclaringClass())) {
            Parameter[] parameters = constructor.getParameters();
            return parameter.getIndex() < parameters.length
                    ? parameters[parameter.getIndex()].getAnnotatedType()
                    : null;
        }
        return null;
    }

    private static boolean isNullMarked(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
            if (at.isAnnotationPresent(NullMarked.class)) {
                return true;
            }
        }
        return type.getPackage().isAnnotationPresent(NullMarked.class);
    }
}
