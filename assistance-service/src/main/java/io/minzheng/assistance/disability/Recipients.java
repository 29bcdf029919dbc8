package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityEvent.CaseTransferred;
import io.minzheng.assistance.disability.DisabilityEvent.SubsidiesGranted;
import io.minzheng.assistance.disability.Recipient.Turn;
import io.minzheng.assistance.transfers.Stays;
import io.minzheng.kernel.BusinessDay;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Who draws which subsidy, as of any date and as known at any date? One document per case that was ever granted. */
final class Recipients extends View<Recipient> {
    Recipients() {
        super("assistance.disability.Recipients", Recipient.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "townships");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<Recipient> documents) {
        String id = recorded.stream();
        LocalDate known = BusinessDay.of(recorded.recordedAt());
        if (recorded.event() instanceof SubsidiesGranted granted) {
            documents.put(
                    id,
                    Recipient.of(
                            id,
                            granted.personId(),
                            Stays.in(granted.area(), granted.on(), known, YearMonth.from(granted.on())),
                            List.of(new Turn(granted.on(), known, Benefit.startingWith(granted)))));
        } else if (recorded.event() instanceof CaseTransferred moved) {
            documents
                    .get(id)
                    .ifPresent(before -> documents.put(
                            id,
                            before.with(before.stays().moved(moved.area(), moved.on(), known, moved.effectiveFrom()))));
        } else if (recorded.event() instanceof DisabilityEvent event) {
            documents
                    .get(id)
                    .filter(before -> !before.benefit().after(event).equals(before.benefit()))
                    .ifPresent(before -> documents.put(
                            id,
                            before.with(
                                    new Turn(event.on(), known, before.benefit().after(event)))));
        }
    }
}
