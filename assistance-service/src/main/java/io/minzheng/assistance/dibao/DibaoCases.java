package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseEvent.BenefitAdjusted;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;

/** Which households have ever been entitled, and to what? One document per case that was enrolled. */
final class DibaoCases extends View<DibaoCase> {
    DibaoCases() {
        super("assistance.dibao.DibaoCases", DibaoCase.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<DibaoCase> documents) {
        if (recorded.event() instanceof CaseEnrolled enrolled) {
            documents.put(
                    recorded.stream(),
                    new DibaoCase(
                            recorded.stream(),
                            enrolled.area().value(),
                            DibaoBenefit.startingIn(enrolled.area(), enrolled.benefitFrom(), enrolled.assessment()),
                            enrolled.assessment().personIds()));
        } else if (recorded.event() instanceof CaseEvent event) {
            DibaoCase document = documents.get(recorded.stream()).orElseThrow();
            documents.put(recorded.stream(), after(document, event));
        }
    }

    private static DibaoCase after(DibaoCase document, CaseEvent event) {
        DibaoBenefit changed = document.benefit().after(event);
        return event instanceof BenefitAdjusted adjusted
                ? new DibaoCase(
                        document.id(),
                        document.area(),
                        changed,
                        adjusted.assessment().personIds())
                : document.with(changed);
    }
}
