package io.minzheng.assistance.recognition;

import io.minzheng.assistance.flags.FlagsOfCase;
import io.minzheng.assistance.recognition.ClaimEvent.HouseholdRecognised;
import io.minzheng.assistance.recognition.RecognitionFile.Phase;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.Subject;
import io.minzheng.projection.Views;
import io.minzheng.web.AreaQuery;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers what staff ask about recognitions, within their areas. */
final class RecognitionQueries {
    private final Views views;
    private final FlagsOfCase flags;

    RecognitionQueries(Views views, FlagsOfCase flags) {
        this.views = views;
        this.flags = flags;
    }

    RecognitionFile file(Staff staff, String id) {
        return AreaQuery.get(views.reader(RecognitionFiles.class), staff, id, RecognitionFile::area)
                .with(flags.of(id));
    }

    /**
     * A line of the list of cases.
     *
     * @param validFrom null before the decision
     */
    record CaseLine(
            @Subject String id,
            String area,
            RecognitionKind kind,
            Phase phase,
            LocalDate filedOn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            LocalDate lastOn) {
        static CaseLine of(RecognitionFile file) {
            HouseholdRecognised recognised = file.recognition();
            return new CaseLine(
                    file.id(),
                    file.area(),
                    file.kind(),
                    file.phase(),
                    file.filing().filedOn(),
                    recognised == null ? null : recognised.validFrom(),
                    recognised == null
                            ? null
                            : file.ending() == null
                                    ? recognised.validUntil()
                                    : file.ending().until(),
                    file.lastOn());
        }
    }

    Page<CaseLine> cases(
            Staff staff,
            @Nullable DivisionCode area,
            @Nullable RecognitionKind kind,
            @Nullable Phase phase,
            Paging paging) {
        return AreaQuery.of(views.reader(RecognitionFiles.class), staff, area)
                .where("kind", kind)
                .where("phase", phase)
                .page(paging, RecognitionFile::id)
                .map(CaseLine::of);
    }

    RecognitionStatistics statistics(
            Staff staff, @Nullable DivisionCode area, LocalDate asOf, @Nullable LocalDate knownAt) {
        RecognitionStatistics.Sum sum = new RecognitionStatistics.Sum(asOf, knownAt);
        AreaQuery.of(views.reader(RecognisedHouseholds.class), staff, area).forEach(sum::add);
        return sum.report(area == null ? null : area.value());
    }

    /**
     * Where a person is met.
     *
     * @param elsewhere cases outside the reader's areas, of which nothing more is told
     */
    record PersonCases(List<CaseLine> cases, int elsewhere) {}

    PersonCases person(Staff staff, String personId) {
        List<String> cases = views.reader(RecognitionPersons.class)
                .get(personId)
                .map(RecognitionPerson::cases)
                .orElse(List.of());
        List<CaseLine> own =
                AreaQuery.getAll(views.reader(RecognitionFiles.class), staff, cases, RecognitionFile::area).stream()
                        .map(CaseLine::of)
                        .toList();
        return new PersonCases(own, cases.size() - own.size());
    }
}
