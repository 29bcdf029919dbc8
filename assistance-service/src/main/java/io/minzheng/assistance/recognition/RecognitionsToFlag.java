package io.minzheng.assistance.recognition;

import io.minzheng.assistance.flags.CasesToFlag;
import io.minzheng.assistance.flags.FlaggedCase;
import io.minzheng.assistance.recognition.ClaimEvent.HouseholdRecognised;
import io.minzheng.kernel.BusinessDay;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.projection.Views;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Households in which a person lives, on their way to a recognition or recognised today or later. */
final class RecognitionsToFlag implements CasesToFlag {
    static final String PROGRAMME = "recognition";

    private final CasesOfPerson cases;
    private final Views views;
    private final Clock clock;

    RecognitionsToFlag(CasesOfPerson cases, Views views, Clock clock) {
        this.cases = cases;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<FlaggedCase> of(String personId) {
        LocalDate today = BusinessDay.today(clock);
        return views.reader(RecognitionFiles.class).getAll(cases.of(personId)).values().stream()
                .filter(file -> lives(file, today))
                .map(RecognitionsToFlag::flagged)
                .toList();
    }

    static FlaggedCase flagged(RecognitionFile file) {
        return new FlaggedCase(PROGRAMME, file.id(), DivisionCode.of(file.area()));
    }

    private static boolean lives(RecognitionFile file, LocalDate today) {
        HouseholdRecognised recognised = file.recognition();
        return switch (file.phase()) {
            case REFUSED, WITHDRAWN, TERMINATED, ENDED -> false;
            case APPLYING, PROPOSED -> true;
            case RECOGNISED, ENDING_PROPOSED ->
                recognised != null && !recognised.validUntil().isBefore(today);
        };
    }
}
