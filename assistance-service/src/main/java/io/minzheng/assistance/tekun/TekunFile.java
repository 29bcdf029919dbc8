package io.minzheng.assistance.tekun;

import io.minzheng.assistance.flags.FlagsOfCase;
import io.minzheng.assistance.flags.FlagsOfCase.Flagged;
import io.minzheng.assistance.tekun.CareEvent.CareAgreementSigned;
import io.minzheng.assistance.tekun.CareEvent.CareVisited;
import io.minzheng.assistance.tekun.EndingEvent.CaseEnded;
import io.minzheng.assistance.tekun.EndingEvent.EndingProposed;
import io.minzheng.assistance.tekun.Tekun.*;
import io.minzheng.kernel.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's file over time.
 *
 * @param application id of the application, whose steps are the procedure's
 * @param area township
 * @param version sequence of the last event in it
 * @param closed how the application ended where nothing was granted; null else
 * @param until last day of the notice of an ending that hangs
 * @param entries one for each step of the case, oldest first
 */
record TekunFile(
        @Subject String id,
        String application,
        String area,
        Phase phase,
        long version,
        @Nullable Phase closed,
        LocalDate lastOn,
        Filing filing,
        @Nullable Claim claim,
        @Nullable Support support,
        @Nullable EndingProposed proposal,
        @Nullable LocalDate until,
        @Nullable CaseEnded ending,
        boolean screened,
        List<CareAgreementSigned> agreements,
        List<CareVisited> visits,
        List<Entry> entries) {
    enum Phase {
        APPLYING,
        REFUSED,
        WITHDRAWN,
        TERMINATED,
        ACTIVE,
        ENDING_PROPOSED,
        ENDING_ON_NOTICE,
        ENDING_IN_DISPUTE,
        ENDED
    }

    /**
     * @param on when it was true
     * @param recordedAt when it was known
     * @param staff who recorded it
     * @param step name of the event
     * @param facts what a reader wants to see of it at once; nothing personal
     */
    record Entry(LocalDate on, Instant recordedAt, String staff, String step, Map<String, String> facts) {}

    /** The file once the event has happened. */
    static TekunFile after(@Nullable TekunFile before, String id, long version, TekunEvent event, Entry entry) {
        Filed state = (Filed) TekunFold.evolve(before == null ? new NotFiled() : before.state(), event);
        List<CareAgreementSigned> agreements = before == null ? List.of() : before.agreements();
        List<CareVisited> visits = before == null ? List.of() : before.visits();
        return of(
                id,
                version,
                state,
                before == null ? null : before.closed(),
                event instanceof CareAgreementSigned signed ? plus(agreements, signed) : agreements,
                event instanceof CareVisited visited ? plus(visits, visited) : visits,
                before == null ? List.of(entry) : plus(before.entries(), entry));
    }

    private static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }

    private static TekunFile of(
            String id,
            long version,
            Filed state,
            @Nullable Phase closed,
            List<CareAgreementSigned> agreements,
            List<CareVisited> visits,
            List<Entry> entries) {
        return new TekunFile(
                id,
                TekunIds.application(id),
                state.area().value(),
                state instanceof Applying && closed != null ? closed : phaseOf(state),
                version,
                closed,
                state.lastOn(),
                state.filing(),
                state instanceof Applying applying ? applying.claim() : null,
                state instanceof Granted granted ? granted.support() : null,
                proposalOf(state),
                state instanceof EndingOnNotice notice ? notice.until() : null,
                state instanceof Ended ended ? ended.ending() : null,
                state instanceof Ended ended && ended.screened(),
                agreements,
                visits,
                entries);
    }

    /** With what has happened to the case elsewhere among its steps; the version remains that of the case. */
    TekunFile with(List<Flagged> flags) {
        Stream<Entry> flagged = flags.stream()
                .map(flag -> new Entry(flag.on(), flag.recordedAt(), flag.staff(), FlagsOfCase.STEP, flag.facts()));
        return of(
                id,
                version,
                state(),
                closed,
                agreements,
                visits,
                Stream.concat(entries.stream(), flagged)
                        .sorted(Comparator.comparing(Entry::recordedAt))
                        .toList());
    }

    private static Phase phaseOf(Filed state) {
        return switch (state) {
            case Applying _ -> Phase.APPLYING;
            case Active _ -> Phase.ACTIVE;
            case EndingInProposal _ -> Phase.ENDING_PROPOSED;
            case EndingOnNotice _ -> Phase.ENDING_ON_NOTICE;
            case EndingInDispute _ -> Phase.ENDING_IN_DISPUTE;
            case Ended _ -> Phase.ENDED;
        };
    }

    private static @Nullable EndingProposed proposalOf(Filed state) {
        return switch (state) {
            case EndingInProposal now -> now.proposal();
            case EndingOnNotice now -> now.proposal();
            case EndingInDispute now -> now.proposal();
            case Applying _, Active _, Ended _ -> null;
        };
    }

    /** The application has ended without a grant. */
    TekunFile closedAs(Phase how) {
        return of(id, version, state(), how, agreements, visits, entries);
    }

    /** The state the file was made from. */
    private Filed state() {
        return switch (phase) {
            case APPLYING, REFUSED, WITHDRAWN, TERMINATED -> new Applying(filing, known(claim), lastOn);
            case ACTIVE -> new Active(known(support));
            case ENDING_PROPOSED -> new EndingInProposal(known(support), known(proposal));
            case ENDING_ON_NOTICE -> new EndingOnNotice(known(support), known(proposal), known(until));
            case ENDING_IN_DISPUTE -> new EndingInDispute(known(support), known(proposal));
            case ENDED -> new Ended(known(support), known(ending), screened);
        };
    }

    private static <T> T known(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the file lacks what its phase knows");
        }
        return part;
    }
}
