package io.minzheng.assistance.appeals;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The policy as an operator sets it.
 *
 * @param limits explained at {@link AppealPolicy}; its defaults where none are given
 */
@ConfigurationProperties("minzheng.appeals")
record AppealSettings(@DefaultValue List<AppealPolicy.Limits> limits) {
    AppealPolicy policy() {
        return limits.isEmpty() ? AppealPolicy.defaults() : new AppealPolicy(limits);
    }
}
