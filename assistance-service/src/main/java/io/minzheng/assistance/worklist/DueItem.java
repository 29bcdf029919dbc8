package io.minzheng.assistance.worklist;

import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty of a case.
 *
 * @param id of the case and the duty
 * @param caseId the case, or whatever else it is a duty of
 * @param area where the case lies
 * @param day last day on which it is done in time; null while it is not due
 * @param parts of the case that it is about
 * @param withheldFrom who must not see it
 * @param waiting whether there is anything to do
 * @param link address of the case
 * @param queue place in the list: the earlier day, then the id; no two have the same
 */
record DueItem(
        String id,
        String programme,
        @Subject String caseId,
        String area,
        String duty,
        @Nullable LocalDate day,
        List<String> parts,
        @PersonalData @Nullable String withheldFrom,
        boolean waiting,
        String link,
        String queue) {
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    DueItem {
        parts = List.copyOf(parts);
    }

    static String id(String stream, String duty) {
        return stream + "." + duty;
    }

    static DueItem of(DueList.Opening opening, DueSource source) {
        String id = id(opening.stream(), opening.duty());
        return new DueItem(
                        id,
                        opening.programme() == null ? source.programme() : opening.programme(),
                        opening.stream(),
                        opening.area(),
                        opening.duty(),
                        null,
                        List.of(),
                        opening.withheldFrom(),
                        false,
                        source.path() + opening.stream(),
                        "")
                .with(opening.area(), opening.dueOn(), opening.parts());
    }

    DueItem with(String place, @Nullable LocalDate dueOn, List<String> about) {
        return new DueItem(
                id,
                programme,
                caseId,
                place,
                duty,
                dueOn,
                about,
                withheldFrom,
                dueOn != null && !about.isEmpty(),
                link,
                (dueOn == null ? NEVER : dueOn) + "." + id);
    }
}
