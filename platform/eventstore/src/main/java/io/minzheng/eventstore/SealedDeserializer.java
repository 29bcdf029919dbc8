package io.minzheng.eventstore;

import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads what {@link SealedSerializer} has written, and what stands in clear from before it did. */
final class SealedDeserializer extends ValueDeserializer<Object> {
    /** Under which name a reader carries the {@link Opening}. */
    static final Object OPENING = Opening.class;

    private final @Nullable ValueDeserializer<Object> clear;
    private final @Nullable Erased erased;

    SealedDeserializer() {
        this(null, null);
    }

    private SealedDeserializer(@Nullable ValueDeserializer<Object> clear, @Nullable Erased erased) {
        this.clear = clear;
        this.erased = erased;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new SealedDeserializer(
                context.findContextualValueDeserializer(property.getType(), property),
                Erased.of((AnnotatedParameter) property.getMember()));
    }

    @Override
    public @Nullable Object deserialize(JsonParser in, DeserializationContext context) {
        return read(in, context, null);
    }

    @Override
    public @Nullable Object deserializeWithType(JsonParser in, DeserializationContext context, TypeDeserializer type) {
        return read(in, context, type);
    }

    private @Nullable Object read(JsonParser in, DeserializationContext context, @Nullable TypeDeserializer type) {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            return clear(in, context, type);
        }
        String first = in.nextName();
        if (!"subject".equals(first)) {
            return clear(in, context, type);
        }
        String subject = in.nextStringValue();
        boolean named = "sealed".equals(in.nextName());
        String sealed = in.nextStringValue();
        if (!named || subject == null || sealed == null || in.nextToken() != JsonToken.END_OBJECT) {
            return context.reportInputMismatch(this, "neither sealed nor in clear");
        }
        if (!(context.getAttribute(OPENING) instanceof Opening opening)) {
            throw new IllegalStateException("personal data are not read without a key");
        }
        try {
            return switch (opening.open(subject, sealed)) {
                case Opening.Gone(String text) -> erased(text);
                case Opening.Clear(byte[] json) -> {
                    try (JsonParser inner = context.tokenStreamFactory().createParser(context, json)) {
                        inner.nextToken();
                        yield clear(inner, context, type);
                    }
                }
            };
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return context.reportInputMismatch(this, "not what was sealed here");
        }
    }

    private @Nullable Object erased(String text) {
        if (erased == null) {
            throw new IllegalStateException("not made for a component");
        }
        return erased.as(text);
    }

    private @Nullable Object clear(JsonParser in, DeserializationContext context, @Nullable TypeDeserializer type) {
        if (clear == null) {
            throw new IllegalStateException("not made for a component");
        }
        return type == null ? clear.deserialize(in, context) : clear.deserializeWithType(in, context, type);
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return clear == null ? null : clear.getNullValue(context);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return clear == null ? null : clear.getAbsentValue(context);
    }
}
