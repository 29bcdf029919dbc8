package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.ApplicationCommand.*;
import io.minzheng.assistance.dibao.ApplicationEvent.*;
import io.minzheng.assistance.dibao.Assessment.Method;
import io.minzheng.assistance.dibao.Assessment.ReviewGroup;
import io.minzheng.assistance.dibao.Assessment.Terms;
import io.minzheng.assistance.dibao.Household.*;
import io.minzheng.assistance.dibao.Means.*;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A household of Nawu town and the steps of its application; synthetic throughout. */
final class Samples {
    static final String CASE = "dibao-1";
    static final DivisionCode COUNTY = DivisionCode.of("623001");
    static final DivisionCode TOWN = DivisionCode.of("623001100");
    static final DivisionCode VILLAGE = DivisionCode.of("623001100201");
    static final String CLERK = "clerk";
    static final String OTHER_CLERK = "other-clerk";
    static final String REVIEWER = "reviewer";
    static final String APPROVER = "approver";
    static final List<String> TWO = List.of(CLERK, OTHER_CLERK);
    static final Health HEALTHY = new Health(null, false, LabourCapacity.PARTIAL);
    static final Means NOTHING = means(12);
    static final Terms DIFFERENCE = terms(ReviewGroup.UNSTABLE);

    private Samples() {}

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static YearMonth month(String month) {
        return YearMonth.parse(month);
    }

    static Standards standards() {
        List<Adjustment> all = new ArrayList<>();
        add(all, StandardKind.DIBAO_URBAN, 33500, "2012-01");
        add(all, StandardKind.DIBAO_URBAN, 78400, "2022-01");
        add(all, StandardKind.DIBAO_RURAL, 16000, "2012-01");
        add(all, StandardKind.DIBAO_RURAL, 42000, "2021-01");
        add(all, StandardKind.DIBAO_RURAL, 45800, "2022-01");
        add(all, StandardKind.DIBAO_RURAL_CLASS_1, 43000, "2022-01");
        add(all, StandardKind.DIBAO_RURAL_CLASS_3, 8400, "2022-01");
        add(all, StandardKind.SUPPLEMENT_ELDERLY, 5000, "2012-01");
        add(all, StandardKind.SUPPLEMENT_MINOR, 6000, "2012-01");
        add(all, StandardKind.SUPPLEMENT_DISABLED, 9000, "2012-01");
        return Standards.of(all);
    }

    private static void add(List<Adjustment> all, StandardKind kind, long amount, String from) {
        all.add(new Adjustment(kind, COUNTY, amount, month(from), "文〔" + from + "〕" + kind.ordinal() + "号"));
    }

    static Person person(int no, String birth, Health health) {
        return new Person(
                no,
                "person-" + no,
                "测试" + no,
                ResidentId.of(COUNTY, day(birth), no).value(),
                no == 1 ? Relation.APPLICANT : Relation.OTHER,
                Kind.RURAL,
                true,
                null,
                health,
                false,
                Schooling.NONE);
    }

    static Person adult(int no) {
        return person(no, "1980-05-01", HEALTHY);
    }

    static Person child(int no) {
        return person(no, "2012-05-01", new Health(null, false, LabourCapacity.NONE));
    }

    static Person disabled(int no, DisabilityCategory category, int grade) {
        return person(no, "1980-05-01", new Health(new Disability(category, grade), false, LabourCapacity.NONE));
    }

    static Person uncounted(int no, UncountedReason reason) {
        Person p = adult(no);
        return new Person(
                no,
                p.personId(),
                p.name(),
                p.residentId(),
                p.relation(),
                p.hukou(),
                false,
                reason,
                p.health(),
                p.employed(),
                p.schooling());
    }

    static Household household(Person... members) {
        return new Household(Kind.RURAL, List.of(members), null);
    }

    static Terms terms(ReviewGroup group, Extra... extras) {
        return new Terms(Method.DIFFERENCE, null, group, List.of(extras));
    }

    static Means means(int months, Object... items) {
        List<Income> income = new ArrayList<>();
        List<Deduction> deductions = new ArrayList<>();
        List<Property> property = new ArrayList<>();
        for (Object item : items) {
            switch (item) {
                case Income i -> income.add(i);
                case Deduction d -> deductions.add(d);
                case Property p -> property.add(p);
                default -> throw new IllegalArgumentException(item.getClass().getName());
            }
        }
        return new Means(months, income, deductions, property);
    }

    static Income income(int member, IncomeKind kind, long monthly) {
        return new Income(member, kind, monthly, Period.MONTHLY, "E-" + member + kind);
    }

    static Income wages(int member, long monthly) {
        return income(member, IncomeKind.WAGES, monthly);
    }

    static Deduction cost(int member, DeductionKind kind, long monthly, String voucher) {
        return new Deduction(member, kind, monthly, Period.MONTHLY, voucher);
    }

    static Property property(PropertyKind kind, long value, boolean essential) {
        return new Property(kind, value, 1, essential, "P-" + kind);
    }

    // The steps of an application accepted under the measures of 2021.

    static FileApplication file(String on, @Nullable SinglePerson single, Person... members) {
        return new FileApplication(
                CASE,
                day(on),
                TOWN,
                VILLAGE,
                members.length == 0 ? 1 : members[0].no(),
                Kind.RURAL,
                single,
                FiledBy.APPLICANT,
                false,
                new Authorisation(day(on), "授权-1"),
                List.of(members));
    }

    static FileApplication file() {
        return file("2022-03-01", null, adult(1), child(2));
    }

    static AcceptApplication accept(String on) {
        return new AcceptApplication(CASE, day(on), false);
    }

    static RecordMeans record(String on, Means means) {
        return new RecordMeans(CASE, day(on), means);
    }

    static RecordInvestigation investigate(String on) {
        return new RecordInvestigation(CASE, day(on), day(on), TWO, "F-1", null);
    }

    static ReportDataCheck check(String on, boolean consistent) {
        return new ReportDataCheck(CASE, day(on), day(on), day(on), "H-1", consistent, null);
    }

    static RecordAppraisal appraise(String on, AppraisalOutcome outcome) {
        return new RecordAppraisal(CASE, day(on), day(on), 12, 10, 1, outcome);
    }

    static GiveFirstOpinion opine(String on, Terms terms) {
        return new GiveFirstOpinion(CASE, day(on), Opinion.ELIGIBLE, List.of(), terms, standards());
    }

    static PostNotice post(String on, DibaoLaw.Level level) {
        return new PostNotice(CASE, day(on), level, day(on));
    }

    static ConfirmCase confirm(String on) {
        return new ConfirmCase(CASE, day(on), "决定-1", standards());
    }
}
