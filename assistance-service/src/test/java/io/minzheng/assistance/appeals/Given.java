package io.minzheng.assistance.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.appeals.AppealCommand.*;
import io.minzheng.assistance.appeals.AppealEvent.*;
import io.minzheng.assistance.appeals.AppealedObject.Kind;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An appeal against a case in which three members of staff have had a hand. */
final class Given {
    static final String ID = "appeal-1";
    static final String PERSON = "11112222333344445555666677778888";
    static final DivisionCode TOWN = DivisionCode.of("623001100");
    static final DivisionCode OTHER_TOWN = DivisionCode.of("623001101");
    static final Set<String> ACTORS = Set.of("clerk", "reviewer", "approver");
    static final LinkedObject LINKED = new LinkedObject(TOWN, Set.of(PERSON), ACTORS);
    static final AppealedObject DECISION = new AppealedObject(Kind.CASE, "dibao-1", null, null);
    static final AppealedObject PAYMENT = new AppealedObject(Kind.PAYMENT, "dibao-1", "dibao", YearMonth.of(2022, 4));
    static final AppealedObject CONDUCT = new AppealedObject(Kind.CONDUCT, null, null, null);
    static final Complainant APPLICANT =
            new Complainant(Complainant.Role.APPLICANT, PERSON, "测试", "13900000000", null, null);
    static final Complainant NOBODY = new Complainant(Complainant.Role.ANONYMOUS, null, null, null, null, null);

    private final AppealDecider decider = new AppealDecider(AppealPolicy.defaults(), WorkingDays.ofChina());
    private final List<AppealEvent> history = new ArrayList<>();
    private Appeal state = decider.initial();

    static Given filed() {
        return new Given().by("desk", file(Matter.APPEAL, DECISION, LINKED, APPLICANT, null));
    }

    static Given assigned() {
        return filed().by("desk", new AcceptAppeal(ID, day("2022-03-03"))).by("desk", assign("handler"));
    }

    static Given investigated() {
        return assigned().by("handler", investigate());
    }

    static Given decided() {
        return investigated().by("judge", decide(Outcome.UPHELD, Remedy.DECISION_REVISED));
    }

    Given by(String staff, AppealCommand command) {
        when(staff, command).forEach(event -> {
            history.add(event);
            state = decider.evolve(state, event);
        });
        return this;
    }

    List<AppealEvent> when(String staff, AppealCommand command) {
        return when(new Circumstances(staff, command.on()), command);
    }

    List<AppealEvent> when(Circumstances circumstances, AppealCommand command) {
        return decider.decide(command, state, circumstances);
    }

    void refuses(Rule rule, String staff, AppealCommand command) {
        refuses(rule, new Circumstances(staff, command.on()), command);
    }

    void refuses(Rule rule, Circumstances circumstances, AppealCommand command) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> when(circumstances, command));
        assertThat(refusal).as("refusal of %s", command.getClass()).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
    }

    Appeal state() {
        return state;
    }

    List<AppealEvent> history() {
        return List.copyOf(history);
    }

    @SuppressWarnings("unchecked")
    <E extends AppealEvent> E last() {
        return (E) history.getLast();
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static FileAppeal file(
            Matter matter,
            AppealedObject object,
            @Nullable LinkedObject linked,
            Complainant complainant,
            @Nullable String accused) {
        return new FileAppeal(
                ID,
                day("2022-03-02"),
                matter,
                object,
                linked,
                object.id() == null ? TOWN : null,
                complainant,
                Channel.ORAL,
                "认为收入计算有误",
                accused,
                day("2022-03-01"));
    }

    static AssignHandler assign(String handler) {
        return new AssignHandler(ID, day("2022-03-04"), handler, ACTORS);
    }

    static DeclineAppeal decline(String reason) {
        return new DeclineAppeal(ID, day("2022-03-03"), reason, ACTORS);
    }

    static WithdrawAppeal withdraw(String on) {
        return new WithdrawAppeal(ID, day(on), "已理解", ACTORS);
    }

    static MoveAppeal move(String on) {
        return new MoveAppeal(ID, day(on), OTHER_TOWN);
    }

    static RecordInvestigation investigate() {
        return investigate("2022-03-10");
    }

    static RecordInvestigation investigate(String on) {
        return new RecordInvestigation(ID, day(on), day("2022-03-09"), "工资单有误", List.of("材料-1"));
    }

    static DecideAppeal decide(Outcome outcome, @Nullable Remedy remedy) {
        return new DecideAppeal(ID, day("2022-03-22"), "复〔2022〕1号", outcome, List.of("收入应重新计算"), remedy, ACTORS);
    }

    static DeliverAnswer deliver(String on) {
        return new DeliverAnswer(ID, day(on), day(on), Manner.IN_PERSON);
    }

    static RecordRemedy remedy(boolean known) {
        return new RecordRemedy(ID, day("2022-04-01"), "决定-9", "dibao-1", known);
    }
}
