package io.minzheng.assistance.disability.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.dibao.ApplicationEvent.ApplicationFiled;
import io.minzheng.assistance.dibao.ApplicationEvent.Authorisation;
import io.minzheng.assistance.dibao.ApplicationEvent.FiledBy;
import io.minzheng.assistance.dibao.Household;
import io.minzheng.assistance.dibao.Household.Disability;
import io.minzheng.assistance.dibao.Household.DisabilityCategory;
import io.minzheng.assistance.dibao.Household.Health;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonEnrolled;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonReleased;
import io.minzheng.assistance.disability.DisabilityRule;
import io.minzheng.assistance.disability.Subsidy;
import io.minzheng.assistance.disability.persons.PlacesEvent.SubsidyHeld;
import io.minzheng.assistance.disability.persons.PlacesEvent.SubsidyReleased;
import io.minzheng.assistance.disability.reminders.ReminderCommand.RemindPerson;
import io.minzheng.assistance.disability.reminders.ReminderCommand.ReportCertification;
import io.minzheng.assistance.disability.reminders.ReminderDuty.Ground;
import io.minzheng.assistance.disability.reminders.ReminderEvent.CertificationReported;
import io.minzheng.assistance.disability.reminders.ReminderEvent.Manner;
import io.minzheng.assistance.disability.reminders.ReminderEvent.PersonReminded;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemindersTest {
    private static final DivisionCode TOWN = DivisionCode.of("623001100");
    private static final LocalDate DAY = LocalDate.of(2022, 3, 17);
    private static final CertificationReported CERTIFIED =
            new CertificationReported(DAY, "p-1", "测试", TOWN, LocalDate.of(2022, 3, 10), "clerk");
    private static final PersonReminded REMINDED =
            new PersonReminded(DAY, "p-1", TOWN, DAY, Manner.CALL, "通话记录-1", "clerk");
    private static final PersonEnrolled ENROLLED = new PersonEnrolled(DAY, "p-1", "dibao-1", YearMonth.of(2022, 4));

    private final ReminderDecider decider = new ReminderDecider();
    private Reminder state = decider.initial();

    private List<ReminderEvent> when(ReminderCommand command) {
        List<ReminderEvent> events = decider.decide(command, state, new Circumstances("clerk", command.on()));
        events.forEach(event -> state = decider.evolve(state, event));
        return events;
    }

    private void refuses(Rule rule, ReminderCommand command) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> when(command));
        assertThat(refusal.rule()).isEqualTo(rule);
    }

    private static ReportCertification report(DivisionCode area, String name, LocalDate certifiedOn) {
        return new ReportCertification("p-1", DAY, area, name, certifiedOn);
    }

    private static RemindPerson remind(LocalDate on, LocalDate remindedOn, String proof) {
        return new RemindPerson("p-1", on, TOWN, remindedOn, Manner.CALL, proof);
    }

    @Test
    void aCertificationIsReportedOnceAndTheProofIsKept() {
        ReportCertification report = report(TOWN, "测试", LocalDate.of(2022, 3, 10));
        assertThat(when(report)).containsExactly(CERTIFIED);
        assertThat(when(report)).isEmpty();
        assertThat(when(remind(DAY, DAY, "通话记录-1"))).containsExactly(REMINDED);
        assertThat(when(report)).as("a reminder forgets no certificate").isEmpty();
    }

    @Test
    void whatIsReportedIsSoundOrRefused() {
        refuses(DisabilityRule.AreaMustBeATownship, report(DivisionCode.of("623001"), "测试", DAY));
        refuses(DisabilityRule.TextMustBeGiven, report(TOWN, "", DAY));
        refuses(DisabilityRule.StepsMustFollowInTime, report(TOWN, "测试", DAY.plusDays(1)));
        refuses(DisabilityRule.TextMustBeGiven, remind(DAY, DAY, " "));
        refuses(DisabilityRule.StepsMustFollowInTime, remind(DAY, DAY.plusDays(1), "x"));
        when(report(TOWN, "测试", DAY));
        refuses(DisabilityRule.StepsMustFollowInTime, remind(DAY.minusDays(1), DAY.minusDays(1), "x"));
    }

    private static ApplicationFiled filed(boolean disabled) {
        Disability disability = disabled ? new Disability(DisabilityCategory.LIMB, 2) : null;
        return new ApplicationFiled(
                DAY,
                TOWN,
                DivisionCode.of("623001100201"),
                1,
                Household.Kind.RURAL,
                null,
                FiledBy.APPLICANT,
                false,
                new Authorisation(DAY, "授权-1"),
                List.of(new Person(
                        1,
                        "p-1",
                        "测试",
                        "623001198001010018",
                        Household.Relation.APPLICANT,
                        Household.Kind.RURAL,
                        true,
                        null,
                        new Health(disability, false, Household.LabourCapacity.NONE),
                        false,
                        Household.Schooling.NONE)));
    }

    private static Optional<ReminderDuty> duty(DomainEvent... events) {
        Map<String, ReminderDuty> documents = new HashMap<>();
        RemindersDue view = new RemindersDue(3);
        for (int i = 0; i < events.length; i++) {
            // Each event twice: what comes again changes nothing.
            for (int times = 0; times < 2; times++) {
                view.on(new RecordedEvent(events[i], "dibao-1", i, i + 1, Instant.EPOCH, Map.of()), new Documents<>() {
                    @Override
                    public Optional<ReminderDuty> get(String id) {
                        return Optional.ofNullable(documents.get(id));
                    }

                    @Override
                    public void put(String id, ReminderDuty document) {
                        documents.put(id, document);
                    }

                    @Override
                    public void delete(String id) {
                        documents.remove(id);
                    }
                });
            }
        }
        return Optional.ofNullable(documents.get("p-1"));
    }

    @Test
    void theNewlyCertifiedAreToldWithinThreeMonths() {
        ReminderDuty duty = duty(CERTIFIED).orElseThrow();
        assertThat(duty.ground()).isEqualTo(Ground.NEWLY_CERTIFIED);
        assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2022, 6, 10));
        assertThat(duty.waiting()).isTrue();

        ReminderDuty done = duty(CERTIFIED, REMINDED).orElseThrow();
        assertThat(done.waiting()).isFalse();
        assertThat(done.proof()).isEqualTo("通话记录-1");
        assertThat(done.remindedOn()).isEqualTo(DAY);
    }

    @Test
    void disabledMembersNewlyInDibaoAreTold() {
        ReminderDuty duty = duty(filed(true), ENROLLED).orElseThrow();
        assertThat(duty.ground()).isEqualTo(Ground.NEWLY_IN_DIBAO);
        assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2022, 6, 17));
        assertThat(duty.dibaoCase()).isEqualTo("dibao-1");
        assertThat(duty.waiting()).isTrue();
        assertThat(duty(filed(false), ENROLLED)).isEmpty();
        assertThat(duty(filed(true)).orElseThrow().waiting()).isFalse();
    }

    @Test
    void whoLeavesDibaoOrDrawsTheSubsidyNeedNotBeTold() {
        PersonReleased released = new PersonReleased(DAY, "p-1", "dibao-1", YearMonth.of(2022, 4));
        SubsidyHeld held = new SubsidyHeld(DAY, "p-1", Subsidy.LIVING, "disability-1", YearMonth.of(2022, 3));
        SubsidyReleased free = new SubsidyReleased(DAY, "p-1", Subsidy.LIVING, "disability-1", YearMonth.of(2022, 3));

        assertThat(duty(filed(true), ENROLLED, released).orElseThrow().waiting())
                .isFalse();
        assertThat(duty(CERTIFIED, released).orElseThrow().waiting()).isTrue();
        assertThat(duty(filed(true), held, ENROLLED).orElseThrow().waiting()).isFalse();
        assertThat(duty(filed(true), held, free, ENROLLED).orElseThrow().waiting())
                .isTrue();
    }
}
