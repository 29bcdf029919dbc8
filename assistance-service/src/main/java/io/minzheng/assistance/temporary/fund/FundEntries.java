package io.minzheng.assistance.temporary.fund;

import io.minzheng.assistance.temporary.fund.FundEntry.Kind;
import io.minzheng.assistance.temporary.fund.FundEvent.DrawingReturned;
import io.minzheng.assistance.temporary.fund.FundEvent.FundDrawn;
import io.minzheng.assistance.temporary.fund.FundEvent.FundOpened;
import io.minzheng.assistance.temporary.fund.FundEvent.FundReplenished;
import io.minzheng.assistance.temporary.fund.FundEvent.Moved;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where did every fen of a fund come from and go to? One document per movement. */
final class FundEntries extends View<FundEntry> {
    FundEntries() {
        super("assistance.reservefund.FundEntries", FundEntry.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<FundEntry> documents) {
        if (recorded.event() instanceof Moved moved) {
            // Ids of one fund sort as its events do.
            String id = String.format(Locale.ROOT, "%s.%08d", recorded.stream(), recorded.sequence());
            documents.put(id, entry(id, moved, recorded));
        }
    }

    private static FundEntry entry(String id, Moved event, RecordedEvent recorded) {
        return switch (event) {
            case FundOpened e -> entry(id, e, recorded, Kind.OPENED, e.amount(), null, null, null, e.by());
            case FundReplenished e -> entry(id, e, recorded, Kind.REPLENISHED, e.amount(), null, null, null, e.by());
            case FundDrawn e ->
                entry(id, e, recorded, Kind.DRAWN, -e.amount(), e.number(), e.caseId(), e.leg(), e.by());
            case DrawingReturned e ->
                entry(id, e, recorded, Kind.RETURNED, e.amount(), e.number(), e.caseId(), e.leg(), e.by());
        };
    }

    private static FundEntry entry(
            String id,
            Moved event,
            RecordedEvent recorded,
            Kind kind,
            long amount,
            @Nullable Integer drawing,
            @Nullable String caseId,
            @Nullable String leg,
            String by) {
        return new FundEntry(
                id,
                event.area().value(),
                kind,
                amount,
                event.balance(),
                drawing,
                caseId,
                leg,
                event.on(),
                recorded.recordedAt(),
                by);
    }
}
