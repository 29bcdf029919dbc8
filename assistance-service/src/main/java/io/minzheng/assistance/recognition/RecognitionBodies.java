package io.minzheng.assistance.recognition;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.procedure.ProcedureEvent.FiledBy;
import io.minzheng.assistance.recognition.TermEvent.EndGround;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the bodies of requests, as clients send it. */
final class RecognitionBodies {
    private RecognitionBodies() {}

    record MemberBody(int no, @PersonalData String name, ResidentId residentId) {
        Member member(Pseudonyms pseudonyms) {
            return new Member(no, pseudonyms.of(residentId), name, residentId.value());
        }

        @Override
        public String toString() {
            return "MemberBody[no=" + no + "]";
        }
    }

    /** @param first number of the member for whom is applied */
    record Filing(
            LocalDate on,
            RecognitionKind kind,
            Kind hukou,
            DivisionCode area,
            DivisionCode village,
            FiledBy filedBy,
            List<MemberBody> members,
            int first) {
        List<Member> members(Pseudonyms pseudonyms) {
            return members.stream().map(member -> member.member(pseudonyms)).toList();
        }
    }

    record MeansOnDay(LocalDate on, @PersonalData Means means) {}

    /** @param reasons wanted where it is not favourable */
    record Opinion(
            LocalDate on,
            boolean favourable,
            @PersonalData @Nullable List<String> reasons) {
        List<String> reasonsGiven() {
            return reasons == null ? List.of() : reasons;
        }
    }

    record Decision(LocalDate on, String decisionNumber) {}

    record Ending(
            LocalDate on,
            EndGround ground,
            LocalDate occurredOn,
            String source,
            @PersonalData @Nullable String note) {}

    record Reason(LocalDate on, @PersonalData String reason) {}

    record Death(LocalDate on, int member, LocalDate diedOn, String certificateNumber) {}
}
