package io.minzheng.assistance.temporary;

import io.minzheng.assistance.procedure.ProcedureEvent.FiledBy;
import io.minzheng.assistance.temporary.Claim.Means;
import io.minzheng.assistance.temporary.Claim.Recipient;
import io.minzheng.assistance.temporary.DecisionEvent.Joblessness;
import io.minzheng.assistance.temporary.DeliveryEvent.Channel;
import io.minzheng.assistance.temporary.Hardship.Cause;
import io.minzheng.assistance.temporary.Hardship.Form;
import io.minzheng.assistance.temporary.Hardship.Kind;
import io.minzheng.assistance.temporary.Hardship.Person;
import io.minzheng.assistance.temporary.Hardship.Severity;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the bodies of requests, as clients send it. */
final class TemporaryBodies {
    private TemporaryBodies() {}

    private static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }

    record PersonBody(int no, @PersonalData String name, ResidentId residentId) {
        Person person(Pseudonyms pseudonyms) {
            return new Person(no, pseudonyms.of(residentId), name, residentId.value());
        }

        @Override
        public String toString() {
            return "PersonBody[no=" + no + "]";
        }
    }

    private static Hardship hardship(
            Form form, Kind kind, Cause cause, List<PersonBody> persons, Pseudonyms pseudonyms) {
        return new Hardship(
                form,
                kind,
                cause,
                persons.stream().map(person -> person.person(pseudonyms)).toList());
    }

    record Report(
            LocalDate on,
            DivisionCode area,
            LocalDate happenedOn,
            Form form,
            Kind kind,
            Cause cause,
            List<PersonBody> persons,
            @PersonalData String circumstances,
            @Nullable DivisionCode hukou,
            @Nullable Joblessness joblessness) {
        Hardship hardship(Pseudonyms pseudonyms) {
            return TemporaryBodies.hardship(form, kind, cause, persons, pseudonyms);
        }
    }

    record Refusal(LocalDate on, @PersonalData List<String> reasons) {}

    /** Lists that are left out are empty. */
    record PlanBody(
            @Nullable List<Plan.Stage> cash,
            @Nullable List<Plan.Goods> goods,
            @Nullable List<Plan.Service> services,
            @Nullable List<Plan.Referral> referrals) {
        Plan plan() {
            return new Plan(list(cash), list(goods), list(services), list(referrals));
        }
    }

    record EmergencyGrant(
            LocalDate on,
            String decisionNumber,
            Severity severity,
            PlanBody plan,
            @PersonalData @Nullable String specialReasons) {}

    /** @param first number of the person for whom is applied */
    record Filing(
            LocalDate on,
            DivisionCode area,
            DivisionCode village,
            FiledBy filedBy,
            Form form,
            Kind kind,
            Cause cause,
            List<PersonBody> persons,
            int first,
            DivisionCode hukou,
            @PersonalData @Nullable String residencePermit,
            Recipient recipient,
            @PersonalData Means means) {
        Hardship hardship(Pseudonyms pseudonyms) {
            return TemporaryBodies.hardship(form, kind, cause, persons, pseudonyms);
        }

        Claim claim() {
            return new Claim(hukou, residencePermit, recipient, means);
        }
    }

    /**
     * @param reasons wanted where it is not favourable
     * @param severity wanted where it is favourable, as is the plan
     */
    record Opinion(
            LocalDate on,
            boolean favourable,
            @PersonalData @Nullable List<String> reasons,
            @Nullable Severity severity,
            @Nullable PlanBody plan,
            @PersonalData @Nullable String specialReasons) {
        List<String> reasonsGiven() {
            return list(reasons);
        }
    }

    record Confirmation(
            LocalDate on,
            String decisionNumber,
            @PersonalData @Nullable String specialReasons) {}

    record Preparation(
            LocalDate on,
            int person,
            Channel channel,
            @PersonalData String account,
            boolean ownAccount,
            @Nullable String agreement) {}

    record Day(LocalDate on) {}

    record Reason(LocalDate on, @PersonalData String reason) {}

    record Signed(LocalDate on, int person, String signature) {}

    record Letter(LocalDate on, String reference) {}

    record Answer(
            LocalDate on, boolean helped, @PersonalData String feedback) {}

    /** @param amount fen */
    record PapersOnDay(LocalDate on, @PersonalData String reason, long amount, List<String> signatures) {}
}
