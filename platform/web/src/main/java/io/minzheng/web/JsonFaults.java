package io.minzheng.web;

import io.minzheng.kernel.RuleViolation;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says which rule a body breaks that could not be read, and at which field. Never quotes the body. */
final class JsonFaults {
    private JsonFaults() {}

    static RuleViolation violation(JacksonException fault) {
        String path = path(fault);
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof RuleViolation broken) {
                return new RuleViolation(broken.rule(), join(path, broken.field()), broken.details());
            }
        }
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> at(WebRule.FieldMustBeKnown, path, Map.of());
            case InvalidNullException missing -> at(WebRule.FieldMustBeGiven, path, Map.of());
            case InvalidFormatException format
            when isDate(format.getTargetType()) -> at(WebRule.DateMustExist, path, expected(format.getTargetType()));
            case MismatchedInputException mismatch when isTrailing(mismatch) -> malformed(fault);
            case MismatchedInputException mismatch
            when isMissing(mismatch) -> at(WebRule.FieldMustBeGiven, path, Map.of());
            case MismatchedInputException mismatch ->
                at(WebRule.ValueMustFit, path, expected(mismatch.getTargetType()));
            case InputCoercionException tooLarge -> at(WebRule.ValueMustFit, path, place(tooLarge));
            case ValueInstantiationException invalid -> at(WebRule.ValueMustFit, path, Map.of());
            default -> isRepeated(fault) ? at(WebRule.FieldMustNotBeRepeated, path, place(fault)) : malformed(fault);
        };
    }

    private static RuleViolation at(WebRule rule, @Nullable String path, Map<String, ?> details) {
        return new RuleViolation(rule, path, details);
    }

    private static RuleViolation malformed(JacksonException fault) {
        return new RuleViolation(WebRule.BodyMustBeWellFormed, null, place(fault));
    }

    private static Map<String, ?> place(JacksonException fault) {
        Map<String, Object> place = new TreeMap<>();
        if (fault.getLocation() != null && fault.getLocation().getLineNr() > 0) {
            place.put("line", fault.getLocation().getLineNr());
            place.put("column", fault.getLocation().getColumnNr());
        }
        return place;
    }

    // Jackson tells these three apart by its message alone; the tests of this class notice when the wording changes.
    private static boolean isTrailing(JacksonException fault) {
        return fault.getOriginalMessage().startsWith("Trailing token");
    }

    private static boolean isMissing(JacksonException fault) {
        return fault.getOriginalMessage().startsWith("Missing required creator property")
                || fault.getOriginalMessage().startsWith("Cannot map `null` into type");
    }

    private static boolean isRepeated(JacksonException fault) {
        return fault.getOriginalMessage().startsWith("Duplicate");
    }

    private static boolean isDate(@Nullable Class<?> type) {
        return type != null && Temporal.class.isAssignableFrom(type);
    }

    static Map<String, ?> expected(@Nullable Class<?> type) {
        if (type == null) {
            return Map.of();
        }
        if (type.isEnum()) {
            List<String> names = Arrays.stream(type.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name())
                    .toList();
            return Map.of("expected", names);
        }
        return Map.of("expected", form(type));
    }

    private static String form(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long", "short", "Short", "BigInteger", "Fen" -> "whole number";
            case "BigDecimal", "double", "Double" -> "number";
            case "boolean", "Boolean" -> "true or false";
            case "LocalDate" -> "YYYY-MM-DD";
            case "YearMonth" -> "YYYY-MM";
            case "LocalTime" -> "HH:MM";
            case "LocalDateTime" -> "YYYY-MM-DDTHH:MM";
            case "Instant" -> "YYYY-MM-DDTHH:MM:SSZ";
            case "String", "DivisionCode", "ResidentId", "CreditCode" -> "text";
            case "List", "Set", "Collection", "ArrayList", "HashSet" -> "array";
            default -> "object";
        };
    }

    /** In the form {@code members[2].residentId}; null at the top of the document. */
    private static @Nullable String path(JacksonException fault) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : fault.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.isEmpty() ? null : path.toString();
    }

    private static @Nullable String join(@Nullable String path, @Nullable String field) {
        return path == null ? field : field == null ? path : path + "." + field;
    }
}
