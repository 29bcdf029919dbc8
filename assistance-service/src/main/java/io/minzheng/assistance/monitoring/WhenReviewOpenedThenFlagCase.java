package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.dibao.FiledCases;
import io.minzheng.assistance.flags.FlagReason;
import io.minzheng.assistance.flags.FlaggedCase;
import io.minzheng.assistance.flags.Flagging;
import io.minzheng.assistance.flags.Occasion;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Brings a review that was opened on a warning to those who work on the case. */
final class WhenReviewOpenedThenFlagCase extends Automation<WhenReviewOpenedThenFlagCase.Review> {
    private final FiledCases cases;
    private final Flagging flagging;

    /**
     * What of the review concerns the case.
     *
     * @param number which of the warnings of the person and the indicator
     * @param personId pseudonym
     * @param caseId null where it is none of this service
     */
    record Review(
            LocalDate on,
            int number,
            String personId,
            @Nullable String caseId) {}

    WhenReviewOpenedThenFlagCase(FiledCases cases, Flagging flagging) {
        super("assistance.monitoring.WhenReviewOpenedThenFlagCase", "assistance.warning.ReviewOpened", 1, Review.class);
        this.cases = cases;
        this.flagging = flagging;
    }

    @Override
    public void on(Heard<Review> heard) {
        Review review = heard.payload();
        String caseId = review.caseId();
        if (caseId != null) {
            cases.of(caseId)
                    .ifPresent(filed -> flagging.flag(
                            heard,
                            new FlaggedCase("dibao", caseId, filed.area()),
                            review.personId(),
                            new Occasion(FlagReason.WARNING, review.on(), heard.stream() + "." + review.number())));
        }
    }
}
