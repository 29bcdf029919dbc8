package io.minzheng.test.contract;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.ResidentId;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The forms of the components of one event, and of the records that it nests. */
final class Forms {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";
    private static final Map<Class<?>, String> PATTERNS = Map.of(
            DivisionCode.class, "^[1-9][0-9]([0-9]{2}){0,2}$|^[1-9][0-9]{8}$|^[1-9][0-9]{11}$",
            ResidentId.class, "^[1-9][0-9]{16}[0-9X]$");

    private final Javadocs docs;
    private final Map<String, ObjectNode> schemas = new LinkedHashMap<>();
    private final Map<Class<?>, String> names = new LinkedHashMap<>();

    Forms(Javadocs docs) {
        this.docs = docs;
    }

    /** Schemas of nested types by their names. */
    Map<String, ObjectNode> nested() {
        return schemas;
    }

    /** Puts into the schema what the record has. */
    void members(ObjectNode schema, Class<?> type) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), member(type, component));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
    }

    private ObjectNode member(Class<?> owner, RecordComponent component) {
        Optional<String> text = docs.of(owner, component);
        Unit unit = new Unit(owner.getName() + "." + component.getName(), text.orElse(""));
        AnnotatedType declared = component.getAnnotatedType();
        ObjectNode schema = form(declared, unit);
        if (isPersonal(component)) {
            ObjectNode inside = schema;
            schema = JSON.objectNode().put("$ref", EventSchemas.SEALED_REF);
            schema.set("x-sealed", inside);
        }
        if (declared.isAnnotationPresent(Nullable.class)) {
            schema = nullable(schema);
        }
        if (text.isPresent()) {
            schema.put("description", text.get());
        }
        return schema;
    }

    private ObjectNode form(AnnotatedType annotated, Unit unit) {
        Type type = annotated.getType();
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (raw == Fen.class) {
            return JSON.objectNode()
                    .put("type", "integer")
                    .put("format", "int64")
                    .put("x-unit", "fen");
        }
        if (raw == long.class || raw == Long.class) {
            ObjectNode number = JSON.objectNode().put("type", "integer").put("format", "int64");
            return unit.isFen() ? number.put("x-unit", "fen") : number;
        }
        if (raw == int.class || raw == Integer.class) {
            return JSON.objectNode().put("type", "integer").put("format", "int32");
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return JSON.objectNode().put("type", "boolean");
        }
        if (raw == String.class) {
            return text();
        }
        if (raw == LocalDate.class) {
            return text().put("format", "date");
        }
        if (raw == YearMonth.class) {
            return text().put("pattern", MONTH);
        }
        if (raw == Instant.class) {
            return text().put("format", "date-time");
        }
        if (raw == UUID.class) {
            return text().put("format", "uuid");
        }
        if (raw.isEnum()) {
            return constants(raw);
        }
        if (PATTERNS.containsKey(raw)) {
            return text().put("pattern", PATTERNS.get(raw));
        }
        if (isWrapper(raw)) {
            return form(raw.getRecordComponents()[0].getAnnotatedType(), unit);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode list = JSON.objectNode().put("type", "array");
            list.set("items", element(argument(annotated, 0), unit));
            return list;
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = JSON.objectNode().put("type", "object");
            ObjectNode keys = form(argument(annotated, 0), unit);
            if (keys.size() > 1) {
                map.set("propertyNames", keys);
            }
            map.set("additionalProperties", element(argument(annotated, 1), unit));
            return map;
        }
        if (raw.isRecord() || raw.isSealed() && Modifier.isAbstract(raw.getModifiers())) {
            return JSON.objectNode().put("$ref", EventSchemas.DEFINITION + define(raw));
        }
        throw new IllegalArgumentException(unit.where + " has no published form: " + raw.getName());
    }

    private ObjectNode element(AnnotatedType annotated, Unit unit) {
        ObjectNode schema = form(annotated, unit);
        return annotated.isAnnotationPresent(Nullable.class) ? nullable(schema) : schema;
    }

    private static AnnotatedType argument(AnnotatedType annotated, int index) {
        return ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[index];
    }

    private String define(Class<?> type) {
        String known = names.get(type);
        if (known != null) {
            return known;
        }
        String name = type.getSimpleName();
        for (Class<?> outer = type.getEnclosingClass();
                schemas.containsKey(name) && outer != null;
                outer = outer.getEnclosingClass()) {
            name = outer.getSimpleName() + "." + name;
        }
        if (schemas.containsKey(name)) {
            throw new IllegalArgumentException("two types are called " + name + " in one event");
        }
        names.put(type, name);
        ObjectNode schema = JSON.objectNode();
        schemas.put(name, schema);
        docs.of(type).ifPresent(text -> schema.put("description", text));
        if (type.isRecord()) {
            members(schema, type);
        } else {
            ArrayNode choices = schema.putArray("oneOf");
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                choices.add(choice(permitted));
            }
        }
        return name;
    }

    /** One record of a sealed interface, told from the others by its name in {@code type}. */
    private ObjectNode choice(Class<?> type) {
        ObjectNode members = JSON.objectNode();
        members(members, type);
        ObjectNode schema = JSON.objectNode();
        docs.of(type).ifPresent(text -> schema.put("description", text));
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("type").put("const", type.getSimpleName());
        properties.setAll((ObjectNode) members.path("properties"));
        ArrayNode required = schema.putArray("required");
        required.add("type");
        required.addAll((ArrayNode) members.path("required"));
        return schema;
    }

    private ObjectNode constants(Class<?> type) {
        ObjectNode schema = text();
        ArrayNode names = schema.putArray("enum");
        ObjectNode meanings = JSON.objectNode();
        for (Object constant : type.getEnumConstants()) {
            Enum<?> named = (Enum<?>) constant;
            names.add(named.name());
            docs.of(named).ifPresent(text -> meanings.put(named.name(), text));
        }
        if (!meanings.isEmpty()) {
            schema.set("x-meaning", meanings);
        }
        return schema;
    }

    private static ObjectNode text() {
        return JSON.objectNode().put("type", "string");
    }

    private static ObjectNode nullable(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode either = JSON.objectNode();
            either.putArray("anyOf").add(schema).addObject().put("type", "null");
            return either;
        }
        String type = schema.path("type").asString();
        schema.putArray("type").add(type).add("null");
        if (schema.path("enum") instanceof ArrayNode constants) {
            constants.addNull();
        }
        return schema;
    }

    private static boolean isWrapper(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }

    private static boolean isPersonal(RecordComponent component) {
        return component.isAnnotationPresent(PersonalData.class)
                || isWrapper(component.getType())
                        && component.getType().getRecordComponents()[0].isAnnotationPresent(PersonalData.class);
    }

    /**
     * Of a whole number of 64 bits.
     *
     * @param where it stands
     * @param text what is said about it
     */
    private record Unit(String where, String text) {
        /** Only what is said to be fen is money; what says nothing is neither. */
        boolean isFen() {
            if (text.isEmpty()) {
                throw new IllegalArgumentException(
                        where + " must say in its Javadoc whether it is fen or what it counts");
            }
            return text.matches("(?i).*\\bfen\\b.*");
        }
    }
}
