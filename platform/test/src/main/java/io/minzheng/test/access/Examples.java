package io.minzheng.test.access;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.ResidentId;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that an endpoint takes. What a test says of a name (a path variable, a parameter or a field, {@code segment/name}
 * where the segment of the path before it matters) is taken; the rest is made up from the types.
 */
final class Examples {
    private static final Pattern VARIABLE = Pattern.compile("([^/]*)/\\{([A-Za-z]+)}");

    private final String area;
    private final Map<String, Object> known;
    private final Map<String, String> bodies;

    /**
     * @param area in which the objects lie
     * @param known values by name
     * @param bodies whole bodies by endpoint
     */
    Examples(String area, Map<String, Object> known, Map<String, String> bodies) {
        this.area = area;
        this.known = Map.copyOf(known);
        this.bodies = Map.copyOf(bodies);
    }

    /** Ids that must not show elsewhere. */
    List<String> ids() {
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().indexOf('/') > 0)
                .map(entry -> entry.getValue().toString())
                .filter(value -> value.length() > 8 && value.matches(".*\\d.*"))
                .distinct()
                .toList();
    }

    /** Whether everything in the path is known. */
    boolean know(Endpoint endpoint) {
        Matcher variables = VARIABLE.matcher(endpoint.path());
        while (variables.find()) {
            if (value(variables.group(1), variables.group(2)) == null) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object value(String segment, String name) {
        Object value = known.get(segment + "/" + name);
        return value != null ? value : name.equals("area") ? area : known.get(name);
    }

    /** The path of the object, with all parameters that must be given. */
    String path(Endpoint endpoint) {
        String path = VARIABLE.matcher(endpoint.path())
                .replaceAll(variable -> Matcher.quoteReplacement(
                        variable.group(1) + "/" + value(variable.group(1), variable.group(2))));
        String query = endpoint.requestParameters()
                .filter(parameter -> Objects.requireNonNull(parameter.getAnnotation(RequestParam.class))
                                .required()
                        && !nullable(parameter))
                .map(parameter -> parameter.getName() + "=" + of(parameter.getName(), parameter.getType()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static boolean nullable(Parameter parameter) {
        return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** A path that leads nowhere. */
    static String nowhere(Endpoint endpoint) {
        return endpoint.path().replaceAll("\\{[^}]*}", "nowhere");
    }

    /** The body; null where the endpoint takes none. */
    @Nullable
    String body(Endpoint endpoint) {
        String whole = bodies.get(endpoint.toString());
        Type type = endpoint.body();
        return whole != null
                ? whole
                : type == null ? null : JsonMapper.shared().writeValueAsString(Objects.requireNonNull(of("", type)));
    }

    private @Nullable Object of(String name, Type type) {
        Object value = known.get(name);
        if (value != null) {
            return value;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return Map.class.isAssignableFrom(raw) ? Map.of() : List.of();
        }
        if (!(type instanceof Class<?> of)) {
            throw new IllegalArgumentException("no example of " + type);
        }
        return of.isRecord() && of != DivisionCode.class && !LEAVES.containsKey(of) ? record(of) : leaf(of);
    }

    private static final Map<Class<?>, Object> LEAVES = Map.of(
            LocalDate.class,
            "2022-10-08",
            YearMonth.class,
            "2022-10",
            Instant.class,
            "2022-10-08T00:00:00Z",
            String.class,
            "example",
            ResidentId.class,
            ResidentId.of(DivisionCode.of("623001"), LocalDate.of(1940, 5, 1), 999)
                    .value(),
            Fen.class,
            1,
            int.class,
            1,
            long.class,
            1L,
            boolean.class,
            false);

    private Object leaf(Class<?> type) {
        if (type == DivisionCode.class) {
            return area;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        Object leaf = LEAVES.get(type);
        if (leaf == null) {
            throw new IllegalArgumentException("no example of " + type);
        }
        return leaf;
    }

    private Map<String, Object> record(Class<?> type) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean optional = Arrays.stream(component.getAnnotatedType().getAnnotations())
                    .anyMatch(annotation -> annotation.annotationType() == Nullable.class);
            if (!optional || known.containsKey(component.getName())) {
                fields.put(component.getName(), of(component.getName(), component.getGenericType()));
            }
        }
        return fields;
    }
}
