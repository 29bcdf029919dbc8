package io.minzheng.payments;

import io.minzheng.web.WebRule;
import java.util.Map;

/**
 * Where a line stands in its run: the cursor of the list of lines.
 *
 * @param chunk from 1
 * @param line from 1 within the chunk; 0 before its first
 */
record LinePlace(int chunk, int line) {
    /** @throws io.minzheng.kernel.RuleViolation for a cursor this list has never given out */
    static LinePlace after(String cursor) {
        if (cursor.isEmpty()) {
            return new LinePlace(1, 0);
        }
        if (!cursor.matches("[1-9]\\d{0,8}\\.\\d{1,3}")) {
            throw WebRule.ParameterMustFit.violated("after", Map.of());
        }
        String[] parts = cursor.split("\\.");
        return new LinePlace(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public String toString() {
        return chunk + "." + line;
    }
}
