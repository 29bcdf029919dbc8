package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.CareEvent.HelpRefused;
import io.minzheng.assistance.vagrant.CareEvent.PersonTakenIn;
import io.minzheng.assistance.worklist.DueList;
import io.minzheng.assistance.worklist.DueSource;
import io.minzheng.kernel.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is due of rescues: each limit of the intake, the search, the stay and the placement. */
final class RescueDuties implements DueSource {
    @Override
    public String programme() {
        return "rescue";
    }

    @Override
    public String path() {
        return "/api/assistance/rescues/";
    }

    @Override
    public void on(DomainEvent event, String stream, DueList due) {
        switch (event) {
            case HelpRefused _ -> {
                // Who is not helped is owed nothing more.
            }
            case PersonTakenIn taken -> {
                for (Duty duty : Duty.values()) {
                    due.open(stream, duty.name(), taken.area().value(), after(null, duty, taken));
                }
            }
            case RescueEvent rescue -> settle(rescue, stream, due);
            default -> {
                // Other events of the service are not about rescues.
            }
        }
    }

    private static void settle(RescueEvent event, String stream, DueList due) {
        for (Duty duty : Duty.values()) {
            due.moved(stream, duty.name(), day -> after(day, duty, event));
        }
    }

    /** One duty by itself, as {@link Dues} has it of all of them. */
    private static @Nullable LocalDate after(@Nullable LocalDate day, Duty duty, RescueEvent event) {
        return Dues.after(day == null ? List.of() : List.of(new Due(duty, day)), event).stream()
                .filter(open -> open.duty() == duty)
                .map(Due::dueOn)
                .findFirst()
                .orElse(null);
    }
}
