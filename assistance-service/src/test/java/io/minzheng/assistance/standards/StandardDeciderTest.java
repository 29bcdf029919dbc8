package io.minzheng.assistance.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.standards.StandardCommand.ApproveProposal;
import io.minzheng.assistance.standards.StandardCommand.ProposeStandard;
import io.minzheng.assistance.standards.StandardCommand.RejectProposal;
import io.minzheng.assistance.standards.StandardEvent.ProposalRejected;
import io.minzheng.assistance.standards.StandardEvent.StandardAdjusted;
import io.minzheng.assistance.standards.StandardEvent.StandardProposed;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandardDeciderTest {
    private static final DivisionCode COUNTY = DivisionCode.of("623001");
    private static final StandardKind KIND = StandardKind.DIBAO_RURAL;
    private static final LocalDate DAY = LocalDate.of(2022, 1, 4);
    private static final YearMonth FROM = YearMonth.of(2022, 1);
    private static final ProposeStandard PROPOSE = new ProposeStandard(KIND, COUNTY, DAY, 45800, FROM, "州民发〔2022〕1号");
    private static final StandardProposed PROPOSED =
            new StandardProposed(DAY, KIND, "623001", 45800, FROM, "州民发〔2022〕1号", "reviewer");
    private static final StandardAdjusted ADJUSTED =
            new StandardAdjusted(DAY, KIND, "623001", 45800, FROM, "州民发〔2022〕1号", "reviewer", "approver");

    private final StandardDecider decider = new StandardDecider();

    private Standard after(StandardEvent... events) {
        Standard state = decider.initial();
        for (StandardEvent event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private Object when(Standard state, String staff, StandardCommand command) {
        return decider.decide(command, state, new Circumstances(staff, DAY));
    }

    private Rule refused(Standard state, String staff, StandardCommand command) {
        return catchThrowableOfType(RuleViolation.class, () -> when(state, staff, command))
                .rule();
    }

    private static ProposeStandard propose(String area, long amount, String document) {
        return new ProposeStandard(KIND, DivisionCode.of(area), DAY, amount, FROM, document);
    }

    @Test
    void isProposedByOnePerson() {
        assertThat(when(after(), "reviewer", PROPOSE)).isEqualTo(List.of(PROPOSED));
    }

    @Test
    void isAdjustedWithTheApprovalOfAnother() {
        assertThat(when(after(PROPOSED), "approver", new ApproveProposal(KIND, COUNTY, DAY, List.of())))
                .isEqualTo(List.of(ADJUSTED));
    }

    @Test
    void isRejectedWithAReason() {
        assertThat(when(after(PROPOSED), "approver", new RejectProposal(KIND, COUNTY, DAY, "low")))
                .isEqualTo(List.of(new ProposalRejected(DAY, KIND, "623001", "low", "approver")));
    }

    @Test
    void nothingHappensWhereTheSameAdjustmentHoldsAlready() {
        assertThat(when(after(PROPOSED, ADJUSTED), "reviewer", PROPOSE)).isEqualTo(List.of());
    }

    @Test
    void mayBeBackDated() {
        ProposeStandard late = new ProposeStandard(KIND, COUNTY, DAY, 100, YearMonth.of(2020, 1), "文");

        assertThat(when(after(PROPOSED, ADJUSTED), "reviewer", late))
                .isEqualTo(List.of(
                        new StandardProposed(DAY, KIND, "623001", 100, YearMonth.of(2020, 1), "文", "reviewer")));
    }

    @Test
    void keepsItsAdjustmentsInTheOrderOfApproval() {
        Standard state = after(PROPOSED, ADJUSTED, PROPOSED, ADJUSTED);

        assertThat(state.adjustments()).hasSize(2);
        assertThat(((Located) state).area()).isEqualTo(COUNTY);
    }

    @Test
    void streamNamesKindAndArea() {
        assertThat(PROPOSE.target()).isEqualTo("standard.DIBAO_RURAL.623001");
    }

    @Test
    void refuses() {
        assertThat(refused(after(), "r", propose("623001100", 1, "文"))).isEqualTo(StandardRule.AreaMustBeACounty);
        assertThat(refused(after(), "r", propose("623001", 0, "文"))).isEqualTo(StandardRule.AmountMustBePositive);
        assertThat(refused(after(), "r", propose("623001", 1, " "))).isEqualTo(StandardRule.DocumentMustBeNamed);
        assertThat(refused(after(PROPOSED), "r", PROPOSE)).isEqualTo(StandardRule.ProposalMustBeDecidedFirst);
        assertThat(refused(after(), "a", new ApproveProposal(KIND, COUNTY, DAY, List.of())))
                .isEqualTo(StandardRule.ProposalMustBePending);
        assertThat(refused(after(PROPOSED, ADJUSTED), "a", new RejectProposal(KIND, COUNTY, DAY, "x")))
                .isEqualTo(StandardRule.ProposalMustBePending);
        assertThat(refused(after(PROPOSED), "reviewer", new ApproveProposal(KIND, COUNTY, DAY, List.of())))
                .isEqualTo(StandardRule.ProposerMustNotDecide);
        assertThat(refused(after(PROPOSED), "reviewer", new RejectProposal(KIND, COUNTY, DAY, "x")))
                .isEqualTo(StandardRule.ProposerMustNotDecide);
        Circumstances lent = new Circumstances("approver", DAY, Set.of("reviewer"));
        assertThat(catchThrowableOfType(
                                RuleViolation.class,
                                () -> decider.decide(
                                        new ApproveProposal(KIND, COUNTY, DAY, List.of()), after(PROPOSED), lent))
                        .rule())
                .isEqualTo(StandardRule.ProposerMustNotDecide);
        assertThat(refused(after(PROPOSED), "a", new RejectProposal(KIND, COUNTY, DAY, "")))
                .isEqualTo(StandardRule.ReasonMustBeGiven);
        assertThat(refused(after(PROPOSED), "a", new ApproveProposal(KIND, COUNTY, DAY.minusDays(1), List.of())))
                .isEqualTo(StandardRule.StepsMustFollowInTime);
    }
}
