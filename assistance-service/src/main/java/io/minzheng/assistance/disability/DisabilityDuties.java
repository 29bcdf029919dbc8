package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityEvent.*;
import io.minzheng.assistance.worklist.DueList;
import io.minzheng.assistance.worklist.DueSource;
import io.minzheng.kernel.DomainEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What is due of disability subsidies: the yearly review, as long as one of them is paid. */
final class DisabilityDuties implements DueSource {
    private static final String REVIEW = "REVIEW";

    @Override
    public String programme() {
        return "disability";
    }

    @Override
    public String path() {
        return "/api/assistance/disability-subsidies/cases/";
    }

    @Override
    public void on(DomainEvent event, String stream, DueList due) {
        switch (event) {
            case SubsidiesGranted granted ->
                due.open(new DueList.Opening(
                        stream,
                        REVIEW,
                        granted.area().value(),
                        granted.reviewDueOn(),
                        null,
                        granted.grants().stream()
                                .map(grant -> grant.subsidy().name())
                                .sorted()
                                .toList(),
                        null));
            case ReviewHeld review -> due.by(stream, REVIEW, review.nextDueOn());
            case SubsidiesStopped stopped -> due.about(stream, REVIEW, paid -> without(paid, stopped.subsidies()));
            case SubsidyResumed resumed ->
                due.about(stream, REVIEW, paid -> with(paid, resumed.grant().subsidy()));
            case CaseTransferred moved ->
                due.relocate(stream, REVIEW, moved.area().value());
            case StopCorrected corrected -> due.about(stream, REVIEW, paid -> with(paid, corrected.subsidy()));
            default -> {
                // Other events of the service leave the day of the review as it is.
            }
        }
    }

    private static List<String> with(Collection<String> paid, Subsidy subsidy) {
        TreeSet<String> more = new TreeSet<>(paid);
        more.add(subsidy.name());
        return List.copyOf(more);
    }

    private static List<String> without(Collection<String> paid, List<Subsidy> stopped) {
        List<String> left = new ArrayList<>(paid);
        stopped.forEach(subsidy -> left.remove(subsidy.name()));
        return left;
    }
}
