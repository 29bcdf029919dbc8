package io.minzheng.assistance.tekun;

import io.minzheng.assistance.tekun.CareEvent.*;
import io.minzheng.assistance.tekun.ClaimEvent.CaseGranted;
import io.minzheng.assistance.tekun.EndingEvent.*;
import io.minzheng.assistance.tekun.TekunDue.Kind;
import io.minzheng.assistance.worklist.DueList;
import io.minzheng.assistance.worklist.DueSource;
import io.minzheng.kernel.DomainEvent;

/** What is due of tekun: visits, reassessments of self-care, objections to an ending, screenings for dibao. */
final class TekunDuties implements DueSource {
    @Override
    public String programme() {
        return "tekun";
    }

    @Override
    public String path() {
        return "/api/assistance/tekun/cases/";
    }

    @Override
    public void on(DomainEvent event, String stream, DueList due) {
        switch (event) {
            case CaseGranted granted -> {
                String area = granted.area().value();
                for (Kind kind : Kind.values()) {
                    due.open(stream, kind.name(), area, kind == Kind.VISIT ? granted.visitDueOn() : null);
                }
            }
            case CareVisited visit -> due.by(stream, Kind.VISIT.name(), visit.nextDueOn());
            case FormChanged changed -> due.by(stream, Kind.VISIT.name(), changed.visitDueOn());
            case SelfCareChangeReported reported -> due.by(stream, Kind.REASSESSMENT.name(), reported.dueOn());
            case SelfCareReassessed _ -> due.done(stream, Kind.REASSESSMENT.name());
            case EndingContested contested -> due.by(stream, Kind.OBJECTION.name(), contested.dueOn());
            case ContestDecided _ -> due.done(stream, Kind.OBJECTION.name());
            case CaseEnded ended -> {
                for (Kind kind : Kind.values()) {
                    due.by(stream, kind.name(), kind == Kind.SCREENING ? ended.screeningDueOn() : null);
                }
            }
            case CaseTransferred moved -> {
                for (Kind kind : Kind.values()) {
                    due.relocate(stream, kind.name(), moved.area().value());
                }
            }
            case CaseReinstated back -> due.by(stream, Kind.VISIT.name(), back.visitDueOn());
            case DibaoScreened _ -> due.done(stream, Kind.SCREENING.name());
            default -> {
                // Other events of the service leave what is due as it is.
            }
        }
    }
}
