package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.ApplicationEvent.AppraisalOutcome;
import io.minzheng.assistance.dibao.ApplicationEvent.Authorisation;
import io.minzheng.assistance.dibao.ApplicationEvent.ExtensionReason;
import io.minzheng.assistance.dibao.ApplicationEvent.FiledBy;
import io.minzheng.assistance.dibao.ApplicationEvent.Manner;
import io.minzheng.assistance.dibao.ApplicationEvent.Opinion;
import io.minzheng.assistance.dibao.Assessment.Method;
import io.minzheng.assistance.dibao.Assessment.ReviewGroup;
import io.minzheng.assistance.dibao.Assessment.Terms;
import io.minzheng.assistance.dibao.Assessment.Tier;
import io.minzheng.assistance.dibao.CaseEvent.Change;
import io.minzheng.assistance.dibao.CaseEvent.ChangeGround;
import io.minzheng.assistance.dibao.CaseEvent.EndReason;
import io.minzheng.assistance.dibao.CaseEvent.Left;
import io.minzheng.assistance.dibao.CaseEvent.RefusedOffer;
import io.minzheng.assistance.dibao.CaseEvent.ReviewOutcome;
import io.minzheng.assistance.dibao.Household.*;
import io.minzheng.assistance.dibao.Means.Deduction;
import io.minzheng.assistance.dibao.Means.Income;
import io.minzheng.assistance.dibao.Means.Property;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in the bodies of requests, as clients send it. */
final class DibaoBodies {
    private DibaoBodies() {}

