package io.minzheng.assistance.flags;

import io.minzheng.assistance.flags.FlagEvent.FlagClosed;
import io.minzheng.assistance.flags.FlagEvent.FlagMoved;
import io.minzheng.assistance.flags.FlagEvent.ReviewFlagged;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;

/** Which cases have to be looked at again, why, and what came of it? One document per flag. */
final class CaseFlags extends View<CaseFlag> {
    CaseFlags() {
        super("assistance.flags.CaseFlags", CaseFlag.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("caseId", "area", "open", "queue");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<CaseFlag> documents) {
        if (recorded.event() instanceof FlagEvent event) {
            String id = recorded.stream();
            switch (event) {
                case ReviewFlagged flagged -> documents.put(id, CaseFlag.of(id, flagged, recorded.recordedAt()));
                case FlagMoved moved ->
                    documents.get(id).ifPresent(flag -> documents.put(id, flag.lyingIn(moved.area())));
                case FlagClosed closed -> documents.get(id).ifPresent(flag -> documents.put(id, flag.closed(closed)));
            }
        }
    }
}
