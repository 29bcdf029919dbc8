package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityEvent.SubsidiesGranted;
import io.minzheng.assistance.disability.Recipient.Turn;
import io.minzheng.kernel.BusinessDay;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
import java.util.List;

/** Who draws which subsidy, as of any date and as known at any date? One document per case that was ever granted. */
final class Recipients extends View<Recipient> {
    Recipients() {
        super("assistance.disability.Recipients", Recipient.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<Recipient> documents) {
        String id = recorded.stream();
        LocalDate known = BusinessDay.of(recorded.recordedAt());
        if (recorded.event() instanceof SubsidiesGranted granted) {
            documents.put(
                    id,
                    new Recipient(
                            id,
                            granted.personId(),
                            granted.area().value(),
                            List.of(new Turn(granted.on(), known, Benefit.startingWith(granted)))));
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
