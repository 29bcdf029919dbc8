package io.minzheng.kernel;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A command was refused by a rule; nothing has changed. Carries no stack trace: it is an answer, not a fault. */
public final class RuleViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final @Nullable String field;
    private final transient Map<String, ?> details;

    public RuleViolation(Rule rule, @Nullable String field, Map<String, ?> details) {
        super(rule.code() + (field == null ? "" : " at " + field), null, false, false);
        this.rule = rule;
        this.field = field;
        this.details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    public Rule rule() {
        return rule;
    }

    public @Nullable String field() {
        return field;
    }

    public Map<String, ?> details() {
        return details;
    }
}
