package io.minzheng.web;

import io.minzheng.kernel.CreditCode;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.ResidentId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * The kernel's values as plain JSON: money as a whole number of fen, codes as strings, dates and months in ISO form and
 * in no other. A value that breaks its own rule throws that rule's violation.
 */
final class ValueTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ValueTypes() {
        super("minzheng-values");
        addSerializer(Fen.class, new FenWriter());
        addDeserializer(Fen.class, new FenReader());
        addDeserializer(String.class, new LegibleReader());
        text(DivisionCode.class, DivisionCode::new, DivisionCode::value);
        text(ResidentId.class, ResidentId::new, ResidentId::value);
        text(CreditCode.class, CreditCode::new, CreditCode::value);
        text(LocalDate.class, dated(LocalDate::parse), LocalDate::toString);
        text(LocalDateTime.class, dated(LocalDateTime::parse), LocalDateTime::toString);
        text(LocalTime.class, LocalTime::parse, LocalTime::toString);
        text(YearMonth.class, dated(YearMonth::parse), YearMonth::toString);
        text(Instant.class, dated(Instant::parse), Instant::toString);
    }

    /** ISO 8601 writes years of more than four digits with a sign; PostgreSQL could not keep some of them, and no law means any. */
    static <T> Function<String, T> dated(Function<String, T> form) {
        return text -> {
            if (text.startsWith("+") || text.startsWith("-")) {
                throw new DateTimeException("no year of four digits");
            }
            return form.apply(text);
        };
    }

    private <T> void text(Class<T> type, Function<String, T> reader, Function<T, String> writer) {
        addSerializer(type, new TextWriter<>(type, writer));
        addDeserializer(type, new TextReader<>(type, reader));
    }

    private static final class TextWriter<T> extends StdScalarSerializer<T> {
        private final Function<T, String> form;

        TextWriter(Class<T> type, Function<T, String> form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(form.apply(value));
        }
    }

    private static final class TextReader<T> extends StdScalarDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> form;

        TextReader(Class<T> type, Function<String, T> form) {
            super(type);
            this.type = type;
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(context.constructType(type), parser));
            }
            try {
                return form.apply(parser.getString());
            } catch (DateTimeException impossible) {
                return type.cast(context.handleWeirdStringValue(type, "", "no such %s", type.getSimpleName()));
            }
        }
    }

    private static final class LegibleReader extends StringDeserializer {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = super.deserialize(parser, context);
            return text == null || Legible.is(text)
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, "", "no text");
        }
    }

    private static final class FenWriter extends StdScalarSerializer<Fen> {
        FenWriter() {
            super(Fen.class);
        }

        @Override
        public void serialize(Fen value, JsonGenerator generator, SerializationContext context) {
            generator.writeNumber(value.value());
        }
    }

    private static final class FenReader extends StdScalarDeserializer<Fen> {
        FenReader() {
            super(Fen.class);
        }

        @Override
        public Fen deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return (Fen) context.handleUnexpectedToken(context.constructType(Fen.class), parser);
            }
            return new Fen(parser.getLongValue());
        }
    }
}
