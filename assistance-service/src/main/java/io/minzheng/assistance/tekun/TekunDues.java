package io.minzheng.assistance.tekun;

import io.minzheng.assistance.tekun.CareEvent.*;
import io.minzheng.assistance.tekun.ClaimEvent.CaseGranted;
import io.minzheng.assistance.tekun.EndingEvent.*;
import io.minzheng.assistance.tekun.TekunDue.Kind;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Whom has somebody to visit, assess, answer or screen, and by when? One document per case ever granted. */
final class TekunDues extends View<TekunDue> {
    TekunDues() {
        super("assistance.tekun.TekunDues", TekunDue.class);
    }

    @Override
    public List<String> indexes() {
        return Stream.concat(Stream.of("area"), Arrays.stream(Kind.values()).map(Kind::field))
                .toList();
    }

    @Override
    public void on(RecordedEvent recorded, Documents<TekunDue> documents) {
        String id = recorded.stream();
        if (recorded.event() instanceof CaseGranted granted) {
            documents.put(id, new TekunDue(id, granted.area().value(), granted.visitDueOn(), null, null, null));
        } else if (recorded.event() instanceof TekunEvent event) {
            documents.get(id).ifPresent(due -> documents.put(id, after(due, event)));
        }
    }

    private static TekunDue after(TekunDue due, TekunEvent event) {
        return switch (event) {
            case CareVisited visit -> due.with(Kind.VISIT, visit.nextDueOn());
            case FormChanged changed -> due.with(Kind.VISIT, changed.visitDueOn());
            case CaseTransferred moved ->
                new TekunDue(
                        due.id(),
                        moved.area().value(),
                        due.visit(),
                        due.reassessment(),
                        due.objection(),
                        due.screening());
            case SelfCareChangeReported reported -> due.with(Kind.REASSESSMENT, reported.dueOn());
            case SelfCareReassessed _ -> due.with(Kind.REASSESSMENT, null);
            case EndingContested contested -> due.with(Kind.OBJECTION, contested.dueOn());
            case ContestDecided _ -> due.with(Kind.OBJECTION, null);
            case CaseEnded ended -> new TekunDue(due.id(), due.area(), null, null, null, ended.screeningDueOn());
            case CaseReinstated back -> due.with(Kind.VISIT, back.visitDueOn());
            case DibaoScreened _ -> due.with(Kind.SCREENING, null);
            case ClaimEvent _, CareEvent _, EndingEvent _ -> due;
        };
    }
}
