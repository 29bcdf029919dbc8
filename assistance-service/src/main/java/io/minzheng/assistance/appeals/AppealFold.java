package io.minzheng.assistance.appeals;

import io.minzheng.assistance.appeals.Appeal.*;
import io.minzheng.assistance.appeals.AppealEvent.*;
import java.time.LocalDate;
import java.util.Objects;

/** What an appeal is after each event. */
final class AppealFold {
    private AppealFold() {}

    static Appeal evolve(Appeal state, AppealEvent event) {
        LocalDate on = event.on();
        return switch (event) {
            case AppealFiled filed ->
                new Received(
                        new Head(
                                filed.matter(),
                                filed.object(),
                                filed.area(),
                                filed.complainant(),
                                filed.personId(),
                                filed.text(),
                                filed.accused(),
                                filed.receivedOn()),
                        on);
            case AppealAccepted _ -> new Accepted(head(state), on);
            case AppealDeclined declined -> new Declined(head(state), declined.reason(), false, on);
            case HandlerAssigned assigned -> new Assigned(head(state), assigned.handler(), null, on);
            case InvestigationRecorded found ->
                new Assigned(
                        head(state),
                        ((Assigned) state).handler(),
                        new Investigation(found.by(), found.personId(), found.findings()),
                        on);
            case AppealDecided decided ->
                new Decided(
                        head(state),
                        Objects.requireNonNull(((Assigned) state).investigation()),
                        decided,
                        false,
                        false,
                        on);
            case AppealWithdrawn withdrawn -> new Withdrawn(head(state), withdrawn.reason(), on);
            case AnswerDelivered _ ->
                switch ((Answered) state) {
                    case Declined before -> new Declined(before.head(), before.reason(), true, on);
                    case Decided before ->
                        new Decided(
                                before.head(), before.investigation(), before.decision(), true, before.remedied(), on);
                };
            case RemedyRecorded _ -> {
                Decided before = (Decided) state;
                yield new Decided(
                        before.head(), before.investigation(), before.decision(), before.delivered(), true, on);
            }
        };
    }

    private static Head head(Appeal state) {
        return ((Filed) state).head();
    }
}
