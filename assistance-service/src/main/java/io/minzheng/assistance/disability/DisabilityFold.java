package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityCase.Applied;
import io.minzheng.assistance.disability.DisabilityCase.BenefitFile;
import io.minzheng.assistance.disability.DisabilityCase.Filing;
import io.minzheng.assistance.disability.DisabilityCase.InBenefit;
import io.minzheng.assistance.disability.DisabilityEvent.*;
import java.util.Objects;

/** What a case is after each event. */
final class DisabilityFold {
    private DisabilityFold() {}

    static DisabilityCase evolve(DisabilityCase state, DisabilityEvent event) {
        return switch (event) {
            case SubsidiesApplied applied ->
                new Applied(
                        new Filing(
                                applied.applicationId(),
                                applied.personId(),
                                applied.area(),
                                applied.village(),
                                applied.acceptedIn(),
                                applied.applicant(),
                                applied.certificate(),
                                applied.subsidies(),
                                applied.on()),
                        null,
                        null,
                        applied.on());
            case SubsidiesAssessed assessed -> {
                Applied before = (Applied) state;
                yield new Applied(before.filing(), assessed, before.diedOn(), assessed.on());
            }
            case DeathRecorded death -> {
                Applied before = (Applied) state;
                yield new Applied(before.filing(), before.opinion(), death.diedOn(), death.on());
            }
            case DeathAnnulled annulled -> {
                Applied before = (Applied) state;
                yield new Applied(before.filing(), before.opinion(), null, annulled.on());
            }
            case SubsidiesGranted granted -> granted((Applied) state, granted);
            case CaseTransferred moved -> {
                InBenefit before = (InBenefit) state;
                yield new InBenefit(
                        before.filing().lyingIn(moved.area(), moved.village()),
                        before.file().at(moved.on()));
            }
            case CertificateReported _,
                    CertificateRenewed _,
                    CertificateRejected _,
                    ReviewHeld _,
                    SubsidiesStopped _,
                    SubsidyResumed _,
                    StopCorrected _,
                    CorrectionAsked _ -> {
                InBenefit before = (InBenefit) state;
                yield new InBenefit(before.filing(), after(before.file(), event).at(event.on()));
            }
        };
    }

    private static InBenefit granted(Applied before, SubsidiesGranted granted) {
        Filing filing = before.filing();
        Situation situation = Objects.requireNonNull(before.opinion()).situation();
        return new InBenefit(
                filing,
                new BenefitFile(
                        granted.personId(),
                        situation,
                        filing.certificate(),
                        Benefit.startingWith(granted),
                        null,
                        granted.reviewDueOn(),
                        false,
                        granted.on()));
    }

    private static BenefitFile after(BenefitFile file, DisabilityEvent event) {
        return switch (event) {
            case CertificateReported reported -> file.waitingFor(reported);
            case CertificateRejected _ -> file.waitingFor(null);
            case CertificateRenewed renewed ->
                file.waitingFor(null)
                        .with(renewed.certificate())
                        .with(file.benefit().after(event));
            case ReviewHeld review -> file.reviewDue(review.nextDueOn());
            case SubsidyResumed resumed ->
                file.with(resumed.situation()).with(file.benefit().after(event));
            case StopCorrected _ -> {
                Benefit corrected = file.benefit().after(event);
                yield file.correction(file.correctionAsked() && corrected.isStoppedBy(StopGround.DEATH))
                        .with(corrected);
            }
            case CorrectionAsked _ -> file.correction(true);
            case SubsidiesStopped _ -> file.with(file.benefit().after(event));
            case SubsidiesApplied _,
                    SubsidiesAssessed _,
                    SubsidiesGranted _,
                    DeathRecorded _,
                    DeathAnnulled _,
                    CaseTransferred _ -> file;
        };
    }
}
