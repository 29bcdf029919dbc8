package io.minzheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {
    private static final List<Integer> LEVELS = List.of(2, 4, 6, 9, 12);

    /** Few digits, so that codes that lie within one another come up often. */
    @Provide
    Arbitrary<DivisionCode> divisions() {
        return Arbitraries.of(LEVELS)
                .flatMap(length -> Arbitraries.strings().withChars('1', '2').ofLength(length))
                .map(DivisionCode::of);
    }

    @Property
    void containsItselfAndAllBelow(@ForAll("divisions") DivisionCode division) {
        for (int length : LEVELS) {
            if (length <= division.value().length()) {
                DivisionCode above = DivisionCode.of(division.value().substring(0, length));
                assertThat(above.contains(division)).isTrue();
                assertThat(division.contains(above)).isEqualTo(above.equals(division));
            }
        }
    }

    @Property
    void containmentIsTransitiveAndOneWay(
            @ForAll("divisions") DivisionCode a,
            @ForAll("divisions") DivisionCode b,
            @ForAll("divisions") DivisionCode c) {
        if (a.contains(b) && b.contains(c)) {
            assertThat(a.contains(c)).isTrue();
        }
        if (a.contains(b) && b.contains(a)) {
            assertThat(a).isEqualTo(b);
        }
    }

    @Property
    void staffCoverWhatOneOfTheirAreasContains(
            @ForAll Set<@net.jqwik.api.From("divisions") DivisionCode> areas,
            @ForAll("divisions") DivisionCode division) {
        Set<String> prefixes = areas.stream().map(DivisionCode::value).collect(Collectors.toSet());
        boolean expected = LEVELS.stream()
                .filter(length -> length <= division.value().length())
                .anyMatch(length -> prefixes.contains(division.value().substring(0, length)));

        assertThat(new Staff("s-1", Set.of(Role.CLERK), areas).covers(division)).isEqualTo(expected);
    }

    @Test
    void aTownshipClerkCoversItsVillagesAndNotTheNextTownship() {
        Staff clerk = new Staff("s-1", Set.of(Role.CLERK), Set.of(DivisionCode.of("623001100")));

        assertThat(clerk.covers(DivisionCode.of("623001100201"))).isTrue();
        assertThat(clerk.covers(DivisionCode.of("623001101201"))).isFalse();
        assertThat(clerk.covers(DivisionCode.of("623001"))).isFalse();
        assertThat(clerk.is(Role.CLERK)).isTrue();
        assertThat(clerk.is(Role.APPROVER)).isFalse();
    }

    @Test
    void staffWithoutAreasCoverNothing() {
        assertThat(new Staff("s-1", Set.of(Role.AUDITOR), Set.of()).covers(DivisionCode.of("62")))
                .isFalse();
    }

    @Test
    void countyAndTownshipAreCutFromTheCode() {
        DivisionCode village = DivisionCode.of("623001100201");

        assertThat(village.county()).isEqualTo(DivisionCode.of("623001"));
        assertThat(village.township()).isEqualTo(DivisionCode.of("623001100"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> DivisionCode.of("623001").township());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "6", "623", "62300", "6230011", "62300110020", "6230011002011", "023001", "62300a", "６２"})
    void otherFormsAreRefused(String code) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> DivisionCode.of(code))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(KernelRule.DivisionCodeMustBeValid));
    }
}
