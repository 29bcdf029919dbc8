package io.minzheng.web;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.ResidentId;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The one place where it is decided what of personal data is legible, at any depth. Whatever is marked {@link PersonalData}
 * stands as {@value #MASK}, of whatever type it is; that nothing is there (null) can be seen, and so can that it was erased.
 * Pseudonyms, dates, amounts and papers' numbers stay. That holds for every answer of a service; those who work with people
 * see the first character of a name and a resident ID without birth date, too, so that they can tell the members of a family
 * apart. What stands in full is revealed one by one, and recorded ({@link Revealing}).
 */
public final class Masking {
    public static final String MASK = "***";

    /** With this begins what stands in the place of what has been erased. */
    private static final String ERASED = "erased on ";

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};
    private static final JsonMapper MAPPER = mapper();

    private Masking() {}

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        StrictJson.configure(builder);
        return builder.annotationIntrospector(
                        AnnotationIntrospector.pair(new Masked(), builder.annotationIntrospector()))
                .build();
    }

    /** Has the mapper that writes a service's answers mask them. */
    static void configureAnswers(JsonMapper.Builder builder) {
        builder.annotationIntrospector(AnnotationIntrospector.pair(new Shown(), builder.annotationIntrospector()));
    }

    /**
     * For those who check and need not know who it is. Fields in the order of declaration; where a component is of a sealed interface,
     * {@code type} names the record.
     */
    public static Map<String, Object> masked(Object record) {
        return MAPPER.convertValue(record, FIELDS);
    }

    private static final class Masked extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedMember && annotated.hasAnnotation(PersonalData.class)
                    ? Mask.class
                    : null;
        }

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
            Class<?> type = annotated.getRawType();
            return type != null && type.isSealed() && Modifier.isAbstract(type.getModifiers())
                    ? JsonTypeInfo.Value.construct(
                            JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, true)
                    : null;
        }
    }

    private static final class Shown extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
            if (!(annotated instanceof AnnotatedMember) || !annotated.hasAnnotation(PersonalData.class)) {
                return null;
            }
            return annotated.getName().matches("(?i).*name") ? NameMask.class : PartMask.class;
        }
    }

    private static class Mask extends StdSerializer<Object> {
        Mask() {
            super(Object.class);
        }

        String shown(Object value) {
            return MASK;
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(shown(value));
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator generator, SerializationContext context, TypeSerializer type) {
            generator.writeString(shown(value));
        }
    }

    private static class PartMask extends Mask {
        @Override
        String shown(Object value) {
            return value instanceof String text && (text.startsWith(ERASED) || ResidentId.isOne(text))
                    ? ResidentId.masked(text)
                    : MASK;
        }
    }

    private static final class NameMask extends PartMask {
        @Override
        String shown(Object value) {
            return value instanceof String name && !name.isEmpty() && !name.startsWith(ERASED)
                    ? new StringBuilder()
                            .appendCodePoint(name.codePointAt(0))
                            .append("**")
                            .toString()
                    : super.shown(value);
        }
    }
}
