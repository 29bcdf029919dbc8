package io.minzheng.eventstore;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.introspect.AnnotatedParameter;

/** What a component reads as once the key of its subject is destroyed. Such values stand in states and views like others. */
sealed interface Erased {
    @Nullable
    Object as(String text);

    /** When and under what it was erased. */
    record Text() implements Erased {
        @Override
        public Object as(String text) {
            return text;
        }
    }

    record Texts() implements Erased {
        @Override
        public Object as(String text) {
            return List.of(text);
        }
    }

    record Null() implements Erased {
        @Override
        public @Nullable Object as(String text) {
            return null;
        }
    }

    /** @param value by {@code static erased()} of the component's type */
    record Neutral(Object value) implements Erased {
        @Override
        public Object as(String text) {
            return value;
        }
    }

    static Erased of(AnnotatedParameter parameter) {
        Class<?> type = parameter.getDeclaringClass();
        return of(type.getRecordComponents()[parameter.getIndex()].getAnnotatedType(), type.getName());
    }

    /** @throws IllegalStateException for a type that has no erased value */
    static Erased of(AnnotatedType type, String place) {
        if (type.getType() == String.class) {
            return new Text();
        }
        if (type instanceof AnnotatedParameterizedType list
                && list.getType().getTypeName().equals("java.util.List<java.lang.String>")) {
            return new Texts();
        }
        if (type.isAnnotationPresent(Nullable.class)) {
            return new Null();
        }
        try {
            Method neutral = ((Class<?>) type.getType()).getDeclaredMethod("erased");
            if (Modifier.isStatic(neutral.getModifiers())) {
                neutral.setAccessible(true);
                return new Neutral(neutral.invoke(null));
            }
        } catch (ClassCastException | NoSuchMethodException | IllegalAccessException without) {
            throw new IllegalStateException(without(type, place), without);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(without(type, place), failed.getCause());
        }
        throw new IllegalStateException(without(type, place));
    }

    private static String without(AnnotatedType type, String place) {
        return place + ": personal data of " + type.getType().getTypeName()
                + " must be text, may be null, or their type has a static erased()";
    }
}
