package io.minzheng.seeds;

import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The townships, villages and communities of Hezuo from {@code divisions.csv}. */
final class Places {
    /** County-level code of Hezuo. */
    static final DivisionCode HEZUO = DivisionCode.of("623001");

    private final List<Place> places =
            Resource.rows("divisions.csv").stream().map(Places::read).toList();

    /**
     * @param validTo last day, or null while it stands
     */
    record Place(
            DivisionCode code,
            String name,
            Hukou kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        boolean stands(LocalDate day) {
            return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || !validTo.isBefore(day));
        }

        private boolean isVillage() {
            return code.value().length() == 12;
        }
    }

    /** Villages (rural) or communities (urban) that stood on that day. */
    List<Place> villages(Hukou kind, LocalDate day) {
        return places.stream()
                .filter(place -> place.isVillage() && place.kind() == kind && place.stands(day))
                .toList();
    }

    private static Place read(List<String> row) {
        return new Place(
                DivisionCode.of(row.get(0)), row.get(1), Hukou.valueOf(row.get(2)), date(row.get(3)), date(row.get(4)));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isBlank() ? null : LocalDate.parse(text);
    }
}
