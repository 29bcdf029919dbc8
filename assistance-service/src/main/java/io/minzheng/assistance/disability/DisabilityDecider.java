package io.minzheng.assistance.disability;

import static io.minzheng.assistance.disability.DisabilityRule.*;

import io.minzheng.assistance.disability.Benefit.Validity;
import io.minzheng.assistance.disability.DisabilityCase.Applied;
import io.minzheng.assistance.disability.DisabilityCase.Filed;
import io.minzheng.assistance.disability.DisabilityCase.InBenefit;
import io.minzheng.assistance.disability.DisabilityCase.Unfiled;
import io.minzheng.assistance.disability.DisabilityCommand.*;
import io.minzheng.assistance.disability.DisabilityEvent.*;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.RuleViolation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides who gets a subsidy; what becomes of one that was granted decides {@link BenefitDecider}. */
final class DisabilityDecider implements Decider<DisabilityCommand, DisabilityCase, DisabilityEvent> {
    private static final int LONGEST_TEXT = 2000;
    /** Fen per month; nothing that is like a subsidy comes near it. */
    private static final long HIGHEST_ALLOWANCE = 100_000_000;

    private final DisabilityPolicy policy;
    private final BenefitDecider benefit;

    DisabilityDecider(DisabilityPolicy policy) {
        this.policy = policy;
        this.benefit = new BenefitDecider(policy);
    }

    @Override
    public DisabilityCase initial() {
        return new Unfiled();
    }

    @Override
    public List<DisabilityEvent> decide(DisabilityCommand command, DisabilityCase state, Circumstances circumstances) {
        if (command instanceof ApplyForSubsidies apply) {
            return apply(apply, state, circumstances.staff());
        }
        if (!(state instanceof Filed filed)) {
            throw ApplicationMustBeFiled.violated();
        }
        StepsMustFollowInTime.require(!command.on().isBefore(filed.lastOn()), "on");
        String staff = circumstances.staff();
        return switch (command) {
            case ApplyForSubsidies apply -> apply(apply, state, staff);
            case AssessSubsidies assess -> assess(assess, in(Applied.class, state), staff);
            case GrantSubsidies grant -> grant(grant, in(Applied.class, state), circumstances);
            case ReportCertificate report -> benefit.report(report, in(InBenefit.class, state), staff);
            case ConfirmCertificate confirm -> benefit.renew(confirm, in(InBenefit.class, state), circumstances);
            case RejectCertificate reject -> benefit.reject(reject, in(InBenefit.class, state), circumstances);
            case HoldReview review -> benefit.review(review, in(InBenefit.class, state), staff);
            case StopSubsidy stop -> benefit.stop(stop, in(InBenefit.class, state), staff);
            case ResumeSubsidy resume -> benefit.resume(resume, in(InBenefit.class, state), staff);
            case TransferCase move -> benefit.transfer(move, in(InBenefit.class, state), staff);
            case CorrectStop correct -> benefit.correct(correct, in(InBenefit.class, state), staff);
            case RecordDeath death ->
                switch (filed) {
                    case Applied applied -> died(death, applied);
                    case InBenefit granted -> benefit.died(death, granted, staff);
                };
            case AnnulDeath annul ->
                switch (filed) {
                    case Applied applied ->
                        applied.diedOn() == null
                                ? List.of()
                                : List.of(new DeathAnnulled(
                                        annul.on(), applied.filing().personId()));
                    case InBenefit granted -> benefit.annulled(annul, granted);
                };
        };
    }

    private static List<DisabilityEvent> apply(ApplyForSubsidies command, DisabilityCase state, String staff) {
        ApplicationMustNotBeFiledTwice.require(state instanceof Unfiled);
        requireNamed(command.subsidies());
        SubsidiesMustBeNamed.require(!command.subsidies().isEmpty(), "subsidies");
        AreaMustBeATownship.require(command.area().value().length() == 9, "area");
        AreaMustBeATownship.require(command.acceptedIn().value().length() == 9, "acceptedIn");
        VillageMustLieInTheTownship.require(
                command.village().value().length() == 12 && command.area().contains(command.village()), "village");
        String name = command.applicant().name();
        TextMustBeGiven.require(!name.isBlank() && name.length() <= 100, "name");
        requireSound(command.certificate(), command.on());
        CertificateMustBeValid.require(command.certificate().isValidOn(command.on()), "certificate");
        return List.of(new SubsidiesApplied(
                command.on(),
                command.applicationId(),
                command.area(),
                command.village(),
                command.acceptedIn(),
                command.applicant(),
                command.applicant().personId(),
                command.certificate(),
                command.subsidies(),
                staff));
    }

    private List<DisabilityEvent> assess(AssessSubsidies command, Applied state, String staff) {
        List<Subsidy> wanted = state.filing().subsidies();
        requireNamed(command.subsidies());
        SubsidyMustBeAppliedFor.require(wanted.containsAll(command.subsidies()), "subsidies");
        requireSound(command.situation());
        boolean complete = command.subsidies().containsAll(wanted);
        ReasonsMustBeGiven.require(complete || !command.reasons().isEmpty(), "reasons");
        for (int i = 0; i < command.reasons().size(); i++) {
            requireText(command.reasons().get(i), "reasons[" + i + "]");
        }
        grants(command.subsidies(), command.situation(), command.outside(), command.on(), state);
        return List.of(new SubsidiesAssessed(
                command.on(),
                state.filing().personId(),
                command.subsidies(),
                command.situation(),
                command.reasons(),
                command.outside().dibao(),
                staff));
    }

