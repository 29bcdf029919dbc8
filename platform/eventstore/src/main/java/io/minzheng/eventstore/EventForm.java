package io.minzheng.eventstore;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.minzheng.kernel.PersonalData;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The JSON form of events: components in the order of declaration, nulls written, ISO dates and months, nothing unknown
 * and nothing missing on reading. Only what may be null may also be absent, and is null then: so a component may be added
 * to an event that has been stored before. A record whose only component is {@code value} stands as that value; where a
 * component is of a sealed interface, {@code "type"} holds the simple name of the class. What is marked as
 * {@link PersonalData} stands sealed.
 */
final class EventForm {
    private EventForm() {}

    static JsonMapper mapper() {
        return JsonMapper.builder(JsonFactory.builder()
                        .recyclerPool(JsonRecyclerPools.threadLocalPool())
                        .build())
                .annotationIntrospector(new Introspector())
                .addModule(new SimpleModule().addDeserializer(LocalDate.class, new DayDeserializer()))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    static boolean isWrapper(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value");
    }

    private static boolean isPersonal(Annotated annotated) {
        return annotated instanceof AnnotatedMember member
                && member.hasAnnotation(PersonalData.class)
                && !isWrapper(member.getDeclaringClass());
    }

    private static final class Introspector extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
            return isPersonal(annotated) ? new SealedSerializer() : super.findSerializer(config, annotated);
        }

        @Override
        public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
            return isPersonal(annotated) ? new SealedDeserializer() : super.findDeserializer(config, annotated);
        }

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedMember member
                            && !(annotated instanceof AnnotatedField)
                            && member.getName().equals("value")
                            && isWrapper(member.getDeclaringClass())
                    ? Boolean.TRUE
                    : super.hasAsValue(config, annotated);
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedConstructor constructor
                            && constructor.getParameterCount() == 1
                            && isWrapper(constructor.getDeclaringClass())
                            && constructor.getRawParameterType(0)
                                    == constructor
                                            .getDeclaringClass()
                                            .getRecordComponents()[0]
                                            .getType()
                    ? JsonCreator.Mode.DELEGATING
                    : super.findCreatorAnnotation(config, annotated);
        }

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member instanceof AnnotatedParameter parameter
                            && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                            && constructor.getDeclaringClass().isRecord()
                    ? Boolean.valueOf(
                            !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
                                    Nullable.class))
                    : super.hasRequiredMarker(config, member);
        }

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
            Class<?> type = annotated.getRawType();
            return type != null && type.isSealed() && Modifier.isAbstract(type.getModifiers())
                    ? JsonTypeInfo.Value.construct(
                            JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, true)
                    : super.findPolymorphicTypeInfo(config, annotated);
        }
    }
}
