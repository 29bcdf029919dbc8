package io.minzheng.assistance.tekun;

import io.minzheng.assistance.tekun.ClaimEvent.CaseGranted;
import io.minzheng.kernel.BusinessDay;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
import java.util.List;

/** Who has ever been supported, and how, as of any date and as known at any date? One document per case ever granted. */
final class TekunCases extends View<TekunCase> {
    TekunCases() {
        super("assistance.tekun.TekunCases", TekunCase.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "townships");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<TekunCase> documents) {
        String id = recorded.stream();
        LocalDate known = BusinessDay.of(recorded.recordedAt());
        if (recorded.event() instanceof CaseGranted granted) {
            documents.put(
                    id, TekunCase.of(id, granted.personId(), granted.household(), TekunBenefit.begun(granted, known)));
        } else if (recorded.event() instanceof TekunEvent event) {
            documents
                    .get(id)
                    .ifPresent(before -> documents.put(
                            id,
                            TekunCase.of(
                                    id,
                                    before.personId(),
                                    before.household(),
                                    before.benefit().after(event, known))));
        }
    }
}
