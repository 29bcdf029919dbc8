package io.minzheng.assistance.appeals;

import io.minzheng.assistance.appeals.AppealedObject.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The right to administrative reconsideration (行政复议) of an administrative act: 60 calendar days from the day on which it
 * became known, which is itself not counted (Administrative Reconsideration Law, art. 20; before 2024 art. 9).
 */
record Reconsideration(LocalDate until, String law) {
    private static final int DAYS = 60;
    private static final LocalDate REVISED = LocalDate.of(2024, 1, 1);

    /** Null for what is no administrative act: how somebody has behaved. */
    static @Nullable Reconsideration of(AppealedObject object, LocalDate knownOn) {
        if (object.kind() == Kind.CONDUCT) {
            return null;
        }
        return new Reconsideration(knownOn.plusDays(DAYS), knownOn.isBefore(REVISED) ? "行政复议法第九条" : "行政复议法第二十条");
    }
}
