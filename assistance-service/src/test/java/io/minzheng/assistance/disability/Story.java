package io.minzheng.assistance.disability;

import io.minzheng.assistance.dibao.Household;
import io.minzheng.assistance.dibao.Household.DisabilityCategory;
import io.minzheng.assistance.disability.Certificate.Impairment;
import io.minzheng.assistance.disability.DisabilityCase.InBenefit;
import io.minzheng.assistance.disability.DisabilityCommand.*;
import io.minzheng.assistance.disability.DisabilityEvent.StopGround;
import io.minzheng.assistance.disability.Outside.DibaoPlace;
import io.minzheng.assistance.disability.Situation.Allowance;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.test.CommandStory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has happened to a case so far; commands go to the decider as staff would send them. */
final class Story extends CommandStory<DisabilityCommand, DisabilityCase, DisabilityEvent, Story> {
    static final String CASE = "disability-1";
    static final String APPLICATION = "application-1";
    static final String PERSON = "person-1";
    static final String CLERK = "clerk-1";
    static final String APPROVER = "approver-1";
    static final DivisionCode COUNTY = DivisionCode.of("623001");
    static final DivisionCode TOWN = DivisionCode.of("623001100");
    static final DivisionCode OTHER_TOWN = DivisionCode.of("623001101");
    static final DivisionCode VILLAGE = DivisionCode.of("623001100201");
    static final DisabilityPolicy POLICY = new DisabilityPolicy(Set.of("边缘"), false, false, 12, 30);
    static final Situation PLAIN = situation(null);
    static final DibaoPlace DIBAO = new DibaoPlace("dibao-1", YearMonth.of(2021, 5));

    private Story(DisabilityPolicy policy) {
        super(new DisabilityDecider(policy));
    }

    static Story given(DisabilityCommand... commands) {
        return under(POLICY, commands);
    }

    static Story under(DisabilityPolicy policy, DisabilityCommand... commands) {
        return new Story(policy).and(commands);
    }

    /** Applied on 2022-03-01, granted on 2022-03-20. */
    static Story granted(Subsidy... subsidies) {
        return given(apply(subsidies), assess(subsidies), grant("2022-03-20"));
    }

    Benefit benefit() {
        return ((InBenefit) state()).file().benefit();
    }

    /** Months of 2022 and 2023 in which the subsidy is due, as {@code 2022-03..2022-05}. */
    String months(Subsidy subsidy) {
        StringBuilder months = new StringBuilder();
        YearMonth last = null;
        YearMonth first = null;
        for (YearMonth month = YearMonth.of(2022, 1); month.getYear() < 2024; month = month.plusMonths(1)) {
            if (benefit().runsIn(subsidy, month)) {
                first = first == null ? month : first;
                last = month;
            } else if (first != null) {
                months.append(first).append("..").append(last).append(' ');
                first = null;
            }
        }
        return first == null ? months.toString().strip() : months + first.toString() + "..";
    }

    @Override
    protected String usual(DisabilityCommand command) {
        return switch (command) {
            case ApplyForSubsidies _, AssessSubsidies _, ReportCertificate _, HoldReview _ -> CLERK;
            default -> APPROVER;
        };
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static YearMonth month(String month) {
        return YearMonth.parse(month);
    }

    static Certificate certificate(DisabilityCategory category, int grade, String issuedOn, String validUntil) {
        return new Certificate("62300119800101001841", new Impairment(category, grade), day(issuedOn), day(validUntil));
    }

    static Certificate certificate(int grade) {
        return certificate(DisabilityCategory.LIMB, grade, "2021-01-10", "2031-01-09");
    }

    static Applicant applicant() {
        return new Applicant(PERSON, "测试", "623001198001010018", Household.Kind.RURAL);
    }

    static ApplyForSubsidies apply(Subsidy... subsidies) {
        return apply(certificate(1), subsidies);
    }

    static ApplyForSubsidies apply(Certificate certificate, Subsidy... subsidies) {
        return new ApplyForSubsidies(
                CASE,
                day("2022-03-01"),
                APPLICATION,
                TOWN,
                VILLAGE,
                TOWN,
                applicant(),
                certificate,
                List.of(subsidies));
    }

    static Situation situation(String lowIncome, Allowance... allowances) {
        return new Situation(false, false, false, true, lowIncome, List.of(allowances));
    }

    static Outside outside(DibaoPlace dibao) {
        return new Outside(dibao, standards(), Map.of());
    }

    static Standards standards() {
        return Standards.of(List.of(
                adjustment(StandardKind.DISABILITY_LIVING, 10_000, "2016-01"),
                adjustment(StandardKind.DISABILITY_LIVING, 12_000, "2022-06"),
                adjustment(StandardKind.DISABILITY_NURSING_1, 15_000, "2016-01"),
                adjustment(StandardKind.DISABILITY_NURSING_2, 11_000, "2016-01"),
                adjustment(StandardKind.DISABILITY_NURSING_3, 5_000, "2016-01")));
    }

    static Adjustment adjustment(StandardKind kind, long amount, String from) {
        return new Adjustment(kind, COUNTY, amount, month(from), "文〔" + from + "〕1号");
    }

    static AssessSubsidies assess(Subsidy... subsidies) {
        return assess(PLAIN, outside(DIBAO), subsidies);
    }

    static AssessSubsidies assess(Situation situation, Outside outside, Subsidy... subsidies) {
        return new AssessSubsidies(CASE, day("2022-03-08"), List.of(subsidies), situation, List.of(), outside);
    }

    static GrantSubsidies grant(String on) {
        return grant(on, outside(DIBAO));
    }

    static GrantSubsidies grant(String on, Outside outside) {
        return new GrantSubsidies(CASE, day(on), "决定-1", outside);
    }

    static ReportCertificate report(String on, Certificate certificate) {
        return new ReportCertificate(CASE, day(on), certificate);
    }

    static ConfirmCertificate confirm(String on) {
        return new ConfirmCertificate(CASE, day(on), "决定-2", outside(DIBAO));
    }

    static StopSubsidy stop(String on, StopGround ground, String occurredOn, Subsidy... subsidies) {
        return new StopSubsidy(CASE, day(on), List.of(subsidies), ground, day(occurredOn), "决定-3", null);
    }

    static ResumeSubsidy resume(String on, Subsidy subsidy) {
        return new ResumeSubsidy(CASE, day(on), subsidy, PLAIN, "决定-4", outside(DIBAO));
    }

    static CorrectStop correct(String on, Subsidy subsidy) {
        return new CorrectStop(CASE, day(on), subsidy, "决定-5", "登记已撤销");
    }
}
