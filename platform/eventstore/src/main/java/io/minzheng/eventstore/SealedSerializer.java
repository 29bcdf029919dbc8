package io.minzheng.eventstore;

import io.minzheng.kernel.Subject;
import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * Writes a component marked as personal: {@code {"subject":"…","sealed":"…"}}, sealed being the JSON of the value under
 * the subject's key. Null stays null.
 */
final class SealedSerializer extends ValueSerializer<Object> {
    /** Under which name a writer carries the {@link Sealing.Of}. */
    static final Object SEALING = Sealing.class;

    private final @Nullable BeanProperty property;
    private final @Nullable ValueSerializer<Object> clear;

    SealedSerializer() {
        this(null, null);
    }

    private SealedSerializer(@Nullable BeanProperty property, @Nullable ValueSerializer<Object> clear) {
        this.property = property;
        this.clear = clear;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, BeanProperty of) {
        boolean certain = of.getType().isFinal() || of.getType().isContainerType();
        return new SealedSerializer(of, certain ? context.findPrimaryPropertySerializer(of.getType(), of) : null);
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
        write(value, out, context, null);
    }

    @Override
    public void serializeWithType(Object value, JsonGenerator out, SerializationContext context, TypeSerializer type) {
        write(value, out, context, type);
    }

    private void write(Object value, JsonGenerator out, SerializationContext context, @Nullable TypeSerializer type) {
        if (!(context.getAttribute(SEALING) instanceof Sealing.Of sealing)) {
            throw new IllegalStateException("personal data are not written without a key");
        }
        String subject = subject(out.streamWriteContext(), sealing.stream());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        try (JsonGenerator inner = context.tokenStreamFactory().createGenerator(context, bytes)) {
            inner.assignCurrentValue(new Named(subject));
            ValueSerializer<Object> serializer =
                    clear == null ? context.findPrimaryPropertySerializer(value.getClass(), property) : clear;
            if (type == null) {
                serializer.serialize(value, inner, context);
            } else {
                serializer.serializeWithType(value, inner, context, type);
            }
        }
        out.writeStartObject();
        out.writeStringProperty("subject", subject);
        out.writeStringProperty("sealed", sealing.sealing().seal(bytes.toByteArray(), sealing.stream(), subject));
        out.writeEndObject();
    }

    /** Whose a value is that lies within a sealed one. */
    private record Named(String subject) {}

    private static String subject(@Nullable TokenStreamContext place, String stream) {
        for (TokenStreamContext at = place; at != null; at = at.getParent()) {
            Object holder = at.currentValue();
            if (holder instanceof Named named) {
                return named.subject();
            }
            if (holder instanceof Record) {
                Accessor accessor = ACCESSORS.get(holder.getClass());
                String subject = accessor.handle == null ? null : named(accessor.handle, holder);
                if (subject != null) {
                    return subject;
                }
            }
        }
        return stream;
    }

    private static @Nullable String named(MethodHandle handle, Object holder) {
        try {
            return (String) handle.invoke(holder);
        } catch (Throwable failed) {
            throw new IllegalStateException(holder.getClass().getName() + " does not say whom it is about", failed);
        }
    }

    /** Gives the component marked as the subject; null for records without. */
    private record Accessor(@Nullable MethodHandle handle) {}

    private static final ClassValue<Accessor> ACCESSORS = new ClassValue<>() {
        @Override
        protected Accessor computeValue(Class<?> type) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.isAnnotationPresent(Subject.class)) {
                    try {
                        Method method = component.getAccessor();
                        method.setAccessible(true);
                        return new Accessor(MethodHandles.lookup().unreflect(method));
                    } catch (IllegalAccessException closed) {
                        throw new IllegalStateException(type.getName() + " is closed", closed);
                    }
                }
            }
            return new Accessor(null);
        }
    };
}