    private static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }

    record MemberBody(
            int no,
            @PersonalData String name,
            ResidentId residentId,
            Relation relation,
            Kind hukou,
            boolean counted,
            @Nullable UncountedReason uncountedReason,
            @PersonalData @Nullable Disability disability,
            @PersonalData boolean seriouslyIll,
            @PersonalData LabourCapacity labourCapacity,
            boolean employed,
            Schooling schooling) {
        Person person(Pseudonyms pseudonyms) {
            return new Person(
                    no,
                    pseudonyms.of(residentId),
                    name,
                    residentId.value(),
                    relation,
                    hukou,
                    counted,
                    uncountedReason,
                    new Health(disability, seriouslyIll, labourCapacity),
                    employed,
                    schooling);
        }

        @Override
        public String toString() {
            return "MemberBody[no=" + no + "]";
        }
    }

    record Filing(
            LocalDate on,
            DivisionCode area,
            DivisionCode village,
            int applicant,
            Kind kind,
            Form form,
            @Nullable SinglePerson singlePerson,
            FiledBy filedBy,
            boolean crossRegion,
            Authorisation authorisation,
            List<MemberBody> members) {}

    record Completion(LocalDate on, List<String> missing) {}

    record Papers(LocalDate on, List<String> supplied) {}

    record Acceptance(LocalDate on, @Nullable Boolean delegated) {}

    record Extension(LocalDate on, ExtensionReason reason, String note) {}

    record MeansOnDay(
            LocalDate on,
            int lookBackMonths,
            @Nullable List<Income> income,
            @Nullable List<Deduction> deductions,
            @Nullable List<Property> property) {
        Means means() {
            return new Means(lookBackMonths, list(income), list(deductions), list(property));
        }
    }

    record MeansBody(
            int lookBackMonths,
            @Nullable List<Income> income,
            @Nullable List<Deduction> deductions,
            @Nullable List<Property> property) {
        Means means() {
            return new Means(lookBackMonths, list(income), list(deductions), list(property));
        }
    }

    record Investigation(
            LocalDate on,
            LocalDate visitedOn,
            List<String> investigators,
            String signedForm,
            @Nullable String findings) {}

    record DataCheck(
            LocalDate on,
            LocalDate requestedOn,
            LocalDate startedOn,
            String reportNumber,
            boolean consistent,
            @Nullable String discrepancies) {}

    record Appraisal(
            LocalDate on, LocalDate heldOn, int participants, int inFavour, int against, AppraisalOutcome outcome) {}

    record StaffRelation(LocalDate on, int member, String staffName, String relation) {}

    record FirstOpinion(
            LocalDate on,
            Opinion opinion,
            @Nullable List<String> reasons,
            Method method,
            @Nullable Tier tier,
            ReviewGroup reviewGroup,
            @Nullable List<Extra> supplements) {
        List<String> reasonsGiven() {
            return list(reasons);
        }

        Terms terms() {
            return new Terms(method, tier, reviewGroup, list(supplements));
        }
    }

    record Notice(LocalDate on, DibaoLaw.Level level, LocalDate from) {}

    record Objection(LocalDate on, String text) {}

    record Reinvestigation(
            LocalDate on,
            LocalDate visitedOn,
            List<String> investigators,
            String signedForm,
            boolean upheld,
            @Nullable String findings) {}

    record CountyVisit(
            LocalDate on,
            LocalDate visitedOn,
            List<String> visitors,
            String signedForm,
            @Nullable String findings) {}

    record Return(LocalDate on, List<String> reasons) {}

    record Decision(LocalDate on, String decisionNumber) {}

    record Refusal(LocalDate on, String decisionNumber, List<String> reasons) {}

    record Delivery(LocalDate on, LocalDate deliveredOn, Manner manner) {}

    record Reason(LocalDate on, String reason) {}

    record TermsBody(
            Method method,
            @Nullable Tier tier,
            ReviewGroup reviewGroup,
            @Nullable List<Extra> supplements) {
        Terms terms() {
            return new Terms(method, tier, reviewGroup, list(supplements));
        }
    }

    record ChangeBody(
            ChangeGround ground,
            @Nullable List<MemberBody> joined,
            @Nullable List<Left> left,
            @Nullable MeansBody means,
            @Nullable Kind kind,
            @Nullable TermsBody terms) {
        Change change(Pseudonyms pseudonyms) {
            return new Change(
                    ground,
                    list(joined).stream().map(m -> m.person(pseudonyms)).toList(),
                    list(left),
                    means == null ? null : means.means(),
                    kind,
                    terms == null ? null : terms.terms());
        }
    }

    record ChangeOnDay(
            LocalDate on,
            ChangeGround ground,
            @Nullable List<MemberBody> joined,
            @Nullable List<Left> left,
            @Nullable MeansBody means,
            @Nullable Kind kind,
            @Nullable TermsBody terms) {
        Change change(Pseudonyms pseudonyms) {
            return new ChangeBody(ground, joined, left, means, kind, terms).change(pseudonyms);
        }
    }

    record Review(
            LocalDate on,
            ReviewOutcome outcome,
            List<String> investigators,
            String signedForm,
            @Nullable ChangeBody change) {}

    record ShareCut(LocalDate on, int member, List<RefusedOffer> refusedOffers, String decisionNumber) {}

    record ShareRestoration(LocalDate on, int member) {}

    record Suspension(LocalDate on, String reason, String decisionNumber) {}

    record GradualExit(
            LocalDate on,
            int member,
            LocalDate employmentOn,
            String employer,
            MeansBody means,
            int months,
            String decisionNumber) {}

    /** See {@link RearrangementDesk.Split}. */
    record Split(
            LocalDate on,
            Set<Integer> members,
            int applicant,
            @Nullable DivisionCode area,
            @Nullable DivisionCode village,
            @Nullable MeansBody means,
            @Nullable TermsBody terms,
            @Nullable MeansBody remainingMeans,
            @Nullable TermsBody remainingTerms) {
        RearrangementDesk.Split split() {
            return new RearrangementDesk.Split(
                    on,
                    members,
                    applicant,
                    area,
                    village,
                    means == null ? null : means.means(),
                    terms == null ? null : terms.terms(),
                    remainingMeans == null ? null : remainingMeans.means(),
                    remainingTerms == null ? null : remainingTerms.terms());
        }
    }

    /** @param other case whose household comes in, and which ends */
    record Merger(
            LocalDate on,
            String other,
            @Nullable MeansBody means,
            @Nullable TermsBody terms) {}

    record Ending(
            LocalDate on,
            EndReason reason,
            LocalDate occurredOn,
            String decisionNumber,
            @Nullable String note) {}
}
