package io.minzheng.assistance.appeals;

import io.minzheng.assistance.appeals.Appeal.*;
import io.minzheng.assistance.appeals.AppealEvent.*;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            case HandlerAssigned assigned ->
                new Assigned(head(state), assigned.handler(), null, investigators(state), on);
            case InvestigationRecorded found ->
                new Assigned(
                        head(state),
                        ((Assigned) state).handler(),
                        new Investigation(found.by(), found.personId(), found.findings()),
                        Stream.concat(investigators(state).stream(), Stream.of(found.by()))
                                .collect(Collectors.toUnmodifiableSet()),
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
            case AppealMoved moved -> moved((Filed) state, head(state).lyingIn(moved.area()));
        };
    }

    /** No step of the appeal itself: the steps that follow may have an earlier day. */
    private static Filed moved(Filed state, Head head) {
        return switch (state) {
            case Received before -> new Received(head, before.lastOn());
            case Accepted before -> new Accepted(head, before.lastOn());
            case Assigned before ->
                new Assigned(head, before.handler(), before.investigation(), before.investigators(), before.lastOn());
            case Withdrawn before -> new Withdrawn(head, before.reason(), before.lastOn());
            case Declined before -> new Declined(head, before.reason(), before.delivered(), before.lastOn());
            case Decided before ->
                new Decided(
                        head,
                        before.investigation(),
                        before.decision(),
                        before.delivered(),
                        before.remedied(),
                        before.lastOn());
        };
    }

    private static Set<String> investigators(Appeal state) {
        return state instanceof Assigned assigned ? assigned.investigators() : Set.of();
    }

    private static Head head(Appeal state) {
        return ((Filed) state).head();
    }
}
