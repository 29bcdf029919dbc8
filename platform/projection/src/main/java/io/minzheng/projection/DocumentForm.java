package io.minzheng.projection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Records as BSON documents: fields in the order of declaration, nulls written, dates, months and instants as ISO
 * strings, whole numbers as they are, decimals as strings. A record whose only component is {@code value} stands as that
 * value, so that queries can name it. Sets stand in their natural order, because the order a process happens to keep them
 * in is another one in the next process, and the same events must give the same document. Binary fractions are refused: no
 * figure here may be inexact.
 */
final class DocumentForm<D extends Record> {
    static final String ID = "_id";
    static final String POSITION = "_position";

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new Values())
            .addModule(new SimpleModule().addSerializer(new Sorted()))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(
                    BigDecimal.class,
                    override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private final Class<D> type;

    /** @throws IllegalArgumentException when the document would hold a float or double */
    DocumentForm(Class<D> type) {
        this.type = type;
        requireExact(type, new HashSet<>());
    }

    private static void requireExact(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type == float.class || type == double.class || type == Float.class || type == Double.class) {
            throw new IllegalArgumentException("documents hold no binary fractions");
        }
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                requireExact(argument, seen);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                requireExact(component.getGenericType(), seen);
            }
        }
    }

    Document write(String id, long position, D document) {
        Document written = new Document(ID, id).append(POSITION, position);
        written.putAll(MAPPER.convertValue(document, FIELDS));
        return written;
    }

    D read(Document written) {
        Map<String, Object> fields = new LinkedHashMap<>(written);
        fields.remove(ID);
        fields.remove(POSITION);
        return MAPPER.convertValue(fields, type);
    }

    private static final class Sorted extends StdSerializer<Set<?>> {
        Sorted() {
            super(Set.class, true);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator generator, SerializationContext context) {
            generator.writeStartArray();
            set.stream().sorted().forEach(element -> context.writeValue(generator, element));
            generator.writeEndArray();
        }
    }

    private static final class Values extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        private static boolean isValue(Class<?> type) {
            return type.isRecord()
                    && type.getRecordComponents().length == 1
                    && type.getRecordComponents()[0].getName().equals("value");
        }

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedMember member
                            && !(member instanceof AnnotatedField)
                            && !Modifier.isStatic(member.getMember().getModifiers())
                            && member.getName().equals("value")
                            && isValue(member.getDeclaringClass())
                    ? Boolean.TRUE
                    : super.hasAsValue(config, annotated);
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedConstructor constructor
                            && constructor.getParameterCount() == 1
                            && isValue(constructor.getDeclaringClass())
                            && constructor.getRawParameterType(0)
                                    == constructor
                                            .getDeclaringClass()
                                            .getRecordComponents()[0]
                                            .getType()
                    ? JsonCreator.Mode.DELEGATING
                    : super.findCreatorAnnotation(config, annotated);
        }
    }
}
