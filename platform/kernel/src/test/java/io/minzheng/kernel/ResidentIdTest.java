package io.minzheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.hutool.core.util.IdcardUtil;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {
    private static final DivisionCode HEZUO = DivisionCode.of("623001");

    @Provide
    Arbitrary<ResidentId> persons() {
        Arbitrary<LocalDate> births = Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2026, 11, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<DivisionCode> counties =
                Arbitraries.of("623001", "623027", "110105", "620102", "440524").map(DivisionCode::of);
        return Combinators.combine(counties, births, Arbitraries.integers().between(0, 999))
                .as(ResidentId::of);
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X,1949-12-31,FEMALE",
        "623001189901010019,1899-01-01,MALE",
        "623001189901010027,1899-01-01,FEMALE"
    })
    void samplesOfTheStandardAreRead(String number, LocalDate birth, Sex sex) {
        assertThat(ResidentId.of(number).birthDate()).isEqualTo(birth);
        assertThat(ResidentId.of(number).sex()).isEqualTo(sex);
    }

    @Property
    void whatIsGeneratedIsValidByTheOracle(@ForAll("persons") ResidentId person) {
        assertThat(IdcardUtil.isValidCard18(person.value())).isTrue();
        assertThat(ResidentId.of(person.value())).isEqualTo(person);
        assertThat(IdcardUtil.getGenderByIdCard(person.value()) == 1).isEqualTo(person.sex() == Sex.MALE);
        assertThat(IdcardUtil.getBirthDate(person.value()).toLocalDateTime().toLocalDate())
                .isEqualTo(person.birthDate());
    }

    @Property
    void whateverIsAcceptedTheOracleAccepts(
            @ForAll("persons") ResidentId person,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(max = 9) int digit) {
        StringBuilder changed = new StringBuilder(person.value());
        changed.setCharAt(place, (char) ('0' + digit));

        if (accepted(changed.toString())) {
            assertThat(IdcardUtil.isValidCard18(changed.toString())).isTrue();
        }
    }

    @Property
    void oneChangedCharacterIsDetected(
            @ForAll("persons") ResidentId person,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(max = 10) int replacement) {
        char changed = "0123456789X".charAt(replacement);
        if (person.value().charAt(place) != changed) {
            StringBuilder wrong = new StringBuilder(person.value());
            wrong.setCharAt(place, changed);
            refused(wrong.toString());
        }
    }

    @Property
    void twoNeighboursSwappedAreDetected(@ForAll("persons") ResidentId person, @ForAll @IntRange(max = 16) int place) {
        StringBuilder wrong = new StringBuilder(person.value());
        if (wrong.charAt(place) != wrong.charAt(place + 1)) {
            char left = wrong.charAt(place);
            wrong.setCharAt(place, wrong.charAt(place + 1));
            wrong.setCharAt(place + 1, left);
            refused(wrong.toString());
        }
    }

    @Property
    void theMaskShowsNoBirthDate(@ForAll("persons") ResidentId person) {
        assertThat(person.masked()).hasSize(18).startsWith(person.value().substring(0, 6));
        assertThat(person.masked().substring(6, 14)).isEqualTo("********");
        assertThat(person.masked()).endsWith(person.value().substring(14));
        assertThat(person.toString()).isEqualTo(person.masked());
    }

    @Property
    void ageCountsFullYears(@ForAll("persons") ResidentId person, @ForAll @IntRange(max = 40_000) int daysLived) {
        LocalDate day = person.birthDate().plusDays(daysLived);
        LocalDate birth = person.birthDate();
        boolean reached =
                day.getMonthValue() * 100 + day.getDayOfMonth() >= birth.getMonthValue() * 100 + birth.getDayOfMonth();

        assertThat(person.ageOn(day)).isEqualTo(day.getYear() - birth.getYear() - (reached ? 0 : 1));
    }

    @Test
    void bornOnALeapDayAYearIsFullOnTheFirstOfMarch() {
        ResidentId person = ResidentId.of(HEZUO, LocalDate.of(2004, 2, 29), 11);

        assertThat(person.ageOn(LocalDate.of(2022, 2, 28))).isEqualTo(17);
        assertThat(person.ageOn(LocalDate.of(2022, 3, 1))).isEqualTo(18);
    }

    @Test
    void spacesAroundAndALowerCaseCheckAreNormalised() {
        assertThat(ResidentId.of(" 11010519491231002x ").value()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "11010519491231002",
                "110105194912310021",
                "1101051949123100２X",
                "110105491231002",
                "11010519491231 02X",
                "X1010519491231002X"
            })
    void otherFormsAreRefused(String number) {
        refused(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"62300120230229001", "62300120231301001", "62300120230431001", "62300117991231001"})
    void impossibleBirthDatesAreRefusedWhateverTheCheck(String body) {
        for (char check : "0123456789X".toCharArray()) {
            refused(body + check);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1000})
    void aSequenceBeyondThreeDigitsIsRefused(int sequence) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ResidentId.of(HEZUO, LocalDate.of(1980, 1, 1), sequence));
    }

    @Test
    void theRefusalDoesNotRepeatTheNumber() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ResidentId.of("623001198001010010"))
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain("19800101"));
    }

    private static boolean accepted(String number) {
        try {
            return ResidentId.of(number).value().equals(number);
        } catch (RuleViolation refused) {
            return false;
        }
    }

    private static void refused(String number) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ResidentId.of(number))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(KernelRule.ResidentIdMustBeValid));
    }
}
