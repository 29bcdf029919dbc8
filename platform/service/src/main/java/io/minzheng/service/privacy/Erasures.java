package io.minzheng.service.privacy;

import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import io.minzheng.service.privacy.ErasureEntry.Phase;
import io.minzheng.service.privacy.ErasureEvent.ErasureConfirmed;
import io.minzheng.service.privacy.ErasureEvent.ErasureRefused;
import io.minzheng.service.privacy.ErasureEvent.ErasureRejected;
import io.minzheng.service.privacy.ErasureEvent.ErasureRequested;
import io.minzheng.service.privacy.ErasureEvent.PersonErased;
import java.util.List;

/** Who is to be erased, who has been, and on whose word? One document per subject. */
final class Erasures extends View<ErasureEntry> {
    Erasures(String service) {
        super(service + ".privacy.Erasures", ErasureEntry.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("phase");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<ErasureEntry> documents) {
        if (recorded.event() instanceof ErasureEvent event) {
            String id = recorded.stream();
            documents.put(
                    id,
                    switch (event) {
                        case ErasureRequested r ->
                            new ErasureEntry(
                                    id,
                                    r.subject(),
                                    Phase.REQUESTED,
                                    r.on(),
                                    r.by(),
                                    r.ground(),
                                    r.law(),
                                    r.events(),
                                    null,
                                    null,
                                    null);
                        case ErasureRefused r ->
                            new ErasureEntry(
                                    id,
                                    r.subject(),
                                    Phase.REFUSED,
                                    r.on(),
                                    r.by(),
                                    r.ground(),
                                    r.law(),
                                    0,
                                    null,
                                    null,
                                    r.holding());
                        case ErasureRejected r ->
                            documents.get(id).orElseThrow().decided(Phase.REJECTED, r.by(), null);
                        case ErasureConfirmed c ->
                            documents.get(id).orElseThrow().decided(Phase.CONFIRMED, c.by(), null);
                        case PersonErased e ->
                            documents.get(id).orElseThrow().decided(Phase.ERASED, e.confirmedBy(), e.on());
                    });
        }
    }
}
