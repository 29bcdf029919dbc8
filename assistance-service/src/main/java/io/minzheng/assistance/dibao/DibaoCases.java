package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseEvent.BenefitAdjusted;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.assistance.dibao.CaseEvent.CaseTransferred;
import io.minzheng.assistance.transfers.Stays;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Which households have ever been entitled, and to what? One document per case that was enrolled. */
final class DibaoCases extends View<DibaoCase> {
    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    DibaoCases() {
        super("assistance.dibao.DibaoCases", DibaoCase.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "townships");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<DibaoCase> documents) {
        LocalDate known = LocalDate.ofInstant(recorded.recordedAt(), BUSINESS_ZONE);
        if (recorded.event() instanceof CaseEnrolled enrolled) {
            documents.put(
                    recorded.stream(),
                    DibaoCase.begun(
                            recorded.stream(),
                            Stays.in(enrolled.area(), enrolled.on(), known, enrolled.benefitFrom()),
                            DibaoBenefit.startingIn(enrolled.area(), enrolled.benefitFrom(), enrolled.assessment()),
                            enrolled.assessment().personIds()));
        } else if (recorded.event() instanceof CaseEvent event) {
            DibaoCase document = documents.get(recorded.stream()).orElseThrow();
            documents.put(recorded.stream(), after(document, event, known));
        }
    }

    private static DibaoCase after(DibaoCase document, CaseEvent event, LocalDate known) {
        DibaoBenefit changed = document.benefit().after(event);
        return switch (event) {
            case BenefitAdjusted adjusted ->
                document.with(changed, adjusted.assessment().personIds());
            case CaseTransferred transfer -> document.moved(transfer, known);
            default -> document.with(changed);
        };
    }
}
