package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseCommand.EndCase;
import io.minzheng.assistance.dibao.CaseCommand.ReportChange;
import io.minzheng.assistance.dibao.CaseEvent.Change;
import io.minzheng.assistance.dibao.CaseEvent.ChangeGround;
import io.minzheng.assistance.dibao.CaseEvent.EndReason;
import io.minzheng.assistance.dibao.CaseEvent.LeavingReason;
import io.minzheng.assistance.dibao.CaseEvent.Left;
import io.minzheng.assistance.dibao.Dibao.Active;
import io.minzheng.assistance.dibao.Dibao.BenefitFile;
import io.minzheng.assistance.dibao.Dibao.Closed;
import io.minzheng.assistance.dibao.Dibao.Ended;
import io.minzheng.assistance.dibao.Dibao.Filed;
import io.minzheng.assistance.dibao.Dibao.InApplication;
import io.minzheng.assistance.dibao.Dibao.PhasingOut;
import io.minzheng.assistance.dibao.Dibao.SplitOff;
import io.minzheng.assistance.dibao.Dibao.Suspended;
import io.minzheng.assistance.dibao.Dibao.Unfiled;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.Household.SinglePerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a registered death asks of a case.
 *
 * @param personId pseudonym of the person
 * @param registeredOn business date of the registration
 * @param certificateNumber of the death certificate
 */
record DeathOfMember(String personId, LocalDate diedOn, LocalDate registeredOn, String certificateNumber) {

    /**
     * The end of the case where nobody is left to be guaranteed; else the change, which is decided on as any other.
     * Nothing where the person is no member or the death is known. During an application the change is asked for too, and
     * refused: the application has to be decided first. So is the change of a member who is leaving for another reason, as in
     * a division: the other change has to be decided first, and only then is it known in which case the person has died.
     */
    Optional<CaseCommand> commandFor(String caseId, Dibao state) {
        return switch (state) {
            case Unfiled _, SplitOff _, Closed _, Ended _ -> Optional.empty();
            case InApplication application ->
                member(application.filing().household()).map(member -> report(caseId, application, member));
            case Active active -> inBenefit(caseId, active, active.file());
            case Suspended suspended -> inBenefit(caseId, suspended, suspended.file());
            case PhasingOut exiting -> inBenefit(caseId, exiting, exiting.file());
        };
    }

    private Optional<CaseCommand> inBenefit(String caseId, Filed state, BenefitFile file) {
        return member(file.household())
                .filter(member -> !isReported(file, member))
                .map(member -> isLast(file.household(), member)
                        ? new EndCase(caseId, on(state), EndReason.DEATH, diedOn, certificateNumber, null)
                        : report(caseId, state, member));
    }

    private Optional<Person> member(Household household) {
        return household.members().stream()
                .filter(member -> member.personId().equals(personId))
                .findFirst();
    }

    private static boolean isReported(BenefitFile file, Person member) {
        return file.pending() != null
                && file.pending().change().left().stream()
                        .anyMatch(left -> left.member() == member.no() && left.reason() == LeavingReason.DEATH);
    }

    private static boolean isLast(Household household, Person member) {
        SinglePerson single = household.single();
        return single == null
                ? household.counted().stream().allMatch(counted -> counted.no() == member.no())
                : single.member() == member.no();
    }

    private CaseCommand report(String caseId, Filed state, Person member) {
        Left left = new Left(member.no(), LeavingReason.DEATH, diedOn);
        return new ReportChange(
                caseId, on(state), new Change(ChangeGround.MEMBERS, List.of(), List.of(left), null, null, null));
    }

    /** The day of the registration, or that of a later step: steps follow in time. */
    private LocalDate on(Filed state) {
        return registeredOn.isBefore(state.lastOn()) ? state.lastOn() : registeredOn;
    }
}
