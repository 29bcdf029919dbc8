package io.minzheng.assistance.temporary.fund;

import io.minzheng.assistance.temporary.fund.FundEvent.DrawingReturned;
import io.minzheng.assistance.temporary.fund.FundEvent.DrawingsSettled;
import io.minzheng.assistance.temporary.fund.FundEvent.FundDrawn;
import io.minzheng.assistance.temporary.fund.FundEvent.FundOpened;
import io.minzheng.assistance.temporary.fund.FundEvent.FundReplenished;
import io.minzheng.assistance.temporary.fund.FundEvent.FundsRejected;
import io.minzheng.assistance.temporary.fund.FundEvent.FundsRequested;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies in each reserve fund, and does it follow from what was put in and taken out? One document per township. */
final class FundBooks extends View<FundBook> {
    FundBooks() {
        super("assistance.reservefund.FundBooks", FundBook.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<FundBook> documents) {
        if (recorded.event() instanceof FundEvent event) {
            String id = recorded.stream();
            FundBook before = documents
                    .get(id)
                    .orElseGet(() -> FundBook.empty(id, event.area().value(), event.on()));
            documents.put(id, after(before, event));
        }
    }

    private static FundBook after(FundBook book, FundEvent event) {
        Long requested = book.requested();
        return switch (event) {
            case FundsRequested request -> moved(book, event, 0, 0, 0, 0, 0, book.balance(), request.amount());
            case FundsRejected _ -> moved(book, event, 0, 0, 0, 0, 0, book.balance(), null);
            case FundOpened opened -> moved(book, event, opened.amount(), 0, 0, 0, 0, opened.balance(), null);
            case FundReplenished more -> moved(book, event, 0, more.amount(), 0, 0, 0, more.balance(), null);
            case FundDrawn drawn ->
                moved(book, event, 0, 0, drawn.amount(), 0, drawn.amount(), drawn.balance(), requested);
            case DrawingReturned back ->
                moved(
                        book,
                        event,
                        0,
                        0,
                        0,
                        back.amount(),
                        back.settled() ? 0 : -back.amount(),
                        back.balance(),
                        requested);
            case DrawingsSettled settled ->
                moved(book, event, 0, 0, 0, 0, -settled.amount(), book.balance(), requested);
        };
    }

    private static FundBook moved(
            FundBook book,
            FundEvent event,
            long opening,
            long replenished,
            long drawn,
            long returned,
            long unsettled,
            long balance,
            @Nullable Long requested) {
        return new FundBook(
                book.id(),
                book.area(),
                Math.addExact(book.opening(), opening),
                Math.addExact(book.replenished(), replenished),
                Math.addExact(book.drawn(), drawn),
                Math.addExact(book.returned(), returned),
                balance,
                Math.addExact(book.unsettled(), unsettled),
                requested,
                event.on());
    }
}
