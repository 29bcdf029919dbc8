package io.minzheng.assistance.tekun;

import static io.minzheng.assistance.tekun.Samples.*;
import static io.minzheng.assistance.tekun.Story.*;
import static io.minzheng.assistance.tekun.TekunRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Household.DisabilityCategory;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.tekun.ClaimCommand.*;
import io.minzheng.assistance.tekun.ClaimEvent.*;
import io.minzheng.assistance.tekun.Facts.Living;
import io.minzheng.assistance.tekun.Placement.Form;
import io.minzheng.assistance.tekun.Placement.Payee;
import io.minzheng.assistance.tekun.Placement.PayeeKind;
import io.minzheng.assistance.tekun.SelfCare.Item;
import io.minzheng.assistance.tekun.SelfCare.Level;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.RuleViolation;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ClaimTest {
    @Test
    void isFiledOnce() {
        assertThat(given().when(file()))
                .containsExactly(new CaseFiled(
                        day("2022-03-01"), TOWN, VILLAGE, file().kind(), file().person(), Schooling.NONE, CASE, CLERK));
        given(file()).refuses(CaseMustNotBeFiledTwice, file());
        given().refuses(CaseMustBeFiled, record("2022-03-02", alone()));
        FileCase nameless = new FileCase(
                CASE,
                day("2022-03-01"),
                TOWN,
                VILLAGE,
                file().kind(),
                new Person("person-1", " ", file().person().residentId()),
                Schooling.NONE,
                CASE);
        given().refuses(TextMustBeGiven, nameless);
    }

    @Test
    void isGrantedFromTheMonthAfterWithAFirstVisitDue() {
        assertThat(investigated().and(opine("2022-03-10", true)).when(grant("2022-03-25")))
                .containsExactly(
                        new CaseGranted(
                                day("2022-03-25"),
                                TOWN,
                                "person-1",
                                file().kind(),
                                CASE,
                                "决定-1",
                                month("2022-04"),
                                HOME,
                                Level.PARTIAL,
                                "民发〔2021〕43号",
                                day("2022-04-25"),
                                APPROVER),
                        new DisabilitySubsidiesDisplaced(day("2022-03-25"), "person-1", month("2022-04")));
    }

    @Test
    void inAnInstitutionNobodyIsVisited() {
        Story story = investigated().and(choose("2022-03-05", INSTITUTION), opine("2022-03-10", true));

        story.and(grant("2022-03-25"));

        assertThat(story.last(CaseGranted.class).visitDueOn()).isNull();
    }

    @Test
    void anOpinionFollowsFromTheFacts() {
        assertThat(investigated().when(opine("2022-03-10", true)))
                .containsExactly(new OpinionFormed(day("2022-03-10"), true, List.of(), CLERK));
        investigated().refuses(OpinionMustFollowFromTheFacts, opine("2022-03-10", false));
        Story rich = investigated().and(record("2022-03-05", facts(null, 45800, false)));
        assertThat(rich.when(opine("2022-03-10", false)))
                .containsExactly(new OpinionFormed(
                        day("2022-03-10"),
                        false,
                        List.of("tekun.source-of-living-must-be-lacking", "tekun.property-must-be-within-limits"),
                        CLERK));
        rich.refuses(SourceOfLivingMustBeLacking, opine("2022-03-10", true));
    }

    @Test
    void anOpinionNeedsEverything() {
        given(file()).refuses(FactsMustBeRecorded, opine("2022-03-10", true));
        Story facts = given(file(), record("2022-03-02", alone()));
        facts.refuses(SelfCareMustBeAssessed, opine("2022-03-10", true));
        facts.and(assess("2022-03-03")).refuses(FormMustBeChosen, opine("2022-03-10", true));
        facts.and(choose("2022-03-03", HOME))
                .refuses(StandardMustBeKnown, new FormOpinion(CASE, day("2022-03-10"), true, Standards.of(List.of())));
        facts.refuses(StepsMustFollowInTime, opine("2022-03-01", true));
    }

    @Test
    void aGrantRestsOnAFavourableOpinionOnThePresentFacts() {
        investigated().refuses(OpinionMustRestOnThePresentFacts, grant("2022-03-25"));
        for (TekunCommand changed : List.of(
                record("2022-03-11", alone()), assess("2022-03-11", Item.EAT), choose("2022-03-11", INSTITUTION))) {
            investigated()
                    .and(opine("2022-03-10", true), changed)
                    .refuses(OpinionMustRestOnThePresentFacts, grant("2022-03-25"));
        }
        investigated()
                .and(record("2022-03-05", facts(null, 45800, true)), opine("2022-03-10", false))
                .refuses(OpinionMustRestOnThePresentFacts, grant("2022-03-25"));
    }

    @Test
    void aGrantIsDecidedByOtherHandsUnderTheStandardsOfItsMonth() {
        Story story = investigated().and(opine("2022-03-10", true));
        story.refuses(MakerMustNotDecide, CLERK, grant("2022-03-25"));
        story.refuses(TextMustBeGiven, new GrantCase(CASE, day("2022-03-25"), " ", STANDARDS));
        story.refuses(StandardMustBeKnown, new GrantCase(CASE, day("2022-03-25"), "决定-1", Standards.of(List.of())));
        Circumstances lent = new Circumstances(APPROVER, day("2022-03-25"), Set.of(CLERK));
        TekunDecider decider = new TekunDecider(TekunPolicy.defaults(), LAWS, CALENDAR);
        Assertions.assertThatThrownBy(() -> decider.decide(grant("2022-03-25"), story.state(), lent))
                .isInstanceOf(RuleViolation.class);
        granted().refuses(StepMustFitThePhase, grant("2022-03-25"));
    }

    @Test
    void ageIsThatOfTheDay() {
        Story story = given(
                file("2006-03-20", Schooling.COMPULSORY),
                record("2022-03-02", alone()),
                assess("2022-03-03"),
                choose("2022-03-04", HOME),
                opine("2022-03-10", true));
        story.refuses(LabourCapacityMustBeLacking, grant("2022-03-25"));
    }

    @Test
    void nothingIsGrantedToTheDead() {
        Story story = investigated().and(opine("2022-03-10", true));
        NoteDeath note = new NoteDeath(CASE, day("2022-03-12"), day("2022-03-11"));
        story.refuses(StepsMustFollowInTime, new NoteDeath(CASE, day("2022-03-12"), day("2022-03-13")));
        assertThat(story.when(new AnnulDeathNote(CASE, day("2022-03-12")))).isEmpty();
        story.and(note);
        assertThat(story.when(note)).isEmpty();
        story.refuses(PersonMustBeAlive, grant("2022-03-25"));
        story.refuses(PersonMustBeAlive, opine("2022-03-25", true));
        story.and(new AnnulDeathNote(CASE, day("2022-03-20")), grant("2022-03-25"));
        assertThat(story.state()).isInstanceOf(Tekun.Active.class);
    }

    @Test
    void whatIsWrittenDownCanBeSo() {
        Story story = given(file());
        story.refuses(
                DisabilityGradeMustBeValid,
                record("2022-03-02", facts(disability(DisabilityCategory.LIMB, 5), 0, true)));
        story.refuses(
                DisabilityGradeMustBeValid,
                record(
                        "2022-03-02",
                        facts(
                                null,
                                0,
                                true,
                                obliged("1980-01-01", null, disability(DisabilityCategory.LIMB, 0), null))));
        story.refuses(AmountsMustBePlausible, record("2022-03-02", facts(null, -1, true)));
        story.refuses(
                AmountsMustBePlausible,
                record(
                        "2022-03-02",
                        facts(null, 0, true, obliged("1980-01-01", null, null, new Facts.Means(0, -1, true)))));
        story.refuses(
                TextMustBeGiven,
                record(
                        "2022-03-02",
                        new Facts(alone().labour(), new Living(0, 0, true, " "), List.of(), "户籍档案", false)));
        story.refuses(ItemsMustBeNamedOnce, assess("2022-03-02", Item.EAT, Item.EAT));
        story.refuses(
                AssessorsMustBeTwo,
                new AssessSelfCare(CASE, day("2022-03-02"), day("2022-03-02"), List.of(), List.of("a", "a"), "F"));
        story.refuses(
                TextMustBeGiven, new AssessSelfCare(CASE, day("2022-03-02"), day("2022-03-02"), List.of(), TWO, " "));
        story.refuses(
                StepsMustFollowInTime,
                new AssessSelfCare(CASE, day("2022-03-02"), day("2022-03-03"), List.of(), TWO, "F"));
    }

    @Test
    void whoIsPaidFitsWhereThePersonIsKept() {
        Story story = given(file());
        Payee agent = new Payee(PayeeKind.AGENT, "测试亲属", "6217", "代领协议-1");
        assertThat(story.when(choose("2022-03-02", new Placement(Form.DISPERSED, null, agent))))
                .hasSize(1);
        story.refuses(
                InstitutionMustFitTheForm, choose("2022-03-02", new Placement(Form.DISPERSED, "敬老院", HOME.payee())));
        story.refuses(
                InstitutionMustFitTheForm,
                choose("2022-03-02", new Placement(Form.CONCENTRATED, " ", INSTITUTION.payee())));
        story.refuses(PayeeMustFitTheForm, choose("2022-03-02", new Placement(Form.CONCENTRATED, "敬老院", HOME.payee())));
        story.refuses(
                PayeeMustFitTheForm,
                choose(
                        "2022-03-02",
                        new Placement(Form.DISPERSED, null, new Payee(PayeeKind.AGENT, "测试亲属", "6217", null))));
        story.refuses(
                TextMustBeGiven,
                choose(
                        "2022-03-02",
                        new Placement(Form.DISPERSED, null, new Payee(PayeeKind.PERSON, "测试", " ", null))));
    }
}
