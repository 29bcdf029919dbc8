package io.minzheng.assistance.disability;

import static io.minzheng.assistance.disability.DisabilityRule.*;

import io.minzheng.assistance.disability.Benefit.Held;
import io.minzheng.assistance.disability.Benefit.Rate;
import io.minzheng.assistance.disability.Benefit.Stop;
import io.minzheng.assistance.disability.DisabilityCase.BenefitFile;
import io.minzheng.assistance.disability.DisabilityCase.InBenefit;
import io.minzheng.assistance.disability.DisabilityCommand.*;
import io.minzheng.assistance.disability.DisabilityEvent.*;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of subsidies that were granted: each is stopped and resumed by itself. */
final class BenefitDecider {
    /** After these nothing is resumed: the person applies again, or the stop was wrong and is corrected. */
    private static final Set<StopGround> FINAL =
            EnumSet.of(StopGround.GIVEN_UP, StopGround.HUKOU_MOVED, StopGround.DEATH);

    private final DisabilityPolicy policy;

    BenefitDecider(DisabilityPolicy policy) {
        this.policy = policy;
    }

    /** What has changed ends with its month: nothing is due from the one after it. */
    static YearMonth following(LocalDate change) {
        return YearMonth.from(change).plusMonths(1);
    }

    /** Those of the subsidies that a stop from the month changes: held, and not stopped by then. */
    static List<Subsidy> stoppable(Benefit benefit, List<Subsidy> subsidies, YearMonth from) {
        return benefit.unstopped(subsidies, from, Held::openStop);
    }

    /** Those of the subsidies held that this ground has not stopped: another stop may be taken back, this one must stay. */
    private static List<Subsidy> unstopped(
            Benefit benefit, List<Subsidy> subsidies, StopGround ground, YearMonth from) {
        return benefit.unstopped(subsidies, from, held -> held.openStop(ground));
    }

    /** What the new certificate no longer entitles to. */
    static List<Subsidy> lost(BenefitFile file, Certificate renewed, DisabilityPolicy policy) {
        return Eligibility.gradeEntitles(renewed.impairment(), policy)
                ? List.of()
                : unstopped(
                        file.benefit(),
                        List.of(Subsidy.NURSING),
                        StopGround.CERTIFICATE_DOWNGRADED,
                        following(renewed.issuedOn()));
    }

    List<DisabilityEvent> report(ReportCertificate command, InBenefit state, String staff) {
        BenefitFile file = state.file();
        CertificateMustBeDecidedFirst.require(file.pending() == null);
        DisabilityDecider.requireSound(command.certificate(), command.on());
        CertificateMustBeSound.require(
                command.certificate().issuedOn().isAfter(file.certificate().issuedOn()), "certificate.issuedOn");
        return List.of(new CertificateReported(command.on(), person(state), command.certificate(), staff));
    }

    List<DisabilityEvent> renew(ConfirmCertificate command, InBenefit state, Circumstances circumstances) {
        DisabilityDecider.requireText(command.decisionNumber(), "decisionNumber");
        Certificate renewed = pending(state, circumstances).certificate();
        List<Subsidy> lost = lost(state.file(), renewed, policy);
        List<DisabilityEvent> events = new ArrayList<>();
        events.add(new CertificateRenewed(
                command.on(),
                person(state),
                renewed,
                rates(state.file().benefit(), renewed, command.outside().standards()),
                command.decisionNumber(),
                circumstances.staff()));
        if (!lost.isEmpty()) {
            events.add(new SubsidiesStopped(
                    command.on(),
                    person(state),
                    lost,
                    StopGround.CERTIFICATE_DOWNGRADED,
                    renewed.issuedOn(),
                    following(renewed.issuedOn()),
                    command.decisionNumber(),
                    null,
                    circumstances.staff()));
        }
        return events;
    }

