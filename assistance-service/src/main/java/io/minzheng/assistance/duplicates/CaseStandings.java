package io.minzheng.assistance.duplicates;

import io.minzheng.assistance.dibao.ApplicationEvent.ApplicationFiled;
import io.minzheng.assistance.dibao.ApplicationEvent.ApplicationRefused;
import io.minzheng.assistance.dibao.ApplicationEvent.ApplicationTerminated;
import io.minzheng.assistance.dibao.ApplicationEvent.ApplicationWithdrawn;
import io.minzheng.assistance.dibao.ApplicationEvent.SplitOffProposed;
import io.minzheng.assistance.dibao.ApplicationEvent.SplitOffRejected;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnded;
import io.minzheng.assistance.dibao.CaseEvent.CaseTransferred;
import io.minzheng.assistance.procedure.ProcedureEvent;
import io.minzheng.assistance.tekun.CareEvent;
import io.minzheng.assistance.tekun.ClaimEvent.CaseFiled;
import io.minzheng.assistance.tekun.EndingEvent;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;

/** Which cases are open, and where do they lie? One document per case. */
final class CaseStandings extends View<CaseStanding> {
    CaseStandings() {
        super("assistance.duplicates.CaseStandings", CaseStanding.class);
    }

    @Override
    public void on(RecordedEvent recorded, Documents<CaseStanding> documents) {
        String id = recorded.stream();
        switch (recorded.event()) {
            case ApplicationFiled filed ->
                documents.put(id, new CaseStanding(id, filed.area().value(), true));
            case SplitOffProposed split ->
                documents.put(id, new CaseStanding(id, split.area().value(), true));
            case CaseFiled filed ->
                documents.put(id, new CaseStanding(id, filed.area().value(), true));
            case CaseTransferred moved ->
                documents.put(id, new CaseStanding(id, moved.area().value(), true));
            case CareEvent.CaseTransferred moved ->
                documents.put(id, new CaseStanding(id, moved.area().value(), true));
            case ApplicationRefused _,
                    ApplicationTerminated _,
                    ApplicationWithdrawn _,
                    SplitOffRejected _,
                    CaseEnded _ -> open(id, false, documents);
            case EndingEvent.CaseEnded _ -> open(id, false, documents);
            case EndingEvent.CaseReinstated _ -> open(id, true, documents);
            case ProcedureEvent.ApplicationRefused _,
                    ProcedureEvent.ApplicationTerminated _,
                    ProcedureEvent.ApplicationWithdrawn _ ->
                // A tekun application has the number of its case.
                open(id.replaceFirst("^application-", "tekun-"), false, documents);
            default -> {
                // Other events of the service open and close nothing.
            }
        }
    }

    private static void open(String id, boolean open, Documents<CaseStanding> documents) {
        documents.get(id).ifPresent(standing -> documents.put(id, new CaseStanding(id, standing.area(), open)));
    }
}
