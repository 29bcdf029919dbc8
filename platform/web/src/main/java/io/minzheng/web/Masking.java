package io.minzheng.web;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.minzheng.kernel.PersonalData;
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
 * Records as JSON for those who check and need not know who it is: the one place where it is decided what of them is
 * legible. Whatever is marked {@link PersonalData} stands as {@value #MASK}, at any depth and of whatever type; that
 * nothing is there (null) can be seen. Pseudonyms, dates, amounts and papers' numbers stay.
 */
public final class Masking {
    public static final String MASK = "***";

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

    /** Fields in the order of declaration; where a component is of a sealed interface, {@code type} names the record. */
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

    private static final class Mask extends StdSerializer<Object> {
        Mask() {
            super(Object.class);
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(MASK);
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator generator, SerializationContext context, TypeSerializer type) {
            generator.writeString(MASK);
        }
    }
}
