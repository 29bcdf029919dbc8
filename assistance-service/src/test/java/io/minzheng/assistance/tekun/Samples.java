package io.minzheng.assistance.tekun;

import io.minzheng.assistance.dibao.Household.Disability;
import io.minzheng.assistance.dibao.Household.DisabilityCategory;
import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.assistance.tekun.CareCommand.*;
import io.minzheng.assistance.tekun.CareEvent.Signatures;
import io.minzheng.assistance.tekun.ClaimCommand.*;
import io.minzheng.assistance.tekun.ClaimEvent.Person;
import io.minzheng.assistance.tekun.ClaimEvent.Schooling;
import io.minzheng.assistance.tekun.EndingCommand.*;
import io.minzheng.assistance.tekun.EndingEvent.EndGround;
import io.minzheng.assistance.tekun.Facts.Inability;
import io.minzheng.assistance.tekun.Facts.Labour;
import io.minzheng.assistance.tekun.Facts.Living;
import io.minzheng.assistance.tekun.Facts.Means;
import io.minzheng.assistance.tekun.Facts.Obliged;
import io.minzheng.assistance.tekun.Placement.Form;
import io.minzheng.assistance.tekun.Placement.Payee;
import io.minzheng.assistance.tekun.Placement.PayeeKind;
import io.minzheng.assistance.tekun.SelfCare.Item;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person born in 1950, and what is done about him in 2022. */
final class Samples {
    static final String CASE = "tekun-1";
    static final String CLERK = "clerk";
    static final String REVIEWER = "reviewer";
    static final String APPROVER = "approver";
    static final DivisionCode COUNTY = DivisionCode.of("623001");
    static final DivisionCode TOWN = DivisionCode.of("623001100");
    static final DivisionCode VILLAGE = DivisionCode.of("623001100201");
    static final List<String> TWO = List.of("clerk", "other");
    static final Placement HOME =
            new Placement(Form.DISPERSED, null, new Payee(PayeeKind.PERSON, "测试", "6217000001", null));
    static final Placement INSTITUTION =
            new Placement(Form.CONCENTRATED, "合作市敬老院", new Payee(PayeeKind.INSTITUTION, "测试敬老院", "6217000002", null));
    static final Standards STANDARDS = Standards.of(List.of(
            standard(StandardKind.DIBAO_RURAL, 45800),
            standard(StandardKind.TEKUN_BASIC_RURAL, 59600),
            standard(StandardKind.TEKUN_CARE_DISPERSED_LOWEST, 5000),
            standard(StandardKind.TEKUN_CARE_DISPERSED_MIDDLE, 30000),
            standard(StandardKind.TEKUN_CARE_DISPERSED_HIGHEST, 60000),
            standard(StandardKind.TEKUN_CARE_CONCENTRATED_LOWEST, 7000),
            standard(StandardKind.TEKUN_CARE_CONCENTRATED_MIDDLE, 50000),
            standard(StandardKind.TEKUN_CARE_CONCENTRATED_HIGHEST, 90000)));

    private Samples() {}

    private static Adjustment standard(StandardKind kind, long amount) {
        return new Adjustment(kind, COUNTY, amount, YearMonth.of(2022, 1), "文〔2022〕" + kind.ordinal() + "号");
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static YearMonth month(String text) {
        return YearMonth.parse(text);
    }

    static FileCase file() {
        return file("1950-05-01", Schooling.NONE);
    }

    static FileCase file(String birth, Schooling schooling) {
        return new FileCase(
                CASE,
                day("2022-03-01"),
                TOWN,
                VILLAGE,
                Kind.RURAL,
                new Person(
                        "person-1", "测试", ResidentId.of(COUNTY, day(birth), 1).value()),
                schooling,
                CASE);
    }

    static Facts facts(@Nullable Disability disability, long income, boolean property, Obliged... obliged) {
        return new Facts(
                new Labour(disability, "户口簿"),
                new Living(income, 12000, property, "核对-1"),
                List.of(obliged),
                "户籍档案",
                false);
    }

    static Facts alone() {
        return facts(null, 10000, true);
    }

    static Obliged obliged(
            String birth, @Nullable Inability inability, @Nullable Disability disability, @Nullable Means means) {
        return new Obliged("儿子", "测试子", day(birth), inability, disability, means, "证明-1");
    }

    static Disability disability(DisabilityCategory category, int grade) {
        return new Disability(category, grade);
    }

    static RecordFacts record(String on, Facts facts) {
        return new RecordFacts(CASE, day(on), facts);
    }

    static AssessSelfCare assess(String on, Item... failed) {
        return new AssessSelfCare(CASE, day(on), day(on), List.of(failed), TWO, "评估-1");
    }

    static ChooseForm choose(String on, Placement placement) {
        return new ChooseForm(CASE, day(on), placement);
    }

    static FormOpinion opine(String on, boolean favourable) {
        return new FormOpinion(CASE, day(on), favourable, STANDARDS);
    }

    static GrantCase grant(String on) {
        return new GrantCase(CASE, day(on), "决定-1", STANDARDS);
    }

    static ReportSelfCareChange report(String on) {
        return new ReportSelfCareChange(CASE, day(on), "摔伤");
    }

    static ReassessSelfCare reassess(String on, Item... failed) {
        return new ReassessSelfCare(CASE, day(on), day(on), List.of(failed), TWO, "评估-2", STANDARDS);
    }

    static RequestFormChange request(String on, Placement placement) {
        return new RequestFormChange(CASE, day(on), placement);
    }

    static ChangeForm change(String on) {
        return new ChangeForm(CASE, day(on), "决定-2", STANDARDS);
    }

    static SignCareAgreement sign(String on, String from, String until) {
        return new SignCareAgreement(
                CASE, day(on), "协议-1", new Signatures("镇长", "主任", "护理员", "测试"), day(from), day(until));
    }

    static RecordCareVisit visit(String on, String visitedOn) {
        return new RecordCareVisit(CASE, day(on), day(visitedOn), List.of("村干部"), "安好");
    }

    static ProposeEnding propose(String on, EndGround ground) {
        return new ProposeEnding(CASE, day(on), ground, day(on), "证明-2", null);
    }

    static PostEndingNotice post(String on) {
        return new PostEndingNotice(CASE, day(on), day(on));
    }

    static EndCase end(String on) {
        return new EndCase(CASE, day(on), "决定-3");
    }

    static EndByDeath die(String on, String diedOn) {
        return new EndByDeath(CASE, day(on), day(diedOn), "死证-1");
    }
}
