package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.ApplicationEvent.FirstOpinionGiven;
import io.minzheng.assistance.dibao.ApplicationEvent.NoticePosted;
import io.minzheng.assistance.dibao.Dibao.*;
import io.minzheng.assistance.flags.FlagsOfCase;
import io.minzheng.assistance.flags.FlagsOfCase.Flagged;
import io.minzheng.kernel.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A household's file over time.
 *
 * @param area township
 * @param version sequence of the last event in it
 * @param now all that is known at its end
 * @param entries one for each step, oldest first
 */
record HouseholdFile(@Subject String id, String area, Phase phase, long version, Now now, List<Entry> entries) {
    enum Phase {
        SUBMITTED,
        RETURNED_FOR_COMPLETION,
        INVESTIGATING,
        FIRST_OPINION,
        ON_NOTICE,
        OBJECTED,
        SPLIT_OFF,
        REFUSED,
        WITHDRAWN,
        TERMINATED,
        ACTIVE,
        SUSPENDED,
        PHASING_OUT,
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

    /** The state of the case, of which each phase knows a part. */
    record Now(
            Filing filing,
            LocalDate lastOn,
            @Nullable Acceptance acceptance,
            @Nullable Findings findings,
            @Nullable FirstOpinionGiven opinion,
            List<NoticePosted> notices,
            boolean completionAsked,
            boolean delivered,
            @Nullable BenefitFile benefit,
            @Nullable SplitOff splitOff) {}

    /** The file once the event has happened. */
    static HouseholdFile after(@Nullable HouseholdFile before, String id, long version, DibaoEvent event, Entry entry) {
        Dibao state = DibaoFold.evolve(before == null ? new Unfiled() : before.state(), event);
        List<Entry> entries = before == null
                ? List.of(entry)
                : Stream.concat(before.entries().stream(), Stream.of(entry)).toList();
        return new HouseholdFile(id, ((Filed) state).area().value(), phaseOf(state), version, nowOf(state), entries);
    }

    /** With what has happened to the case elsewhere among its steps; the version remains that of the case. */
    HouseholdFile with(List<Flagged> flags) {
        Stream<Entry> flagged = flags.stream()
                .map(flag -> new Entry(flag.on(), flag.recordedAt(), flag.staff(), FlagsOfCase.STEP, flag.facts()));
        return new HouseholdFile(
                id,
                area,
                phase,
                version,
                now,
                Stream.concat(entries.stream(), flagged)
                        .sorted(Comparator.comparing(Entry::recordedAt))
                        .toList());
    }

    private static Phase phaseOf(Dibao state) {
        return switch (state) {
            case Submitted submitted -> submitted.awaitingPapers() ? Phase.RETURNED_FOR_COMPLETION : Phase.SUBMITTED;
            case Investigating _ -> Phase.INVESTIGATING;
            case Opined _ -> Phase.FIRST_OPINION;
            case OnNotice _ -> Phase.ON_NOTICE;
            case Objected _ -> Phase.OBJECTED;
            case SplitOff _ -> Phase.SPLIT_OFF;
            case Closed closed ->
                switch (closed.outcome()) {
                    case REFUSED -> Phase.REFUSED;
                    case WITHDRAWN -> Phase.WITHDRAWN;
                    case TERMINATED -> Phase.TERMINATED;
                };
            case Active _ -> Phase.ACTIVE;
            case Suspended _ -> Phase.SUSPENDED;
            case PhasingOut _ -> Phase.PHASING_OUT;
            case Ended _ -> Phase.ENDED;
            case Unfiled _ -> throw new IllegalStateException("a file begins with an application");
        };
    }

    private static Now nowOf(Dibao state) {
        return switch (state) {
            case Submitted s -> application(s, null, s.findings(), null, List.of(), s.asked());
            case Investigating s -> application(s, s.acceptance(), s.findings(), null, List.of(), false);
            case Opined s -> application(s, s.acceptance(), s.findings(), s.opinion(), List.of(), false);
            case OnNotice s -> application(s, s.acceptance(), s.findings(), s.opinion(), s.notices(), false);
            case Objected s -> application(s, s.acceptance(), s.findings(), null, List.of(), false);
            case SplitOff s -> new Now(s.filing(), s.lastOn(), null, null, null, List.of(), false, false, null, s);
            case Closed s ->
                new Now(s.filing(), s.lastOn(), null, null, null, List.of(), false, s.delivered(), null, null);
            case InBenefit s ->
                new Now(
                        s.filing(),
                        s.lastOn(),
                        null,
                        null,
                        null,
                        List.of(),
                        false,
                        s.file().delivered(),
                        s.file(),
                        null);
            case Unfiled _ -> throw new IllegalStateException("a file begins with an application");
        };
    }

    private static Now application(
            Filed state,
            @Nullable Acceptance acceptance,
            Findings findings,
            @Nullable FirstOpinionGiven opinion,
            List<NoticePosted> notices,
            boolean asked) {
        return new Now(
                state.filing(), state.lastOn(), acceptance, findings, opinion, notices, asked, false, null, null);
    }

    /** The state the file was made from. */
    private Dibao state() {
        return switch (phase) {
            case SUBMITTED, RETURNED_FOR_COMPLETION ->
                new Submitted(
                        now.filing(),
                        known(now.findings()),
                        now.completionAsked(),
                        phase == Phase.RETURNED_FOR_COMPLETION,
                        now.lastOn());
            case INVESTIGATING ->
                new Investigating(now.filing(), known(now.acceptance()), known(now.findings()), now.lastOn());
            case FIRST_OPINION ->
                new Opined(
                        now.filing(),
                        known(now.acceptance()),
                        known(now.findings()),
                        known(now.opinion()),
                        now.lastOn());
            case ON_NOTICE ->
                new OnNotice(
                        now.filing(),
                        known(now.acceptance()),
                        known(now.findings()),
                        known(now.opinion()),
                        now.notices(),
                        now.lastOn());
            case OBJECTED -> new Objected(now.filing(), known(now.acceptance()), known(now.findings()), now.lastOn());
            case SPLIT_OFF -> known(now.splitOff());
            case REFUSED -> new Closed(now.filing(), Outcome.REFUSED, now.delivered(), now.lastOn());
            case WITHDRAWN -> new Closed(now.filing(), Outcome.WITHDRAWN, now.delivered(), now.lastOn());
            case TERMINATED -> new Closed(now.filing(), Outcome.TERMINATED, now.delivered(), now.lastOn());
            case ACTIVE -> new Active(known(now.benefit()));
            case SUSPENDED -> new Suspended(known(now.benefit()));
            case PHASING_OUT -> new PhasingOut(known(now.benefit()));
            case ENDED -> new Ended(known(now.benefit()));
        };
    }

    private static <T> T known(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the file lacks what its phase knows");
        }
        return part;
    }
}
