package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseEvent.BenefitAdjusted;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnded;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.assistance.dibao.CaseEvent.CaseTransferred;
import io.minzheng.assistance.dibao.Enrolment.Holding;
import io.minzheng.assistance.dibao.Household.Form;
import io.minzheng.kernel.BusinessDay;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** How many households and persons are in receipt, as of any date and as known at any date? One document per household ever enrolled. */
final class Enrolments extends View<Enrolment> {
    Enrolments() {
        super("assistance.dibao.Enrolments", Enrolment.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("townships");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<Enrolment> documents) {
        String id = recorded.stream();
        LocalDate known = BusinessDay.of(recorded.recordedAt());
        switch (recorded.event()) {
            case CaseEnrolled enrolled -> {
                Holding first = holding(
                        enrolled.area().value(), enrolled.on(), known, enrolled.benefitFrom(), enrolled.assessment());
                documents.put(id, Enrolment.begun(id, first, enrolled.splitFrom() != null));
            }
            case BenefitAdjusted adjusted -> {
                Enrolment before = documents.get(id).orElseThrow();
                documents.put(
                        id,
                        before.with(holding(
                                before.holdings().getLast().area(),
                                adjusted.on(),
                                known,
                                adjusted.effectiveFrom(),
                                adjusted.assessment())));
            }
            case CaseTransferred moved -> {
                Enrolment before = documents.get(id).orElseThrow();
                documents.put(
                        id,
                        before.with(before.holdings()
                                .getLast()
                                .lyingIn(moved.area().value(), moved.on(), known, moved.effectiveFrom())));
            }
            case CaseEnded ended -> {
                Enrolment before = documents.get(id).orElseThrow();
                documents.put(id, before.ended(ended.on(), known, ended.effectiveFrom(), ended.mergedInto() != null));
            }
            default -> {
                // Other events change neither who is in receipt nor how many.
            }
        }
    }

    private static Holding holding(String area, LocalDate on, LocalDate known, YearMonth from, Assessment assessment) {
        return new Holding(
                area,
                on,
                known,
                from,
                assessment.kind(),
                assessment.paid().size(),
                assessment.form() == Form.SINGLE_PERSON,
                assessment.paid().stream()
                        .flatMap(paid -> paid.supplements().stream())
                        .toList());
    }
}
