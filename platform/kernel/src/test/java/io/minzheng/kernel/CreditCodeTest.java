package io.minzheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.hutool.core.util.CreditCodeUtil;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Searched rather than calculated, so that the test does not repeat the formula it checks. */
    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withChars(ALPHABET)
                .ofLength(8)
                .map(organisation -> "51623001" + organisation)
                .map(CreditCodeTest::completed);
    }

    private static String completed(String firstSixteen) {
        for (char organisationCheck : "0123456789X".toCharArray()) {
            for (char check : ALPHABET.toCharArray()) {
                String candidate = firstSixteen + organisationCheck + check;
                if (accepted(candidate).isPresent()) {
                    return candidate;
                }
            }
        }
        throw new AssertionError("no check characters complete " + firstSixteen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91110000101623741K",
                "911101066976941872",
                "51623001MJ000000X9",
                "52623001MJ000000X6"
            })
    void samplesAreAccepted(String code) {
        assertThat(CreditCode.of(code).value()).isEqualTo(code);
        assertThat(CreditCodeUtil.isCreditCode(code)).isTrue();
        assertThat(CreditCode.of(" " + code.toLowerCase(Locale.ROOT)).value()).isEqualTo(code);
    }

    @Property(tries = 200)
    void exactlyOnePairOfCheckCharactersFitsAndTheOracleAgrees(@ForAll("codes") String code) {
        assertThat(CreditCodeUtil.isCreditCode(code)).isTrue();
        int fitting = 0;
        for (char organisationCheck : "0123456789X".toCharArray()) {
            for (char check : ALPHABET.toCharArray()) {
                fitting += accepted(code.substring(0, 16) + organisationCheck + check)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        assertThat(fitting).isEqualTo(1);
    }

    @Property
    void oneChangedCharacterIsDetected(
            @ForAll("codes") String code,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(max = 30) int other) {
        if (code.charAt(place) != ALPHABET.charAt(other)) {
            StringBuilder wrong = new StringBuilder(code);
            wrong.setCharAt(place, ALPHABET.charAt(other));
            assertThat(accepted(wrong.toString())).isEmpty();
        }
    }

    @Property
    void twoNeighboursSwappedAreDetected(@ForAll("codes") String code, @ForAll @IntRange(max = 16) int place) {
        StringBuilder wrong = new StringBuilder(code);
        if (wrong.charAt(place) != wrong.charAt(place + 1)) {
            char left = wrong.charAt(place);
            wrong.setCharAt(place, wrong.charAt(place + 1));
            wrong.setCharAt(place + 1, left);
            assertThat(accepted(wrong.toString())).isEmpty();
        }
    }

    @Test
    void theOrganisationCodeHasACheckOfItsOwn() {
        String wrongWithin = Arbitraries.of(ALPHABET.chars()
                        .mapToObj(c -> "51623001MJ0000001" + (char) c)
                        .toList())
                .allValues()
                .orElseThrow()
                .filter(CreditCodeUtil::isCreditCode)
                .findFirst()
                .orElseThrow();

        assertThat(accepted(wrongWithin)).as("GB 11714 wants X after MJ000000").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "51623001MJ000000X", "51623001MJ000000X91", "51623001MI000000X9", "5162300AMJ000000X9"})
    void otherFormsAreRefused(String code) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> CreditCode.of(code))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(KernelRule.CreditCodeMustBeValid));
    }

    private static Optional<CreditCode> accepted(String code) {
        try {
            return Optional.of(CreditCode.of(code));
        } catch (RuleViolation refused) {
            return Optional.empty();
        }
    }
}
