package io.minzheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
    @ParameterizedTest
    @EnumSource
    void theCodeIsTheSentenceInKebabCase(KernelRule rule) {
        String kebab = rule.name().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);

        assertThat(rule.code()).isEqualTo("kernel." + kebab).matches("[a-z]+\\.[a-z]+(-[a-z]+)*");
    }

    @Test
    void codesAreUnique() {
        assertThat(Arrays.stream(KernelRule.values()).map(Rule::code)).doesNotHaveDuplicates();
    }

    @Test
    void aViolationSaysWhichRuleWhichFieldAndWhy() {
        RuleViolation violation = KernelRule.AreaMustBeOnesOwn.violated("members[2].area", Map.of("b", 2, "a", 1));

        assertThat(violation.rule()).isEqualTo(KernelRule.AreaMustBeOnesOwn);
        assertThat(violation).hasMessage("kernel.area-must-be-ones-own at members[2].area");
        assertThat(violation.details()).hasToString("{a=1, b=2}");
        assertThat(violation.getStackTrace()).isEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> violation.details().clear());
    }

    @Test
    void requireThrowsOnlyWhereTheSentenceDoesNotHold() {
        KernelRule.AggregateMustExist.require(true);
        KernelRule.AggregateMustExist.require(true, "id");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> KernelRule.AggregateMustExist.require(false))
                .satisfies(refusal -> assertThat(refusal.field()).isNull());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> KernelRule.AggregateMustExist.require(false, "id"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("id"));
    }
}
