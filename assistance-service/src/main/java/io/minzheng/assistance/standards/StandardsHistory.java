package io.minzheng.assistance.standards;

import io.minzheng.assistance.standards.StandardEvent.StandardAdjusted;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.Act;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every standard of one county with the moment it became known: what was decided earlier was decided without it. */
public final class StandardsHistory {
    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    private final List<ApprovedStandard> approved;

    private StandardsHistory(List<ApprovedStandard> approved) {
        this.approved = approved;
    }

    /** @param approved in any order */
    public static StandardsHistory of(List<ApprovedStandard> approved) {
        return new StandardsHistory(approved.stream()
                .sorted(Comparator.comparingLong(ApprovedStandard::position))
                .toList());
    }

    /** As it lies in the store; the county is that of the area. */
    public static StandardsHistory read(EventReader reader, EventCatalogue catalogue, DivisionCode area) {
        List<ApprovedStandard> approved = new ArrayList<>();
        for (StandardKind kind : StandardKind.values()) {
            for (StoredEvent stored : reader.stream(StandardCommand.stream(kind, area.county()))) {
                if (catalogue.read(stored) instanceof StandardAdjusted adjusted) {
                    approved.add(approved(stored, adjusted));
                }
            }
        }
        return of(approved);
    }

    private static ApprovedStandard approved(StoredEvent stored, StandardAdjusted adjusted) {
        return new ApprovedStandard(
                new Adjustment(
                        adjusted.kind(),
                        DivisionCode.of(adjusted.area()),
                        adjusted.amount(),
                        adjusted.validFrom(),
                        adjusted.documentNumber()),
                adjusted.proposedBy(),
                adjusted.approvedBy(),
                adjusted.on(),
                stored.recordedAt(),
                stored.stream(),
                stored.sequence(),
                stored.position());
    }

    /**
     * The standards as known at a position.
     *
     * @param others adjustments in addition, as if approved last
     */
    public Standards upTo(long position, List<Adjustment> others) {
        return Standards.of(Stream.concat(known(position).map(ApprovedStandard::adjustment), others.stream())
                .toList());
    }

    /**
     * The standards approved up to a day.
     *
     * @param knownAt leaves out what was recorded after this day; null for all that is known
     */
    Standards decidedBy(LocalDate day, @Nullable LocalDate knownAt) {
        return Standards.of(approved.stream()
                .filter(standard -> !standard.on().isAfter(day))
                .filter(standard -> knownAt == null
                        || !LocalDate.ofInstant(standard.recordedAt(), BUSINESS_ZONE)
                                .isAfter(knownAt))
                .map(ApprovedStandard::adjustment)
                .toList());
    }

    private Stream<ApprovedStandard> known(long position) {
        return approved.stream().filter(standard -> standard.position() <= position);
    }

    /** The approval behind an adjustment, the last of equals. */
    public Optional<ApprovedStandard> behind(Adjustment adjustment, long position) {
        return known(position)
                .filter(standard -> standard.adjustment().equals(adjustment))
                .reduce((earlier, later) -> later);
    }

    /** The approvals, as known at a position, of those of the kinds that were in force in the area for the month. */
    public List<Act> acts(Collection<StandardKind> kinds, DivisionCode area, YearMonth month, long position) {
        Standards known = upTo(position, List.of());
        return kinds.stream()
                .flatMap(kind -> known.at(kind, area, month).stream())
                .flatMap(adjustment -> behind(adjustment, position).stream())
                .map(ApprovedStandard::act)
                .toList();
    }

    /** Positions of the approvals after one position, up to another. */
    public List<Long> turns(long after, long until) {
        return known(until)
                .map(ApprovedStandard::position)
                .filter(position -> position > after)
                .toList();
    }
}
