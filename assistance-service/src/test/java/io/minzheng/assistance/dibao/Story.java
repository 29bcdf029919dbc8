package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.Samples.*;

import io.minzheng.assistance.dibao.ApplicationCommand.*;
import io.minzheng.assistance.dibao.CaseCommand.*;
import io.minzheng.kernel.WorkingDays;
import io.minzheng.test.CommandStory;

/** Given commands that were carried out, when a further one comes, then these events or this refusal. */
final class Story extends CommandStory<DibaoCommand, Dibao, DibaoEvent, Story> {
    static final WorkingDays CALENDAR = WorkingDays.ofChina();

    Story(DibaoPolicy policy) {
        super(new DibaoDecider(policy, CALENDAR));
    }

    static Story given(DibaoCommand... commands) {
        return new Story(DibaoPolicy.defaults()).and(commands);
    }

    DibaoBenefit benefit() {
        return ((Dibao.InBenefit) state()).file().benefit();
    }

    @Override
    protected String usual(DibaoCommand command) {
        return switch (command) {
            case ReportDataCheck _, RecordCountyVisit _ -> REVIEWER;
            case ReturnToTownship _, ConfirmCase _, RefuseApplication _, ConfirmSplitOff _, RejectSplitOff _ ->
                APPROVER;
            case ReportChange _, HoldReview _, ProposeMerger _ -> CLERK;
            case CaseCommand _ -> APPROVER;
            case ApplicationCommand _ -> CLERK;
        };
    }

    /** An application accepted on 2022-03-02 with everything for a first opinion. */
    static Story investigated(Means means, DibaoCommand filing) {
        return given(
                filing,
                accept("2022-03-02"),
                record("2022-03-03", means),
                investigate("2022-03-04"),
                check("2022-03-07", true));
    }

    /** As {@link #investigated}, on notice from 2022-03-09 to 2022-03-15. */
    static Story onNotice(Means means, Assessment.Terms terms, DibaoCommand filing) {
        return investigated(means, filing).and(opine("2022-03-08", terms), post("2022-03-09", DibaoLaw.Level.VILLAGE));
    }

    /** As {@link #onNotice}, enrolled on 2022-03-17 with benefit from April. */
    static Story enrolled(Means means, Assessment.Terms terms, DibaoCommand filing) {
        return onNotice(means, terms, filing).and(confirm("2022-03-17"));
    }

    static Story enrolled() {
        return enrolled(means(12, wages(1, 40000)), DIFFERENCE, file());
    }
}
