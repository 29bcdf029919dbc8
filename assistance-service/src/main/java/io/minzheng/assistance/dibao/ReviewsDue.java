package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseEvent.BenefitAdjusted;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnded;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.assistance.dibao.CaseEvent.CaseTransferred;
import io.minzheng.assistance.dibao.CaseEvent.ReviewHeld;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;

/** Which households in benefit are to be reviewed, and since when? One document per household in benefit. */
final class ReviewsDue extends View<DueReview> {
    ReviewsDue() {
        super("assistance.dibao.ReviewsDue", DueReview.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "dueOn");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<DueReview> documents) {
        String id = recorded.stream();
        switch (recorded.event()) {
            case CaseEnrolled enrolled ->
                documents.put(
                        id,
                        new DueReview(
                                id,
                                enrolled.area().value(),
                                enrolled.assessment().kind(),
                                enrolled.assessment().reviewGroup(),
                                enrolled.reviewDueOn(),
                                null));
            case BenefitAdjusted adjusted ->
                documents
                        .get(id)
                        .ifPresent(due -> documents.put(
                                id,
                                new DueReview(
                                        id,
                                        due.area(),
                                        adjusted.assessment().kind(),
                                        adjusted.assessment().reviewGroup(),
                                        adjusted.reviewDueOn(),
                                        due.lastReviewedOn())));
            case ReviewHeld review ->
                documents
                        .get(id)
                        .ifPresent(due -> documents.put(
                                id,
                                new DueReview(
                                        id, due.area(), due.kind(), due.group(), review.nextDueOn(), review.on())));
            case CaseTransferred moved ->
                documents
                        .get(id)
                        .ifPresent(due -> documents.put(
                                id,
                                new DueReview(
                                        id,
                                        moved.area().value(),
                                        due.kind(),
                                        due.group(),
                                        due.dueOn(),
                                        due.lastReviewedOn())));
            case CaseEnded _ -> documents.delete(id);
            default -> {
                // Every other event of the service leaves the due dates as they are.
            }
        }
    }
}
