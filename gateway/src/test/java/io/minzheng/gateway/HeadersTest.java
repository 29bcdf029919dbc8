package io.minzheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadersTest {
    @Test
    void aValueMayHoldATabAndANameMayNot() {
        assertThat(Access.isPlain("one\ttwo")).isTrue();
        assertThat(Access.isPlain("甘南\t合作")).isTrue();
        assertThat(Access.isName("X-One\tTwo")).isFalse();
        assertThat(Access.isName("X-甘\t")).isFalse();
        assertThat(Access.isName("Idempotency-Key")).isTrue();
        assertThat(Access.isName(null)).isTrue();
    }

    @Test
    void neitherHoldsAnyOtherControl() {
        for (String text : new String[] {"a\nb", "a\rb", "a\u0000b", "a\u007fb", "a\u0085b"}) {
            assertThat(Access.isPlain(text)).isFalse();
            assertThat(Access.isName(text)).isFalse();
        }
    }
}
