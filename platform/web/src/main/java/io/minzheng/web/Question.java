package io.minzheng.web;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What a request asks for, fit to be recorded: of a resident ID the pseudonym; ids, codes, dates and numbers as they are; of
 * whatever else is text, in which somebody may be named, the keyed fingerprint.
 *
 * @param criteria by name of path variable, parameter or component of the body
 * @param persons pseudonyms of those who are looked for
 * @param purpose null where none was asked
 */
record Question(
        Map<String, String> criteria,
        Set<String> persons,
        @Nullable String purpose) {
    private static final String BODY = Question.class.getName();
    /** No name in Chinese, and nothing as long as a resident ID of whichever generation. */
    private static final Pattern ID = Pattern.compile("(?!.*\\d{13})[A-Za-z0-9._:~-]{1,120}");

    /** Keeps the body, once it has been read, for {@link #of}. */
    static void keep(HttpServletRequest request, Object body) {
        request.setAttribute(BODY, body);
    }

    static Question of(HttpServletRequest request, Pseudonyms pseudonyms) {
        Map<String, String> criteria = new TreeMap<>();
        Set<String> persons = new TreeSet<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> criteria.put(name.toString(), text(value.toString(), pseudonyms)));
        }
        request.getParameterMap().forEach((name, values) -> {
            if (ID.matcher(name).matches()) {
                criteria.put(name, text(String.join(":", values), pseudonyms));
            }
        });
        String purpose = null;
        if (request.getAttribute(BODY) instanceof Record body) {
            for (RecordComponent component : body.getClass().getRecordComponents()) {
                Object value = value(component, body);
                switch (value) {
                    case ResidentId person -> {
                        persons.add(pseudonyms.of(person));
                        criteria.put(component.getName(), pseudonyms.of(person));
                    }
                    case String text when component.isAnnotationPresent(Purpose.class) -> purpose = text;
                    case String text -> criteria.put(component.getName(), text(text, pseudonyms));
                    case Number number -> criteria.put(component.getName(), number.toString());
                    case Enum<?> constant -> criteria.put(component.getName(), constant.name());
                    case Temporal time -> criteria.put(component.getName(), time.toString());
                    case DivisionCode area -> criteria.put(component.getName(), area.value());
                    case null, default -> {}
                }
            }
        }
        criteria.values().stream().filter(Pseudonyms::isPseudonym).forEach(persons::add);
        return new Question(criteria, persons, purpose);
    }

    private static String text(String value, Pseudonyms pseudonyms) {
        return value.isEmpty() || ID.matcher(value).matches()
                ? value
                : "fingerprint:" + pseudonyms.fingerprint(value.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Object value(RecordComponent component, Record body) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(body);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(component + " cannot be read", failed);
        }
    }
}
