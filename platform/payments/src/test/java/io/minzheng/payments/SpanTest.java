package io.minzheng.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpanTest {
    private static final YearMonth FIRST = YearMonth.of(2013, 1);

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(1, 6).injectNull(0.3))
                .as((from, length) -> new Span(
                        FIRST.plusMonths(from), length == null ? null : FIRST.plusMonths((long) from + length)));
    }

    @Property
    void whatIsLeftAreTheMonthsOfTheOneThatAreNotTheOthers(@ForAll("spans") Span one, @ForAll("spans") Span other) {
        List<Span> left = one.without(other);

        boolean met = false;
        for (YearMonth month = FIRST; month.isBefore(FIRST.plusMonths(20)); month = month.plusMonths(1)) {
            YearMonth each = month;
            met |= one.contains(each) && other.contains(each);
            assertThat(left.stream().filter(span -> span.contains(each)).count())
                    .isEqualTo(one.contains(each) && !other.contains(each) ? 1 : 0);
        }
        assertThat(one.overlaps(other)).isEqualTo(met);
        assertThat(left).noneMatch(Span::isEmpty);
    }

    @Property
    void aPersonIsHeldByTheHouseholdThatTookTheMonthLast(@ForAll("spans") Span one, @ForAll("spans") Span other) {
        PaidPerson person = PaidPerson.NOWHERE.taken("a", one).taken("b", other);

        for (YearMonth month = FIRST; month.isBefore(FIRST.plusMonths(20)); month = month.plusMonths(1)) {
            YearMonth each = month;
            assertThat(person.held().stream().filter(held -> held.span().contains(each)))
                    .extracting(PaidPerson.Held::household)
                    .isEqualTo(other.contains(each) ? List.of("b") : one.contains(each) ? List.of("a") : List.of());
        }
    }
}
