package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseEvent.BenefitAdjusted;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnded;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.assistance.dibao.Enrolment.Holding;
import io.minzheng.assistance.dibao.Household.Form;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** How many households and persons are in receipt, as of any date and as known at any date? One document per household ever enrolled. */
final class Enrolments extends View<Enrolment> {
    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    Enrolments() {
        super("assistance.dibao.Enrolments", Enrolment.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<Enrolment> documents) {
        String id = recorded.stream();
        LocalDate known = LocalDate.ofInstant(recorded.recordedAt(), BUSINESS_ZONE);
        switch (recorded.event()) {
            case CaseEnrolled enrolled ->
                documents.put(
                        id,
                        new Enrolment(
                                id,
                                enrolled.area().value(),
                                List.of(holding(enrolled.on(), known, enrolled.benefitFrom(), enrolled.assessment())),
                                null,
                                null,
                                null));
            case BenefitAdjusted adjusted -> {
                Enrolment before = documents.get(id).orElseThrow();
                Holding holding = holding(adjusted.on(), known, adjusted.effectiveFrom(), adjusted.assessment());
                documents.put(
                        id,
                        new Enrolment(
                                id,
                                before.area(),
                                Stream.concat(before.holdings().stream(), Stream.of(holding))
                                        .toList(),
                                before.endedOn(),
                                before.endedKnown(),
                                before.endedFrom()));
            }
            case CaseEnded ended -> {
                Enrolment before = documents.get(id).orElseThrow();
                documents.put(
                        id,
                        new Enrolment(id, before.area(), before.holdings(), ended.on(), known, ended.effectiveFrom()));
            }
            default -> {
                // Other events change neither who is in receipt nor how many.
            }
        }
    }

    private static Holding holding(LocalDate on, LocalDate known, YearMonth from, Assessment assessment) {
        return new Holding(
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
