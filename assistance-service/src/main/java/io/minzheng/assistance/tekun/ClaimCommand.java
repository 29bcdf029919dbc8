package io.minzheng.assistance.tekun;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.tekun.ClaimEvent.Person;
import io.minzheng.assistance.tekun.ClaimEvent.Schooling;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;

/** What may be asked of a case up to the grant. */
sealed interface ClaimCommand extends TekunCommand {
    /** @param household id that the cases of one household share */
    record FileCase(
            String caseId,
            LocalDate on,
            DivisionCode area,
            DivisionCode village,
            Kind kind,
            Person person,
            Schooling schooling,
            String household)
            implements ClaimCommand {}

    record RecordFacts(String caseId, LocalDate on, Facts facts) implements ClaimCommand {}

    record AssessSelfCare(
            String caseId,
            LocalDate on,
            LocalDate assessedOn,
            List<SelfCare.Item> failed,
            List<String> assessors,
            String form)
            implements ClaimCommand {}

    record ChooseForm(String caseId, LocalDate on, Placement placement) implements ClaimCommand {}

    record FormOpinion(String caseId, LocalDate on, boolean favourable, Standards standards) implements ClaimCommand {}

    record GrantCase(String caseId, LocalDate on, String decisionNumber, Standards standards) implements ClaimCommand {}

    record NoteDeath(String caseId, LocalDate on, LocalDate diedOn) implements ClaimCommand {}

    record AnnulDeathNote(String caseId, LocalDate on) implements ClaimCommand {}
}
