package io.minzheng.assistance.tekun;

import static io.minzheng.assistance.tekun.TekunDecider.*;
import static io.minzheng.assistance.tekun.TekunRule.*;

import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.tekun.CareCommand.*;
import io.minzheng.assistance.tekun.CareEvent.*;
import io.minzheng.assistance.tekun.Tekun.Active;
import io.minzheng.assistance.tekun.Tekun.Running;
import io.minzheng.assistance.tekun.Tekun.Support;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.List;

/** The person while supported: self-care, form, agreements and visits. */
final class CareDecider {
    private final TekunPolicy policy;
    private final TekunLaws laws;
    private final WorkingDays calendar;

    CareDecider(TekunPolicy policy, TekunLaws laws, WorkingDays calendar) {
        this.policy = policy;
        this.laws = laws;
        this.calendar = calendar;
    }

    List<TekunEvent> decide(CareCommand command, Tekun state, Circumstances circumstances) {
        Support support = in(Running.class, state).support();
        String staff = circumstances.staff();
        return switch (command) {
            case ReportSelfCareChange report -> {
                requireText(report.note(), "note");
                ChangeMustBeAssessedFirst.require(support.changeReportedBy() == null);
                yield List.of(new SelfCareChangeReported(
                        report.on(),
                        personId(support),
                        report.note(),
                        staff,
                        calendar.after(report.on(), laws.at(report.on()).reassessmentDays())));
            }
            case ReassessSelfCare reassess -> reassess(reassess, support, circumstances);
            case RequestFormChange request -> {
                Placement.requireSound(request.placement());
                PlacementMustChange.require(!request.placement().equals(support.placement()), "placement");
                yield List.of(new FormChangeRequested(request.on(), personId(support), request.placement(), staff));
            }
            case ChangeForm change -> changeForm(change, support, circumstances);
            case RecordSchooling record ->
                record.schooling() == support.filing().schooling()
                        ? List.of()
                        : List.of(new SchoolingRecorded(record.on(), record.schooling(), staff));
            case TransferCase move -> {
                // An ending that was proposed hangs out in the old village, and is decided first.
                in(Active.class, state);
                requireText(move.decisionNumber(), "decisionNumber");
                TownshipMustBeOfTheCounty.require(
                        move.area().value().length() == 9
                                && move.area().contains(move.village())
                                && move.area()
                                        .county()
                                        .equals(support.filing().area().county()),
                        "area");
                yield List.of(new CaseTransferred(
                        move.on(),
                        personId(support),
                        support.filing().area(),
                        move.area(),
                        move.village(),
                        move.effectiveFrom(),
                        move.decisionNumber(),
                        staff));
            }
            case SignCareAgreement sign -> sign(sign, support, staff);
            case RecordCareVisit visit -> visit(visit, support, staff);
        };
    }

    private static String personId(Support support) {
        return support.filing().person().personId();
    }

    /** Who has reported the change must not be the one whose assessment changes the amount. */
    private static List<TekunEvent> reassess(ReassessSelfCare command, Support support, Circumstances circumstances) {
        String reporter = support.changeReportedBy();
        if (reporter == null) {
            throw ChangeMustBeReported.violated();
        }
        MakerMustNotDecide.require(circumstances.mayCheck(reporter));
        requireAssessment(command.failed(), command.assessors(), command.form(), command.assessedOn(), command.on());
        SelfCare.Level level = SelfCare.level(command.failed());
        requireAmount(support, support.placement().form(), level, command.standards(), command.on());
        return List.of(new SelfCareReassessed(
                command.on(),
                personId(support),
                command.assessedOn(),
                command.failed(),
                level,
                command.assessors(),
                command.form(),
                following(command.on()),
                circumstances.staff()));
    }

    private List<TekunEvent> changeForm(ChangeForm command, Support support, Circumstances circumstances) {
        requireText(command.decisionNumber(), "decisionNumber");
        FormChangeRequested request = support.request();
        if (request == null) {
            throw FormChangeMustBeRequested.violated();
        }
        MakerMustNotDecide.require(circumstances.mayCheck(request.by()));
        requireAmount(support, request.placement().form(), support.level(), command.standards(), command.on());
        boolean dispersed = request.placement().form() == Placement.Form.DISPERSED;
        return List.of(new FormChanged(
                command.on(),
                personId(support),
                request.placement(),
                command.decisionNumber(),
                following(command.on()),
                dispersed ? nextVisit(support, command.on()) : null,
                circumstances.staff()));
    }

    /** One person without an amount would hold up the payments of all. */
    private static void requireAmount(
            Support support, Placement.Form form, SelfCare.Level level, Standards standards, LocalDate on) {
        TekunEntitlement.monthly(
                support.filing().kind(),
                form,
                level,
                standards,
                support.filing().area(),
                following(on));
    }

    /** Who stays at home is due as before; who comes home, from that day on. */
    private LocalDate nextVisit(Support support, LocalDate on) {
        LocalDate last = support.lastVisitedOn();
        return (support.dispersed() && last != null ? last : on).plusMonths(policy.visitMonths());
    }

    private static List<TekunEvent> sign(SignCareAgreement command, Support support, String staff) {
        SupportMustBeDispersed.require(support.dispersed());
        requireText(command.reference(), "reference");
        requireText(command.signatures().townshipName(), "signatures.townshipName");
        requireText(command.signatures().committeeName(), "signatures.committeeName");
        requireText(command.signatures().carerName(), "signatures.carerName");
        requireText(command.signatures().personName(), "signatures.personName");
        KernelRule.PeriodMustNotEndBeforeItBegins.require(!command.until().isBefore(command.from()), "until");
        return List.of(new CareAgreementSigned(
                command.on(),
                personId(support),
                command.reference(),
                command.signatures(),
                command.from(),
                command.until(),
                staff));
    }

    private List<TekunEvent> visit(RecordCareVisit command, Support support, String staff) {
        SupportMustBeDispersed.require(support.dispersed());
        requirePast(command.visitedOn(), command.on(), "visitedOn");
        requireText(String.join("", command.visitors()), "visitors");
        LocalDate last = support.lastVisitedOn();
        // A visit that is written down late does not put off what a later one has made due.
        LocalDate latest = last != null && last.isAfter(command.visitedOn()) ? last : command.visitedOn();
        return List.of(new CareVisited(
                command.on(),
                personId(support),
                command.visitedOn(),
                command.visitors(),
                command.findings(),
                latest.plusMonths(policy.visitMonths()),
                staff));
    }
}
