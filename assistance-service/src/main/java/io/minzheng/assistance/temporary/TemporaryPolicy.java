package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.Hardship.Cause;
import io.minzheng.assistance.temporary.Hardship.Kind;
import io.minzheng.assistance.temporary.Hardship.Severity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the law leaves to the prefecture or the county, or for which no source is at hand.
 *
 * @param paperDays working days after an emergency grant in which its papers are completed
 * @param amounts what holds from when; sorted by their first day
 * @param incomeLines incomes up to which spending beyond means is helped
 */
record TemporaryPolicy(int paperDays, List<AmountRule> amounts, List<IncomeLine> incomeLines) {
    TemporaryPolicy {
        amounts = amounts.stream()
                .sorted(Comparator.comparing(AmountRule::validFrom))
                .toList();
        incomeLines = List.copyOf(incomeLines);
        if (paperDays < 0) {
            throw new IllegalArgumentException("paperDays must not be negative");
        }
        if (amounts.isEmpty()
                || amounts.stream().map(AmountRule::validFrom).distinct().count() != amounts.size()) {
            throw new IllegalArgumentException("amounts must be given, and no two from the same day");
        }
        if (incomeLines.stream().map(IncomeLine::year).distinct().count() != incomeLines.size()) {
            throw new IllegalArgumentException("no two incomeLines may be of one year");
        }
    }

    /** What holds on the day; empty before the first. */
    Optional<AmountRule> amountsOn(LocalDate day) {
        return amounts.stream().filter(rule -> !rule.validFrom().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** Fen per person and year: local disposable income of the year before the day. */
    Optional<Long> incomeLine(LocalDate day, Kind kind) {
        return incomeLines.stream()
                .filter(line -> line.year() == day.getYear() - 1)
                .map(line -> switch (kind) {
                    case URBAN -> line.urban();
                    case RURAL -> line.rural();
                })
                .findFirst();
    }

    /**
     * Amounts as percent of the monthly dibao standard.
     *
     * @param document number of the measures
     * @param smallPercent highest grant that a township may decide on by itself
     * @param personCapPercent highest grant for each person helped
     * @param caseCapPercent highest grant for all of them together
     * @param sharePercents weight of the first, second, … person; the last holds for all further ones
     * @param grades the multiple for each cause and severity
     */
    record AmountRule(
            LocalDate validFrom,
            String document,
            int smallPercent,
            int personCapPercent,
            int caseCapPercent,
            List<Integer> sharePercents,
            List<Grade> grades) {
        /** A number beyond this is a slip. */
        private static final int MOST = 100_000;

        AmountRule {
            sharePercents = List.copyOf(sharePercents);
            grades = List.copyOf(grades);
            Set<String> graded = new HashSet<>();
            grades.forEach(grade -> graded.add(grade.cause() + "." + grade.severity()));
            if (graded.size() != grades.size() || graded.size() != Cause.values().length * Severity.values().length) {
                throw new IllegalArgumentException(document + ": one grade for each cause and severity");
            }
            if (document.isBlank()
                    || sharePercents.isEmpty()
                    || Stream.concat(
                                    Stream.of(smallPercent, personCapPercent, caseCapPercent),
                                    Stream.concat(
                                            sharePercents.stream(),
                                            grades.stream().map(Grade::percent)))
                            .anyMatch(percent -> percent < 0 || percent > MOST)) {
                throw new IllegalArgumentException(document + ": a number of the amounts is outside its range");
            }
        }

        int percent(Cause cause, Severity severity) {
            return grades.stream()
                    .filter(grade -> grade.cause() == cause && grade.severity() == severity)
                    .mapToInt(Grade::percent)
                    .findFirst()
                    .orElseThrow();
        }

        /** Weights of so many persons together. */
        long shares(int persons) {
            long sum = 0;
            for (int person = 0; person < persons; person++) {
                sum += sharePercents.get(Math.min(person, sharePercents.size() - 1));
            }
            return sum;
        }
    }

    /** @param percent of the monthly dibao standard for a person of full weight */
    record Grade(Cause cause, Severity severity, int percent) {}

    /**
     * @param year of the income
     * @param urban fen per person
     * @param rural fen per person
     */
    record IncomeLine(int year, long urban, long rural) {}

    /** What holds where nothing is configured: within the examples that other places have published. */
    static TemporaryPolicy defaults() {
        List<Grade> grades = Stream.of(Cause.values())
                .flatMap(cause -> Stream.of(Severity.values())
                        .map(severity -> new Grade(cause, severity, usual(cause, severity))))
                .toList();
        return new TemporaryPolicy(
                10,
                List.of(new AmountRule(
                        LocalDate.of(2014, 10, 3), "国发〔2014〕47号", 200, 1_200, 1_000, List.of(100), grades)),
                List.of(
                        new IncomeLine(2020, 3_382_200, 1_034_400),
                        new IncomeLine(2021, 3_618_700, 1_143_300),
                        new IncomeLine(2022, 3_757_200, 1_216_500),
                        new IncomeLine(2023, 3_983_300, 1_313_100)));
    }

    private static int usual(Cause cause, Severity severity) {
        return switch (severity) {
            case MODERATE -> 200;
            case SERIOUS ->
                switch (cause) {
                    case UNEMPLOYMENT -> 300;
                    case EDUCATION_COSTS, OTHER_SHOCK -> 400;
                    case ACCIDENT, FIRE, SUDDEN_ILLNESS, MEDICAL_COSTS -> 500;
                };
            case CRITICAL ->
                switch (cause) {
                    case UNEMPLOYMENT -> 400;
                    case EDUCATION_COSTS, OTHER_SHOCK -> 600;
                    case ACCIDENT, FIRE, SUDDEN_ILLNESS, MEDICAL_COSTS -> 1_000;
                };
        };
    }
}
