package io.minzheng.assistance.disability.reminders;

import io.minzheng.assistance.dibao.ApplicationEvent.ApplicationFiled;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonEnrolled;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonReleased;
import io.minzheng.assistance.disability.DisabilityEvent.SubsidiesApplied;
import io.minzheng.assistance.disability.Subsidy;
import io.minzheng.assistance.disability.persons.PlacesEvent.SubsidyHeld;
import io.minzheng.assistance.disability.persons.PlacesEvent.SubsidyReleased;
import io.minzheng.assistance.disability.reminders.ReminderDuty.Ground;
import io.minzheng.assistance.disability.reminders.ReminderEvent.CertificationReported;
import io.minzheng.assistance.disability.reminders.ReminderEvent.PersonReminded;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Who has to be told of the subsidies, and by when? One document per disabled person: of those newly certified the federation
 * tells, those newly in dibao are found among its households.
 */
final class RemindersDue extends View<ReminderDuty> {
    private final int months;

    /** @param months in which a person is told */
    RemindersDue(int months) {
        super("assistance.disability.RemindersDue", ReminderDuty.class);
        this.months = months;
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "waiting", "dueOn");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<ReminderDuty> documents) {
        switch (recorded.event()) {
            case ApplicationFiled filed ->
                filed.members().stream()
                        .filter(member -> member.health().disability() != null)
                        .forEach(member ->
                                documents.put(member.personId(), named(member, filed, recorded.stream(), documents)));
            case PersonEnrolled enrolled ->
                change(
                        enrolled.personId(),
                        documents,
                        duty -> duty.living() || duty.dibaoCase() == null
                                ? duty
                                : duty.arisen(Ground.NEWLY_IN_DIBAO, enrolled.on(), months));
            case PersonReleased released ->
                change(
                        released.personId(),
                        documents,
                        duty -> duty.ground() == Ground.NEWLY_IN_DIBAO ? duty.lapsed() : duty);
            case CertificationReported reported ->
                documents.put(
                        reported.personId(),
                        documents
                                .get(reported.personId())
                                .orElseGet(() -> ReminderDuty.of(
                                        reported.personId(), reported.area().value(), reported.name(), null))
                                .arisen(Ground.NEWLY_CERTIFIED, reported.certifiedOn(), months));
            case PersonReminded reminded ->
                change(reminded.personId(), documents, duty -> duty.done(reminded.remindedOn(), reminded.proof()));
            case SubsidiesApplied applied -> change(applied.personId(), documents, ReminderDuty::lapsed);
            case SubsidyHeld held -> draws(held.personId(), held.subsidy(), true, documents);
            case SubsidyReleased released -> draws(released.personId(), released.subsidy(), false, documents);
            default -> {
                // Other events of the service concern nobody's right to be told.
            }
        }
    }

    private static ReminderDuty named(
            Person member, ApplicationFiled filed, String caseId, Documents<ReminderDuty> documents) {
        String area = filed.area().value();
        return documents
                .get(member.personId())
                .map(duty -> duty.named(area, member.name(), caseId))
                .orElseGet(() -> ReminderDuty.of(member.personId(), area, member.name(), caseId));
    }

    private static void draws(String personId, Subsidy subsidy, boolean draws, Documents<ReminderDuty> documents) {
        if (subsidy == Subsidy.LIVING) {
            change(personId, documents, duty -> duty.drawing(draws));
        }
    }

    private static void change(String personId, Documents<ReminderDuty> documents, UnaryOperator<ReminderDuty> change) {
        documents.get(personId).ifPresent(duty -> documents.put(personId, change.apply(duty)));
    }
}
