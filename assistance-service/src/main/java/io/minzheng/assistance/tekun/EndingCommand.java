package io.minzheng.assistance.tekun;

import io.minzheng.assistance.tekun.EndingEvent.EndGround;
import io.minzheng.assistance.tekun.EndingEvent.ScreeningOutcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be asked of a case on its way to the end and after it. */
sealed interface EndingCommand extends TekunCommand {
    /** @param source paper that shows it */
    record ProposeEnding(
            String caseId,
            LocalDate on,
            EndGround ground,
            LocalDate occurredOn,
            String source,
            @Nullable String note) implements EndingCommand {}

    record PostEndingNotice(String caseId, LocalDate on, LocalDate from) implements EndingCommand {}

    record ContestEnding(String caseId, LocalDate on, String text) implements EndingCommand {}

    record DecideContest(String caseId, LocalDate on, boolean upheld, String findings) implements EndingCommand {}

    record EndCase(String caseId, LocalDate on, String decisionNumber) implements EndingCommand {}

    record EndByDeath(String caseId, LocalDate on, LocalDate diedOn, String certificateNumber)
            implements EndingCommand {}

    record ReinstateCase(String caseId, LocalDate on, String reason) implements EndingCommand {}

    record RecordScreening(
            String caseId,
            LocalDate on,
            ScreeningOutcome outcome,
            @Nullable String note) implements EndingCommand {}
}
