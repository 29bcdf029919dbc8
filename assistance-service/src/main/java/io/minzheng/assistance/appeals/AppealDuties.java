package io.minzheng.assistance.appeals;

import io.minzheng.assistance.appeals.AppealEvent.*;
import io.minzheng.assistance.worklist.DueList;
import io.minzheng.assistance.worklist.DueList.Opening;
import io.minzheng.assistance.worklist.DueSource;
import io.minzheng.kernel.DomainEvent;
import java.util.List;

/** What is due of appeals: to be taken up, and to be decided. */
final class AppealDuties implements DueSource {
    private static final String ACCEPTANCE = "ACCEPTANCE";
    private static final String ANSWER = "ANSWER";

    @Override
    public String programme() {
        return "appeals";
    }

    @Override
    public String path() {
        return "/api/assistance/appeals/";
    }

    @Override
    public void on(DomainEvent event, String stream, DueList due) {
        if (!(event instanceof AppealEvent appeal)) {
            return;
        }
        switch (appeal) {
            case AppealFiled filed -> {
                String area = filed.area().value();
                due.open(new Opening(
                        stream, ACCEPTANCE, area, filed.acceptBy(), null, List.of(ACCEPTANCE), filed.accused()));
                due.open(new Opening(stream, ANSWER, area, null, null, List.of(ANSWER), filed.accused()));
            }
            case AppealAccepted accepted -> {
                due.done(stream, ACCEPTANCE);
                due.by(stream, ANSWER, accepted.answerDueOn());
            }
            case AppealDeclined _ -> due.done(stream, ACCEPTANCE);
            case AppealDecided _ -> due.done(stream, ANSWER);
            case AppealWithdrawn _ -> {
                due.done(stream, ACCEPTANCE);
                due.done(stream, ANSWER);
            }
            case AppealMoved moved -> {
                due.relocate(stream, ACCEPTANCE, moved.area().value());
                due.relocate(stream, ANSWER, moved.area().value());
            }
            case HandlerAssigned _, InvestigationRecorded _, AnswerDelivered _, RemedyRecorded _ -> {
                // Leave the limits as they are.
            }
        }
    }
}
