package io.minzheng.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

class ViewReaderTest extends ServedViews {
    private static final Bson ALL = Filters.exists("_id");

    @Test
    void showsStaffOnlyTheirAreas() {
        for (String area : List.of("110105", "110105001", "110106", "120101", "1101")) {
            events.append("case-" + area, filed("Wang", area, 1));
        }
        try (Projections views = start()) {
            assertThat(views.await(5, LONG)).isTrue();
            assertThat(seen(views, "110105")).containsExactlyInAnyOrder("110105", "110105001");
            assertThat(seen(views, "110106", "12")).containsExactlyInAnyOrder("110106", "120101");
            assertThat(seen(views)).isEmpty();
            assertThat(cases(views).count(Areas.within(staff("1101"), "area"))).isEqualTo(4);
        }
    }

    @Test
    void readsPagesByAscendingId() {
        for (int number = 9; number >= 0; number--) {
            events.append("case-" + number, filed("Wang", number % 2 == 0 ? "110105" : "110106", number));
        }
        try (Projections views = start()) {
            assertThat(views.await(10, LONG)).isTrue();
            Bson even = Filters.eq("area", "110105");
            assertThat(amounts(cases(views).page(even, "", 3))).containsExactly(0L, 2L, 4L);
            assertThat(amounts(cases(views).page(even, "case-4", 3))).containsExactly(6L, 8L);
            assertThat(cases(views).page(even, "case-8", 3)).isEmpty();
            assertThat(cases(views).getAll(List.of("case-1", "case-7", "none")).keySet())
                    .containsExactlyInAnyOrder("case-1", "case-7");
            List<TestViews.Case> every = new ArrayList<>();
            cases(views).forEach(ALL, every::add);
            assertThat(amounts(every)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
            assertThat(cases(views).count(ALL)).isEqualTo(10);
        }
    }

    @Test
    void readsPagesByAnotherField() {
        List<String> names = List.of("Zhao", "Wang", "Ma", "Li");
        for (int number = 0; number < names.size(); number++) {
            events.append("case-" + number, filed(names.get(number), "110105", number));
        }
        try (Projections views = start()) {
            assertThat(views.await(4, LONG)).isTrue();
            assertThat(amounts(cases(views).page(ALL, "applicant", "", 3))).containsExactly(3L, 2L, 1L);
            assertThat(amounts(cases(views).page(ALL, "applicant", "Wang", 3))).containsExactly(0L);
            assertThat(amounts(cases(views).page(Filters.eq("area", "none"), "applicant", "", 3)))
                    .isEmpty();
        }
    }

    private static List<Long> amounts(List<TestViews.Case> cases) {
        return cases.stream().map(found -> found.amount().value()).toList();
    }

    private static Staff staff(String... areas) {
        return new Staff(
                "staff-1",
                Set.of(),
                Set.of(areas).stream().map(DivisionCode::of).collect(Collectors.toSet()));
    }

    private static List<String> seen(Projections views, String... areas) {
        return cases(views).page(Areas.within(staff(areas), "area"), "", 100).stream()
                .map(found -> found.area().value())
                .toList();
    }
}
