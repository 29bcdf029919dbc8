package io.minzheng.test.architecture.planted.impure.dibao;

import org.springframework.util.StringUtils;

/** Stands beside the decider and brings a framework in by the back door. */
final class Income {
    private Income() {}

    static boolean isKnown(String income) {
        return StringUtils.hasText(income);
    }
}
