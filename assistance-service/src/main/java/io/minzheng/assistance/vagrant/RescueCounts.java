package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.CareEvent.*;
import io.minzheng.assistance.vagrant.LeavingEvent.*;
import io.minzheng.assistance.vagrant.PlacementEvent.PersonPlaced;
import io.minzheng.assistance.vagrant.RescueCount.Mark;
import io.minzheng.assistance.vagrant.RescueCount.What;
import io.minzheng.assistance.vagrant.RescuedPerson.Identity;
import io.minzheng.assistance.vagrant.TracingEvent.IdentityRefuted;
import io.minzheng.assistance.vagrant.TracingEvent.PersonIdentified;
import io.minzheng.kernel.BusinessDay;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many person-times were helped in a period, how, and what became of them? One document per rescue. */
final class RescueCounts extends View<RescueCount> {
    RescueCounts() {
        super("assistance.vagrant.RescueCounts", RescueCount.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<RescueCount> documents) {
        if (!(recorded.event() instanceof RescueEvent event)) {
            return;
        }
        String id = recorded.stream();
        LocalDate known = BusinessDay.of(recorded.recordedAt());
        switch (event) {
            case PersonTakenIn taken -> documents.put(id, takenIn(id, taken, known));
            case HelpRefused refused ->
                documents.put(
                        id,
                        new RescueCount(
                                id,
                                refused.area().value(),
                                refused.channel(),
                                null,
                                false,
                                false,
                                List.of(new Mark(What.REFUSED, refused.on(), known, null, 0))));
            case PersonIdentified identified -> {
                RescueCount before = documents.get(id).orElseThrow();
                if (before.unidentified()) {
                    documents.put(id, before.with(mark(What.IDENTIFIED, identified, known), false));
                }
            }
            case IdentityRefuted refuted ->
                documents.put(id, documents.get(id).orElseThrow().with(mark(What.REFUTED, refuted, known), true));
            default -> {
                Mark mark = mark(event, known);
                if (mark != null) {
                    documents.put(id, documents.get(id).orElseThrow().with(mark));
                }
            }
        }
    }

    private static RescueCount takenIn(String id, PersonTakenIn taken, LocalDate known) {
        RescuedPerson person = taken.person();
        What what = person.is(Identity.UNKNOWN) ? What.TAKEN_IN_UNIDENTIFIED : What.TAKEN_IN;
        return new RescueCount(
                id,
                taken.area().value(),
                taken.channel(),
                taken.care().form(),
                person.minor(),
                person.is(Identity.UNKNOWN),
                List.of(new Mark(what, taken.on(), known, null, 0)));
    }

    private static @Nullable Mark mark(RescueEvent event, LocalDate known) {
        return switch (event) {
            case VoucherIssued issued ->
                new Mark(
                        What.VOUCHER_ISSUED,
                        issued.on(),
                        known,
                        null,
                        issued.voucher().value());
            case VoucherTakenBack back ->
                new Mark(
                        What.VOUCHER_TAKEN_BACK,
                        back.on(),
                        known,
                        null,
                        back.voucher().value());
            case CountedToCampaign counted ->
                new Mark(What.COUNTED_TO_CAMPAIGN, counted.on(), known, counted.campaign(), 0);
            case PersonPlaced _ -> mark(What.PLACED, event, known);
            case PersonLeft left ->
                mark(
                        switch (left.way()) {
                            case OWN_WISH -> What.LEFT_OF_OWN_WISH;
                            case VOUCHER -> What.LEFT_WITH_VOUCHER;
                        },
                        event,
                        known);
            case PersonPickedUp _ -> mark(What.PICKED_UP, event, known);
            case PersonEscorted _ -> mark(What.ESCORTED, event, known);
            case PersonHandedToPolice _ -> mark(What.HANDED_TO_POLICE, event, known);
            case PersonDied _ -> mark(What.DIED, event, known);
            case HelpEnded ended ->
                mark(
                        ended.ground() == EndGround.WITHOUT_NOTICE ? What.GONE_WITHOUT_NOTICE : What.SENT_AWAY,
                        event,
                        known);
            default -> null;
        };
    }

    private static Mark mark(What what, RescueEvent event, LocalDate known) {
        return new Mark(what, event.on(), known, null, 0);
    }
}
