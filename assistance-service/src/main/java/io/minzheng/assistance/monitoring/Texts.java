package io.minzheng.assistance.monitoring;

import org.jspecify.annotations.Nullable;

/** How long what people write may be. */
final class Texts {
    static final int SHORT = 100;
    static final int LONG = 2_000;

    private Texts() {}

    static void require(String text, int most, String field) {
        MonitoringRule.TextMustBeGiven.require(!text.isBlank(), field);
        MonitoringRule.TextMustBeShort.require(text.length() <= most, field);
    }

    /** As {@link #require}, where there need be none. */
    static void requireIfGiven(@Nullable String text, int most, String field) {
        if (text != null) {
            require(text, most, field);
        }
    }
}
