package io.minzheng.payments;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something stored that does not follow from what lies before it.
 *
 * @param what is stored, for example {@code payment.basis.standard}
 * @param stored as it lies in the store
 * @param recomputed what the events before it yield
 */
public record Divergence(String what, String stored, String recomputed) {
    /** The components in which two records of a kind differ; the records themselves where one is missing. */
    public static List<Divergence> between(String what, @Nullable Record stored, @Nullable Record recomputed) {
        if (stored == null || recomputed == null) {
            return stored == recomputed
                    ? List.of()
                    : List.of(new Divergence(
                            what, stored == null ? "none" : "there", recomputed == null ? "none" : "there"));
        }
        List<Divergence> found = new ArrayList<>();
        for (RecordComponent component : stored.getClass().getRecordComponents()) {
            found.addAll(of(what + "." + component.getName(), value(component, stored), value(component, recomputed)));
        }
        return found;
    }

    /** Nothing where both are equal. */
    public static List<Divergence> of(String what, @Nullable Object stored, @Nullable Object recomputed) {
        return Objects.equals(stored, recomputed)
                ? List.of()
                : List.of(new Divergence(what, String.valueOf(stored), String.valueOf(recomputed)));
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(component.getName() + " cannot be read", hidden);
        }
    }
}
