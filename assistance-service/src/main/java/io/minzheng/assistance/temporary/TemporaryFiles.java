package io.minzheng.assistance.temporary;

import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationRefused;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationTerminated;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationWithdrawn;
import io.minzheng.assistance.temporary.DecisionEvent.EmergencyReported;
import io.minzheng.assistance.temporary.DecisionEvent.ExpenditureClaimed;
import io.minzheng.assistance.temporary.DecisionEvent.GrantAdvisedAgainst;
import io.minzheng.assistance.temporary.DecisionEvent.GrantProposed;
import io.minzheng.assistance.temporary.DecisionEvent.HelpGranted;
import io.minzheng.assistance.temporary.DecisionEvent.ReportRefused;
import io.minzheng.assistance.temporary.DeliveryEvent.CashPaid;
import io.minzheng.assistance.temporary.DeliveryEvent.CashReturned;
import io.minzheng.assistance.temporary.DeliveryEvent.GoodsDelivered;
import io.minzheng.assistance.temporary.DeliveryEvent.PapersCompleted;
import io.minzheng.assistance.temporary.DeliveryEvent.PaymentPrepared;
import io.minzheng.assistance.temporary.DeliveryEvent.PaymentRejected;
import io.minzheng.assistance.temporary.DeliveryEvent.PersonsReferred;
import io.minzheng.assistance.temporary.DeliveryEvent.ReferralAnswered;
import io.minzheng.assistance.temporary.DeliveryEvent.RestRevoked;
import io.minzheng.assistance.temporary.DeliveryEvent.ServiceRendered;
import io.minzheng.assistance.temporary.TemporaryFile.Entry;
import io.minzheng.assistance.temporary.TemporaryFile.Grant;
import io.minzheng.assistance.temporary.TemporaryFile.Phase;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;
import java.util.Objects;

/** How does each case stand, and what has been delivered of it? One document per case. */
final class TemporaryFiles extends View<TemporaryFile> {
    TemporaryFiles() {
        super("assistance.temporary.TemporaryFiles", TemporaryFile.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "phase");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<TemporaryFile> documents) {
        switch (recorded.event()) {
            case EmergencyReported reported ->
                begin(recorded, reported.area(), reported.hardship(), Phase.REPORTED, documents);
            case ExpenditureClaimed claimed ->
                begin(recorded, claimed.area(), claimed.hardship(), Phase.CLAIMED, documents);
            case TemporaryEvent event -> {
                TemporaryFile before = documents.get(recorded.stream()).orElseThrow();
                if (recorded.sequence() > before.version()) {
                    documents.put(
                            recorded.stream(), after(before.with(entry(recorded, event), recorded.sequence()), event));
                }
            }
            // How an application ends without a grant, the procedure says.
            case ApplicationRefused _ -> end(recorded, Phase.REFUSED, documents);
            case ApplicationWithdrawn _, ApplicationTerminated _ -> end(recorded, Phase.ENDED, documents);
            default -> {
                // Other events of the service are not about these cases.
            }
        }
    }

    private static void begin(
            RecordedEvent recorded,
            DivisionCode area,
            Hardship hardship,
            Phase phase,
            Documents<TemporaryFile> documents) {
        TemporaryEvent event = (TemporaryEvent) recorded.event();
        documents.put(
                recorded.stream(),
                new TemporaryFile(
                        recorded.stream(),
                        area.value(),
                        phase,
                        hardship,
                        null,
                        List.of(),
                        0,
                        0,
                        0,
                        event.on(),
                        event.on(),
                        recorded.sequence(),
                        List.of(entry(recorded, event))));
    }

    private static void end(RecordedEvent recorded, Phase phase, Documents<TemporaryFile> documents) {
        String id = TemporaryDesk.caseOf(recorded.stream());
        documents.get(id).ifPresent(file -> documents.put(id, file.in(phase)));
    }

    private static Entry entry(RecordedEvent recorded, TemporaryEvent event) {
        return new Entry(
                event.on(),
                recorded.recordedAt(),
                recorded.metadata().getOrDefault(MetaKeys.STAFF, ""),
                event.getClass().getSimpleName());
    }

    private static TemporaryFile after(TemporaryFile file, TemporaryEvent event) {
        return switch (event) {
            case EmergencyReported _, ExpenditureClaimed _ -> file;
            case ReportRefused _ -> file.in(Phase.REFUSED);
            case GrantProposed _ -> file.in(Phase.PROPOSED);
            case GrantAdvisedAgainst _ -> file.in(Phase.CLAIMED);
            case HelpGranted grant ->
                file.granted(
                        Phase.GRANTED,
                        new Grant(
                                grant.on(),
                                grant.decisionNumber(),
                                grant.level(),
                                grant.severity(),
                                grant.special(),
                                grant.plan(),
                                grant.assessment(),
                                false));
            case PaymentPrepared _, PaymentRejected _, ReferralAnswered _, PapersCompleted _ -> file;
            case CashPaid paid -> file.plus(TemporaryDesk.cash(paid.stage()), paid.amount(), 0, 0);
            case CashReturned back -> file.minus(TemporaryDesk.cash(back.stage()), back.amount());
            case GoodsDelivered goods -> file.plus(TemporaryDesk.goods(goods.goods()), 0, goods.value(), 0);
            case ServiceRendered service -> file.plus(TemporaryDesk.service(service.service()), 0, 0, service.value());
            case PersonsReferred referred -> file.plus("referral-" + referred.referral(), 0, 0, 0);
            case RestRevoked _ -> {
                Grant grant = Objects.requireNonNull(file.grant(), "what is revoked was granted");
                yield file.granted(
                        Phase.GRANTED,
                        new Grant(
                                grant.on(),
                                grant.decisionNumber(),
                                grant.level(),
                                grant.severity(),
                                grant.special(),
                                grant.plan(),
                                grant.assessment(),
                                true));
            }
        };
    }
}
