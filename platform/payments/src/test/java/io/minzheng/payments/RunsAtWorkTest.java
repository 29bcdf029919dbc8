package io.minzheng.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.kernel.RuleViolation;
import org.junit.jupiter.api.Test;

class RunsAtWorkTest {
    private final RunsAtWork atWork = new RunsAtWork();

    @Test
    void oneRunIsWorkedAtByOne() {
        assertThat(atWork.<String>alone("r1", () -> atWork.alone("r2", () -> "done")))
                .isEqualTo("done");

        assertThatThrownBy(() -> atWork.<String>alone("r1", () -> atWork.alone("r1", () -> "done")))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(PaymentRule.RunMustNotBeAtWork));
        assertThat(atWork.<String>alone("r1", () -> "free again")).isEqualTo("free again");
    }
}
