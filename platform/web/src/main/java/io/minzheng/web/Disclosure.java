package io.minzheng.web;

import io.minzheng.eventstore.Reads.Whose;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.Subject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whom an answer is about and what personal it tells of them: the components of its records that are marked {@link Subject}
 * and {@link PersonalData}, at any depth, each with the division that the nearest record around it names as {@code area};
 * and whatever has the form of a pseudonym in what has been masked and is no record any more.
 */
final class Disclosure {
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private final Set<Whose> subjects = new LinkedHashSet<>();
    private final Set<String> fields = new TreeSet<>();

    private Disclosure() {}

    static Disclosure of(Object answer) {
        Disclosure disclosure = new Disclosure();
        disclosure.in(answer, null);
        return disclosure;
    }

    Set<Whose> subjects() {
        return subjects;
    }

    Set<String> fields() {
        return fields;
    }

    private record Part(String name, Method accessor, boolean personal, boolean subject) {
        static Part of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Part(
                    component.getName(),
                    accessor,
                    component.isAnnotationPresent(PersonalData.class),
                    component.isAnnotationPresent(Subject.class));
        }

        @Nullable
        Object of(Object record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException failed) {
                throw new IllegalStateException(accessor + " cannot be read", failed);
            }
        }
    }

    private void in(@Nullable Object value, @Nullable String area) {
        switch (value) {
            case null -> {}
            case Optional<?> optional -> in(optional.orElse(null), area);
            case Iterable<?> items -> items.forEach(item -> in(item, area));
            case Object[] items -> Arrays.stream(items).forEach(item -> in(item, area));
            case Map<?, ?> fields -> fields.values().forEach(field -> inMasked(field, area));
            case Record of -> inRecord(of, area);
            default -> {}
        }
    }

    private void inMasked(@Nullable Object value, @Nullable String area) {
        switch (value) {
            case null -> {}
            case String text -> {
                if (Pseudonyms.isPseudonym(text)) {
                    subjects.add(new Whose(text, area));
                }
            }
            case Iterable<?> items -> items.forEach(item -> inMasked(item, area));
            case Map<?, ?> fields -> fields.values().forEach(field -> inMasked(field, area));
            default -> in(value, area);
        }
    }

    private void inRecord(Record record, @Nullable String around) {
        List<Part> parts = PARTS.get(record.getClass());
        String area = parts.stream()
                .filter(part -> part.name().equals("area"))
                .map(part -> part.of(record))
                .filter(found -> found instanceof String || found instanceof DivisionCode)
                .map(Object::toString)
                .findFirst()
                .orElse(around);
        for (Part part : parts) {
            Object value = part.of(record);
            if (value == null) {
                continue;
            }
            if (part.subject()) {
                subjects.add(new Whose(value.toString(), area));
            } else if (part.personal()) {
                fields.add(part.name());
            } else {
                in(value, area);
            }
        }
    }
}
