package io.minzheng.assistance.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.procedure.ProcedureCommand.*;
import io.minzheng.assistance.procedure.ProcedureEvent.*;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Given commands that were carried out, when a further one comes, then these events or this refusal. */
final class Way {
    static final String ID = "application-1";
    static final DivisionCode TOWN = DivisionCode.of("623001101");
    static final DivisionCode VILLAGE = DivisionCode.of("623001101201");
    static final String CLERK = "clerk-1";
    static final String REVIEWER = "reviewer-1";
    static final String APPROVER = "approver-1";

    /** Visit, notice, total and extension. */
    static final ProcedureLaw FULL = new ProcedureLaw("full", "文1号", 15, true, 0, 7, 15, 15, 30, 45, 3);
    /** Federation, neither visit nor notice nor total. */
    static final ProcedureLaw ASKING = new ProcedureLaw("asking", "文2号", 5, false, 5, 0, 5, 15, null, null, 3);
    /** Federation and then notice. */
    static final ProcedureLaw BOTH = new ProcedureLaw("both", "文3号", 5, false, 5, 7, 5, 15, null, null, 3);

    static final ProcedureLaws LAWS = new ProcedureLaws(
            List.of(ProcedureLaws.Of.always(FULL), ProcedureLaws.Of.always(ASKING), ProcedureLaws.Of.always(BOTH)));

    private final ProcedureDecider decider = new ProcedureDecider(LAWS, WorkingDays.ofChina());
    private final List<ProcedureEvent> history = new ArrayList<>();
    private Procedure state = decider.initial();

    static Way given(ProcedureCommand... commands) {
        Way way = new Way();
        for (ProcedureCommand command : commands) {
            way.by(CLERK, command);
        }
        return way;
    }

    Way by(String staff, ProcedureCommand command) {
        when(staff, command).forEach(event -> {
            history.add(event);
            state = decider.evolve(state, event);
        });
        return this;
    }

    List<ProcedureEvent> when(String staff, ProcedureCommand command) {
        return decider.decide(command, state, new Circumstances(staff, command.on()));
    }

    List<ProcedureEvent> when(ProcedureCommand command) {
        return when(CLERK, command);
    }

    void refuses(Rule rule, ProcedureCommand command) {
        refuses(rule, CLERK, command);
    }

    void refuses(Rule rule, String staff, ProcedureCommand command) {
        RuleViolation violation = catchThrowableOfType(RuleViolation.class, () -> when(staff, command));
        assertThat(violation).as("refusal of %s", command).isNotNull();
        assertThat(violation.rule()).isEqualTo(rule);
    }

    Procedure state() {
        return state;
    }

    List<ProcedureEvent> history() {
        return List.copyOf(history);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static FileApplication file(ProcedureLaw law) {
        return new FileApplication(
                ID, day("2022-03-01"), law.programme(), "person-1", TOWN, VILLAGE, FiledBy.APPLICANT);
    }

    static AcceptApplication accept() {
        return new AcceptApplication(ID, day("2022-03-02"));
    }

    static RecordVisit visit() {
        return new RecordVisit(
                ID, day("2022-03-04"), day("2022-03-03"), List.of("visitor-1", "visitor-2"), "form-1", "独居");
    }

    static GiveOpinion opinion(boolean favourable) {
        return new GiveOpinion(ID, day("2022-03-07"), favourable, favourable ? List.of() : List.of("收入超过标准"));
    }

    static AskFederation ask() {
        return new AskFederation(ID, day("2022-03-08"));
    }

    static RecordFederationAnswer answer(boolean favourable) {
        return new RecordFederationAnswer(ID, day("2022-03-10"), favourable, "残联〔2022〕9号", null);
    }

    static PostNotice notice(String from) {
        return new PostNotice(ID, day(from), day(from));
    }

    static RaiseObjection object(String on) {
        return new RaiseObjection(ID, day(on), "有子女");
    }

    static RecordReinvestigation reinvestigate() {
        return new RecordReinvestigation(
                ID, day("2022-03-16"), day("2022-03-15"), List.of("visitor-1", "visitor-3"), "form-2", false, "不属实");
    }

    static ConfirmApplication confirm(String on) {
        return new ConfirmApplication(ID, day(on), "决〔2022〕1号");
    }

    static RefuseApplication refuse(String on) {
        return new RefuseApplication(ID, day(on), "决〔2022〕2号", List.of("收入超过标准"));
    }

    static DeliverDecision deliver(String on) {
        return new DeliverDecision(ID, day(on), day(on), Manner.IN_PERSON);
    }

    /** On notice since 8 March. */
    static Way onNotice() {
        return given(file(FULL), accept(), visit(), opinion(true), notice("2022-03-08"));
    }
}