    List<DisabilityEvent> transfer(TransferCase command, InBenefit state, String staff) {
        CertificateMustBeDecidedFirst.require(state.file().pending() == null);
        DisabilityDecider.requireText(command.decisionNumber(), "decisionNumber");
        DivisionCode from = state.filing().area();
        AreaMustBeATownship.require(
                command.area().value().length() == 9
                        && from.county().equals(command.area().county()),
                "area");
        VillageMustLieInTheTownship.require(
                command.village().value().length() == 12 && command.area().contains(command.village()), "village");
        return List.of(new CaseTransferred(
                command.on(),
                person(state),
                from,
                command.area(),
                command.village(),
                command.effectiveFrom(),
                command.decisionNumber(),
                staff));
    }

    /** Another grade is paid from the month after the certificate's issue. */
    private List<Rerated> rates(Benefit benefit, Certificate renewed, Standards standards) {
        int grade = renewed.impairment().grade();
        List<Rerated> rates = new ArrayList<>();
        for (Held held : benefit.held()) {
            YearMonth start = held.starts().getLast();
            YearMonth after = following(renewed.issuedOn());
            YearMonth from = after.isBefore(start) ? start : after;
            Rate before = held.rates().getLast();
            boolean entitles =
                    held.subsidy() == Subsidy.LIVING || Eligibility.gradeEntitles(renewed.impairment(), policy);
            if (entitles && before.grade() != grade) {
                Rate rate = new Rate(from, held.subsidy().standard(grade), grade, before.deducted());
                SubsidyEntitlement.standard(standards, rate.standard(), benefit.area(), from);
                rates.add(new Rerated(held.subsidy(), rate));
            }
        }
        return rates;
    }

    List<DisabilityEvent> reject(RejectCertificate command, InBenefit state, Circumstances circumstances) {
        DisabilityDecider.requireText(command.reason(), "reason");
        pending(state, circumstances);
        return List.of(new CertificateRejected(command.on(), person(state), command.reason(), circumstances.staff()));
    }

    private static CertificateReported pending(InBenefit state, Circumstances circumstances) {
        CertificateReported pending = state.file().pending();
        if (pending == null) {
            throw CertificateMustBePending.violated();
        }
        MakerMustNotDecide.require(circumstances.mayCheck(pending.by()));
        return pending;
    }

    List<DisabilityEvent> review(HoldReview command, InBenefit state, String staff) {
        DisabilityDecider.requireText(command.reference(), "reference");
        return List.of(new ReviewHeld(
                command.on(),
                command.outcome(),
                command.reference(),
                command.on().plusMonths(policy.reviewMonths()),
                staff));
    }

    List<DisabilityEvent> stop(StopSubsidy command, InBenefit state, String staff) {
        DisabilityDecider.requireText(command.decisionNumber(), "decisionNumber");
        String note = command.note();
        if (note != null) {
            DisabilityDecider.requireText(note, "note");
        }
        DisabilityDecider.requireNamed(command.subsidies());
        SubsidiesMustBeNamed.require(!command.subsidies().isEmpty(), "subsidies");
        BenefitFile file = state.file();
        SubsidyMustBeHeld.require(
                command.subsidies().stream()
                        .allMatch(subsidy -> file.benefit().of(subsidy).isPresent()),
                "subsidies");
        StepsMustFollowInTime.require(!command.occurredOn().isAfter(command.on()), "occurredOn");
        GroundMustFitTheSubsidy.require(
                command.subsidies().stream().allMatch(subsidy -> fits(command.ground(), subsidy)), "ground");
        ReviewMustBeOverdue.require(
                command.ground() != StopGround.NOT_REVIEWED
                        || command.occurredOn().isAfter(file.reviewDueOn().plusDays(policy.graceDays())),
                "occurredOn");
        return stopped(
                command.on(),
                state,
                command.subsidies(),
                command.ground(),
                command.occurredOn(),
                command.decisionNumber(),
                note,
                staff);
    }