    private List<DisabilityEvent> grant(GrantSubsidies command, Applied state, Circumstances circumstances) {
        requireText(command.decisionNumber(), "decisionNumber");
        @Nullable SubsidiesAssessed opinion = state.opinion();
        if (opinion == null || opinion.subsidies().isEmpty()) {
            throw SubsidiesMustBeAssessed.violated();
        }
        MakerMustNotDecide.require(circumstances.mayCheck(opinion.by()));
        // What the township has found is asked again: dibao and standards may have changed since.
        List<Grant> grants = grants(opinion.subsidies(), opinion.situation(), command.outside(), command.on(), state);
        return List.of(new SubsidiesGranted(
                command.on(),
                state.filing().area(),
                state.filing().personId(),
                state.filing().applicant().hukou(),
                Validity.of(state.filing().certificate()),
                grants,
                command.decisionNumber(),
                circumstances.staff(),
                command.on().plusMonths(policy.reviewMonths())));
    }

    /** Due from the month of the application, not the month after it. */
    private List<Grant> grants(
            List<Subsidy> subsidies, Situation situation, Outside outside, LocalDate on, Applied state) {
        ApplicantMustBeAlive.require(subsidies.isEmpty() || state.diedOn() == null);
        Eligibility eligibility =
                new Eligibility(policy, state.filing().area(), state.filing().certificate(), situation, outside);
        YearMonth applied = YearMonth.from(state.filing().on());
        return subsidies.stream()
                .map(subsidy -> eligibility.require(subsidy, on, applied))
                .toList();
    }

    /** First months that a grant would pay, by subsidy; none where it would be refused. */
    Map<Subsidy, YearMonth> wouldPay(GrantSubsidies command, Applied state) {
        SubsidiesAssessed opinion = state.opinion();
        if (opinion == null) {
            return Map.of();
        }
        try {
            return firstMonths(
                    grants(opinion.subsidies(), opinion.situation(), command.outside(), command.on(), state));
        } catch (RuleViolation refused) {
            return Map.of();
        }
    }

    /** As {@link #wouldPay(GrantSubsidies, Applied)}. */
    Map<Subsidy, YearMonth> wouldPay(ResumeSubsidy command, InBenefit state) {
        try {
            return firstMonths(List.of(benefit.resumed(command, state)));
        } catch (RuleViolation refused) {
            return Map.of();
        }
    }

    private static Map<Subsidy, YearMonth> firstMonths(List<Grant> grants) {
        return grants.stream()
                .collect(Collectors.toMap(Grant::subsidy, grant -> grant.rate().from()));
    }

    private static List<DisabilityEvent> died(RecordDeath command, Applied state) {
        StepsMustFollowInTime.require(!command.diedOn().isAfter(command.on()), "diedOn");
        return command.diedOn().equals(state.diedOn())
                ? List.of()
                : List.of(new DeathRecorded(
                        command.on(), state.filing().personId(), command.diedOn(), command.certificateNumber()));
    }

    static void requireNamed(List<Subsidy> subsidies) {
        SubsidiesMustBeNamed.require(new HashSet<>(subsidies).size() == subsidies.size(), "subsidies");
    }

    static void requireSound(Certificate certificate, LocalDate on) {
        int grade = certificate.impairment().grade();
        CertificateMustBeSound.require(grade >= 1 && grade <= 4, "certificate.impairment.grade");
        CertificateMustBeSound.require(
                !certificate.number().isBlank() && certificate.number().length() <= 30, "certificate.number");
        CertificateMustBeSound.require(
                !certificate.validUntil().isBefore(certificate.issuedOn()), "certificate.validUntil");
        CertificateMustBeSound.require(!certificate.issuedOn().isAfter(on), "certificate.issuedOn");
    }

    static void requireSound(Situation situation) {
        for (int i = 0; i < situation.allowances().size(); i++) {
            Situation.Allowance allowance = situation.allowances().get(i);
            String path = "situation.allowances[" + i + "].";
            requireText(allowance.name(), path + "name");
            AmountsMustBePlausible.require(
                    allowance.amount() > 0 && allowance.amount() <= HIGHEST_ALLOWANCE, path + "amount");
        }
        AmountsMustBePlausible.require(situation.allowances().size() <= 20, "situation.allowances");
    }

    static void requireText(String text, String field) {
        TextMustBeGiven.require(!text.isBlank() && text.length() <= LONGEST_TEXT, field);
    }

    private static <T extends Filed> T in(Class<T> phase, DisabilityCase state) {
        if (!phase.isInstance(state)) {
            throw StepMustFitThePhase.violated(
                    "phase", Map.of("phase", state.getClass().getSimpleName()));
        }
        return phase.cast(state);
    }

    @Override
    public DisabilityCase evolve(DisabilityCase state, DisabilityEvent event) {
        return DisabilityFold.evolve(state, event);
    }
}
