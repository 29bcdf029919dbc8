package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.DeliveryEvent.CashPaid;
import io.minzheng.assistance.temporary.DeliveryEvent.CashReturned;
import io.minzheng.assistance.temporary.DeliveryEvent.GoodsDelivered;
import io.minzheng.assistance.temporary.DeliveryEvent.PersonsReferred;
import io.minzheng.assistance.temporary.DeliveryEvent.ServiceRendered;
import io.minzheng.assistance.temporary.Hardship.Type;
import io.minzheng.assistance.temporary.MonthOfHelp.Cell;
import io.minzheng.kernel.BusinessDay;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** How many persons were helped how often, and with how much? One document per township and month. */
final class HelpByMonth extends View<MonthOfHelp> {
    HelpByMonth() {
        super("assistance.temporary.HelpByMonth", MonthOfHelp.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "month");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<MonthOfHelp> documents) {
        LocalDate known = BusinessDay.of(recorded.recordedAt());
        switch (recorded.event()) {
            case CashPaid e -> add(e.area(), cell(e, known, e.type(), e.personTimes(), e.amount(), 0, 0), documents);
            case CashReturned e ->
                add(e.area(), cell(e, known, e.type(), -e.personTimes(), -e.amount(), 0, 0), documents);
            case GoodsDelivered e ->
                add(e.area(), cell(e, known, e.type(), e.personTimes(), 0, e.value(), 0), documents);
            case ServiceRendered e ->
                add(e.area(), cell(e, known, e.type(), e.personTimes(), 0, 0, e.value()), documents);
            case PersonsReferred e -> add(e.area(), cell(e, known, e.type(), e.personTimes(), 0, 0, 0), documents);
            default -> {
                // Nothing else reaches anybody.
            }
        }
    }

    private static Cell cell(
            DeliveryEvent event, LocalDate known, Type type, long personTimes, long cash, long goods, long services) {
        return new Cell(event.on(), known, type, Long.signum(personTimes), personTimes, cash, goods, services);
    }

    private static void add(DivisionCode area, Cell cell, Documents<MonthOfHelp> documents) {
        YearMonth month = YearMonth.from(cell.on());
        String id = MonthOfHelp.id(area.value(), month);
        MonthOfHelp before = documents.get(id).orElseGet(() -> new MonthOfHelp(id, area.value(), month, List.of()));
        documents.put(id, before.plus(cell));
    }
}
