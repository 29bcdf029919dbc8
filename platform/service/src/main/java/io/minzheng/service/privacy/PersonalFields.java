package io.minzheng.service.privacy;

import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What personal is known in a state: each component marked as {@link PersonalData}, with whose it is. */
final class PersonalFields {
    /**
     * @param path components from the state's own on, joined by dots; a place in a list in brackets
     * @param subject the pseudonym the nearest record around it names, else the aggregate
     */
    record Field(String path, String name, String subject, Object value) {
        /** Whether the text is the field's name or the end of its path. */
        boolean isNamed(String text) {
            return path.equals(text) || path.endsWith("." + text);
        }
    }

    private final List<Field> found = new ArrayList<>();

    private PersonalFields() {}

    static List<Field> of(Object state, String aggregate) {
        PersonalFields fields = new PersonalFields();
        fields.in(state, "", aggregate);
        return List.copyOf(fields.found);
    }

    private void in(@Nullable Object value, String path, String around) {
        switch (value) {
            case null -> {}
            case List<?> items -> {
                for (int i = 0; i < items.size(); i++) {
                    in(items.get(i), path + "[" + i + "]", around);
                }
            }
            case Iterable<?> items -> items.forEach(item -> in(item, path, around));
            case Map<?, ?> entries -> entries.forEach((key, item) -> in(item, path + "[" + key + "]", around));
            case Record record -> inRecord(record, path, around);
            default -> {}
        }
    }

    private void inRecord(Record record, String path, String around) {
        String subject = around;
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.isAnnotationPresent(Subject.class) && value(component, record) instanceof String named) {
                subject = named;
            }
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(component, record);
            String at = path.isEmpty() ? component.getName() : path + "." + component.getName();
            if (!component.isAnnotationPresent(PersonalData.class)) {
                in(value, at, subject);
            } else if (value != null) {
                found.add(new Field(at, component.getName(), subject, value));
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(component + " cannot be read", failed);
        }
    }
}
