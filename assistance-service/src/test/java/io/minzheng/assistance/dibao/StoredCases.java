package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseEvent.BenefitAdjusted;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.assistance.dibao.CaseEvent.GradualExitBegun;
import io.minzheng.assistance.dibao.CaseEvent.MemberShareCut;
import io.minzheng.assistance.standards.StandardEvent.StandardAdjusted;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.test.MemoryEvents;
import java.util.List;

/** Events of cases and standards as they lie in a store. */
final class StoredCases extends MemoryEvents {
    StoredCases with(Adjustment standard) {
        add(
                "standard." + standard.kind() + "." + standard.area(),
                Samples.REVIEWER,
                new StandardAdjusted(
                        standard.validFrom().atDay(1),
                        standard.kind(),
                        standard.area().value(),
                        standard.amount(),
                        standard.validFrom(),
                        standard.documentNumber(),
                        Samples.REVIEWER,
                        Samples.APPROVER));
        return this;
    }

    StoredCases with(List<? extends DibaoEvent> history) {
        history.forEach(event -> add(Samples.CASE, by(event), event));
        return this;
    }

    private static String by(DibaoEvent event) {
        return switch (event) {
            case CaseEnrolled e -> e.confirmedBy();
            case BenefitAdjusted e -> e.by();
            case GradualExitBegun e -> e.by();
            case MemberShareCut e -> e.by();
            default -> Samples.CLERK;
        };
    }
}
