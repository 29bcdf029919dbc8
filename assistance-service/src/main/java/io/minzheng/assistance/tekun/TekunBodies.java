package io.minzheng.assistance.tekun;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.procedure.ProcedureEvent.FiledBy;
import io.minzheng.assistance.tekun.CareEvent.Signatures;
import io.minzheng.assistance.tekun.ClaimEvent.Person;
import io.minzheng.assistance.tekun.ClaimEvent.Schooling;
import io.minzheng.assistance.tekun.EndingEvent.EndGround;
import io.minzheng.assistance.tekun.EndingEvent.ScreeningOutcome;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the bodies of requests, as clients send it. */
final class TekunBodies {
    private TekunBodies() {}

    /** @param householdOf a case of the same household; null where this is its first */
    record Filing(
            LocalDate on,
            DivisionCode area,
            DivisionCode village,
            Kind kind,
            @PersonalData String name,
            ResidentId residentId,
            Schooling schooling,
            FiledBy filedBy,
            @Nullable String householdOf) {
        Person person(Pseudonyms pseudonyms) {
            return new Person(pseudonyms.of(residentId), name, residentId.value());
        }

        @Override
        public String toString() {
            return "Filing[on=" + on + "]";
        }
    }

    record FactsOnDay(LocalDate on, @PersonalData Facts facts) {}

    record Assessment(
            LocalDate on,
            LocalDate assessedOn,
            @PersonalData List<SelfCare.Item> failed,
            List<String> assessors,
            String form) {}

    record PlacementOnDay(LocalDate on, Placement placement) {}

    record Opinion(
            LocalDate on,
            boolean favourable,
            @PersonalData @Nullable List<String> reasons) {
        List<String> reasonsGiven() {
            return reasons == null ? List.of() : reasons;
        }
    }

    record Decision(LocalDate on, String decisionNumber) {}

    record Change(LocalDate on, @PersonalData String note) {}

    record SchoolingOnDay(LocalDate on, Schooling schooling) {}

    record Agreement(LocalDate on, String reference, Signatures signatures, LocalDate from, LocalDate until) {}

    record Visit(
            LocalDate on,
            LocalDate visitedOn,
            List<String> visitors,
            @PersonalData @Nullable String findings) {}

    record Ending(
            LocalDate on,
            EndGround ground,
            LocalDate occurredOn,
            String source,
            @PersonalData @Nullable String note) {}

    record Notice(LocalDate on, LocalDate from) {}

    record Objection(LocalDate on, @PersonalData String text) {}

    record ObjectionDecision(
            LocalDate on, boolean upheld, @PersonalData String findings) {}

    record Death(LocalDate on, LocalDate diedOn, String certificateNumber) {}

    record Reason(LocalDate on, @PersonalData String reason) {}

    record Screening(
            LocalDate on,
            ScreeningOutcome outcome,
            @PersonalData @Nullable String note) {}
}
