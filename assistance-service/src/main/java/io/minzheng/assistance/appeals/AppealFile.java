package io.minzheng.assistance.appeals;

import io.minzheng.assistance.appeals.AppealEvent.*;
import io.minzheng.kernel.PersonalData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an appeal stands. What was said and found stays in the store, from where it is revealed for a purpose.
 *
 * @param area where its object lies
 * @param receivedIn where it lay when the appeal was filed: there it is counted, wherever it moves
 * @param objectId of the application or the case, or the household of the payment; null where it is nobody's case
 * @param accused id of the member of staff complained of
 * @param open until it is decided, declined or withdrawn
 * @param dueOn last day of what is to be done next while it is open; else the last day there was
 * @param doneOn null while it is open
 * @param queue place in the list: the earlier limit, then the id; no two have the same
 * @param version sequence of the last event in it
 */
record AppealFile(
        String id,
        Matter matter,
        AppealedObject object,
        @Nullable String objectId,
        String area,
        String receivedIn,
        Complainant complainant,
        Channel channel,
        @PersonalData @Nullable String accused,
        LocalDate receivedOn,
        Phase phase,
        boolean open,
        @Nullable String handler,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        Result result,
        String queue,
        long version,
        List<Entry> history) {
    AppealFile {
        history = List.copyOf(history);
    }

    enum Phase {
        RECEIVED,
        ACCEPTED,
        ASSIGNED,
        INVESTIGATED,
        DECIDED,
        DECLINED,
        WITHDRAWN
    }

    /**
     * What has come of it; each null until it is known.
     *
     * @param remedy what is to be put right
     * @param remedyReference of what has put it right
     * @param reconsiderationUntil last day for asking for administrative reconsideration
     * @param law that gives that right
     */
    record Result(
            @Nullable Outcome outcome,
            @Nullable String decisionNumber,
            @Nullable Remedy remedy,
            @Nullable String remedyReference,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate reconsiderationUntil,
            @Nullable String law) {
        static final Result NONE = new Result(null, null, null, null, null, null, null);

        Result decided(AppealDecided e) {
            return new Result(e.outcome(), e.decisionNumber(), e.remedy(), null, null, null, null);
        }

        Result delivered(AnswerDelivered e) {
            return new Result(
                    outcome,
                    decisionNumber,
                    remedy,
                    remedyReference,
                    e.deliveredOn(),
                    e.reconsiderationUntil(),
                    e.law());
        }

        Result remedied(RemedyRecorded e) {
            return new Result(outcome, decisionNumber, remedy, e.reference(), deliveredOn, reconsiderationUntil, law);
        }
    }

    /**
     * A step that was taken.
     *
     * @param step name of the event
     * @param by who recorded it
     */
    record Entry(LocalDate on, Instant recordedAt, String by, String step) {}

    static AppealFile filed(String id, AppealFiled e, long version, Entry entry) {
        return new AppealFile(
                id,
                e.matter(),
                e.object(),
                e.object().id(),
                e.area().value(),
                e.area().value(),
                e.complainant(),
                e.channel(),
                e.accused(),
                e.receivedOn(),
                Phase.RECEIVED,
                true,
                null,
                e.acceptBy(),
                null,
                Result.NONE,
                e.acceptBy() + "." + id,
                version,
                List.of(entry));
    }

    /** The file once the event has happened. */
    AppealFile after(AppealEvent event, long next, Entry entry) {
        AppealFile with = with(phase, handler, dueOn, doneOn, result, next, entry);
        return switch (event) {
            case AppealFiled _ -> this;
            case AppealAccepted e -> with(Phase.ACCEPTED, null, e.answerDueOn(), null, result, next, entry);
            case AppealDeclined e -> with(Phase.DECLINED, null, dueOn, e.on(), result, next, entry);
            case HandlerAssigned e -> with(Phase.ASSIGNED, e.handler(), dueOn, null, result, next, entry);
            case InvestigationRecorded _ -> with(Phase.INVESTIGATED, handler, dueOn, null, result, next, entry);
            case AppealDecided e -> with(Phase.DECIDED, handler, dueOn, e.on(), result.decided(e), next, entry);
            case AppealWithdrawn e -> with(Phase.WITHDRAWN, handler, dueOn, e.on(), result, next, entry);
            case AnswerDelivered e -> with.result(result.delivered(e));
            case RemedyRecorded e -> with.result(result.remedied(e));
            case AppealMoved e -> with.lyingIn(e.area().value());
        };
    }

    private AppealFile result(Result changed) {
        return with(phase, handler, dueOn, doneOn, changed, version, null);
    }

    private AppealFile lyingIn(String township) {
        return new AppealFile(
                id,
                matter,
                object,
                objectId,
                township,
                receivedIn,
                complainant,
                channel,
                accused,
                receivedOn,
                phase,
                open,
                handler,
                dueOn,
                doneOn,
                result,
                queue,
                version,
                history);
    }

    private AppealFile with(
            Phase now,
            @Nullable String who,
            LocalDate limit,
            @Nullable LocalDate done,
            Result come,
            long next,
            @Nullable Entry entry) {
        return new AppealFile(
                id,
                matter,
                object,
                objectId,
                area,
                receivedIn,
                complainant,
                channel,
                accused,
                receivedOn,
                now,
                done == null,
                who,
                limit,
                done,
                come,
                limit + "." + id,
                next,
                entry == null
                        ? history
                        : Stream.concat(history.stream(), Stream.of(entry)).toList());
    }

    /** Whether it was answered late, or has not been answered and the limit is over on the day. */
    boolean overdue(LocalDate day) {
        return (doneOn == null ? day : doneOn).isAfter(dueOn);
    }
}