    private static boolean fits(StopGround ground, Subsidy subsidy) {
        return switch (ground) {
            case DIBAO_LOST, CHILD_BENEFIT -> subsidy == Subsidy.LIVING;
            case CERTIFICATE_DOWNGRADED -> subsidy == Subsidy.NURSING;
            default -> true;
        };
    }

    private static List<DisabilityEvent> stopped(
            LocalDate on,
            InBenefit state,
            List<Subsidy> subsidies,
            StopGround ground,
            LocalDate occurredOn,
            String decisionNumber,
            @Nullable String note,
            String staff) {
        YearMonth from = following(occurredOn);
        List<Subsidy> changed = unstopped(state.file().benefit(), subsidies, ground, from);
        return changed.isEmpty()
                ? List.of()
                : List.of(new SubsidiesStopped(
                        on, person(state), changed, ground, occurredOn, from, decisionNumber, note, staff));
    }

    List<DisabilityEvent> died(RecordDeath command, InBenefit state, String staff) {
        StepsMustFollowInTime.require(!command.diedOn().isAfter(command.on()), "diedOn");
        return stopped(
                command.on(),
                state,
                List.of(Subsidy.values()),
                StopGround.DEATH,
                command.diedOn(),
                command.certificateNumber(),
                null,
                staff);
    }

    List<DisabilityEvent> annulled(AnnulDeath command, InBenefit state) {
        return state.file().benefit().isStoppedBy(StopGround.DEATH)
                        && !state.file().correctionAsked()
                ? List.of(new CorrectionAsked(command.on(), person(state)))
                : List.of();
    }

    List<DisabilityEvent> resume(ResumeSubsidy command, InBenefit state, String staff) {
        return List.of(new SubsidyResumed(
                command.on(),
                person(state),
                resumed(command, state),
                command.situation(),
                command.decisionNumber(),
                staff));
    }

    /** Due again from the month of the decision: there is no back-pay for what lies between. */
    Grant resumed(ResumeSubsidy command, InBenefit state) {
        DisabilityDecider.requireText(command.decisionNumber(), "decisionNumber");
        DisabilityDecider.requireSound(command.situation());
        BenefitFile file = state.file();
        Held held = held(file, command.subsidy());
        Optional<Stop> stop = held.openStop();
        YearMonth month = YearMonth.from(command.on());
        SubsidyMustBeStopped.require(stop.isPresent() || !file.benefit().runsIn(command.subsidy(), month), "subsidy");
        SubsidyMustBeAppliedForAgain.require(
                held.stops().stream().noneMatch(one -> one.resumedFrom() == null && FINAL.contains(one.ground())),
                "subsidy");
        ReviewMustBeHeld.require(!file.reviewDueOn().isBefore(command.on()));
        YearMonth from = stop.map(Stop::from).filter(month::isBefore).orElse(month);
        return new Eligibility(
                        policy, file.benefit().area(), file.certificate(), command.situation(), command.outside())
                .require(command.subsidy(), command.on(), from);
    }

    List<DisabilityEvent> correct(CorrectStop command, InBenefit state, String staff) {
        DisabilityDecider.requireText(command.decisionNumber(), "decisionNumber");
        DisabilityDecider.requireText(command.reason(), "reason");
        BenefitFile file = state.file();
        Stop stop = held(file, command.subsidy())
                .wrongStop(file.correctionAsked())
                .orElseThrow(SubsidyMustBeStopped::violated);
        return List.of(new StopCorrected(
                command.on(),
                person(state),
                command.subsidy(),
                stop.from(),
                command.decisionNumber(),
                command.reason(),
                staff));
    }

    private static Held held(BenefitFile file, Subsidy subsidy) {
        return file.benefit().of(subsidy).orElseThrow(SubsidyMustBeHeld::violated);
    }

    private static String person(InBenefit state) {
        return state.filing().personId();
    }
}
