package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.ApplicationEvent.AppraisalHeld;
import io.minzheng.assistance.dibao.ApplicationEvent.DataCheckReported;
import io.minzheng.assistance.dibao.ApplicationEvent.FirstOpinionGiven;
import io.minzheng.assistance.dibao.ApplicationEvent.NoticePosted;
import io.minzheng.assistance.dibao.CaseEvent.ChangeReported;
import io.minzheng.assistance.dibao.CaseEvent.ReviewHeld;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One household's case. Each phase carries what is known in it and nothing else. */
sealed interface Dibao {
    record Unfiled() implements Dibao {}

    /** A case that lies in a township; {@code lastOn} is the business date of the last step. */
    sealed interface Filed extends Dibao, Located {
        Filing filing();

        LocalDate lastOn();

        @Override
        default DivisionCode area() {
            return filing().area();
        }
    }

    sealed interface InApplication extends Filed {
        Findings findings();
    }

    sealed interface Accepted extends InApplication {
        Acceptance acceptance();
    }

    record Submitted(Filing filing, Findings findings, boolean asked, boolean awaitingPapers, LocalDate lastOn)
            implements InApplication {}

    record Investigating(Filing filing, Acceptance acceptance, Findings findings, LocalDate lastOn)
            implements Accepted {}

    record Opined(Filing filing, Acceptance acceptance, Findings findings, FirstOpinionGiven opinion, LocalDate lastOn)
            implements Accepted {}

    /** @param notices in order, at least one */
    record OnNotice(
            Filing filing,
            Acceptance acceptance,
            Findings findings,
            FirstOpinionGiven opinion,
            List<NoticePosted> notices,
            LocalDate lastOn)
            implements Accepted {}

    record Objected(Filing filing, Acceptance acceptance, Findings findings, LocalDate lastOn) implements Accepted {}

    /**
     * Members of another case who are to become a household of their own.
     *
     * @param from the case they leave
     * @param by who has proposed it, and must not decide
     */
    record SplitOff(
            Filing filing, @PersonalData Means means, Assessment.Terms terms, String from, String by, LocalDate lastOn)
            implements Filed {}

    enum Outcome {
        REFUSED,
        WITHDRAWN,
        TERMINATED
    }

    record Closed(Filing filing, Outcome outcome, boolean delivered, LocalDate lastOn) implements Filed {}

    sealed interface InBenefit extends Filed {
        BenefitFile file();

        InBenefit with(BenefitFile file);

        @Override
        default Filing filing() {
            return file().filing();
        }

        @Override
        default LocalDate lastOn() {
            return file().lastOn();
        }
    }

    record Active(BenefitFile file) implements InBenefit {
        @Override
        public Active with(BenefitFile changed) {
            return new Active(changed);
        }
    }

    record Suspended(BenefitFile file) implements InBenefit {
        @Override
        public Suspended with(BenefitFile changed) {
            return new Suspended(changed);
        }
    }

    record PhasingOut(BenefitFile file) implements InBenefit {
        @Override
        public PhasingOut with(BenefitFile changed) {
            return new PhasingOut(changed);
        }
    }

    record Ended(BenefitFile file) implements InBenefit {
        @Override
        public Ended with(BenefitFile changed) {
            return new Ended(changed);
        }
    }

    record Filing(
            DivisionCode area,
            DivisionCode village,
            int applicant,
            Household household,
            boolean crossRegion,
            LocalDate filedOn) {
        Filing lyingIn(DivisionCode township, DivisionCode inVillage) {
            return new Filing(township, inVillage, applicant, household, crossRegion, filedOn);
        }
    }

    /** @param dueOn last day for the decision; null where the law names no total */
    record Acceptance(LocalDate on, DibaoLaw law, @Nullable LocalDate dueOn, boolean extended) {}

    /**
     * What is known about the application.
     *
     * @param investigated whether at least two investigators have visited since acceptance
     * @param appraisal the one held after the last visit
     * @param relations members who are relatives of staff or committee members
     * @param contested whether somebody objected to the notice
     * @param makers who has investigated or given an opinion and must not decide
     */
    record Findings(
            @PersonalData @Nullable Means means,
            boolean investigated,
            @Nullable DataCheckReported dataCheck,
            @Nullable AppraisalHeld appraisal,
            Set<Integer> relations,
            boolean visitedByCounty,
            boolean contested,
            Set<String> makers) {
        static final Findings NONE = new Findings(null, false, null, null, Set.of(), false, false, Set.of());

        Findings means(Means recorded) {
            return new Findings(
                    recorded, investigated, dataCheck, appraisal, relations, visitedByCounty, contested, makers);
        }

        Findings visited(Collection<String> by) {
            return new Findings(means, true, dataCheck, null, relations, visitedByCounty, contested, plus(makers, by));
        }

        Findings checked(DataCheckReported report) {
            return new Findings(means, investigated, report, appraisal, relations, visitedByCounty, contested, makers);
        }

        Findings appraised(AppraisalHeld held) {
            return new Findings(means, investigated, dataCheck, held, relations, visitedByCounty, contested, makers);
        }

        Findings related(int member) {
            return new Findings(
                    means,
                    investigated,
                    dataCheck,
                    appraisal,
                    plus(relations, List.of(member)),
                    visitedByCounty,
                    contested,
                    makers);
        }

        Findings visitedByCounty(Collection<String> by) {
            return new Findings(
                    means, investigated, dataCheck, appraisal, relations, true, contested, plus(makers, by));
        }

        Findings contestedNow() {
            return new Findings(means, investigated, dataCheck, appraisal, relations, visitedByCounty, true, makers);
        }

        Findings madeBy(String staff) {
            return new Findings(
                    means,
                    investigated,
                    dataCheck,
                    appraisal,
                    relations,
                    visitedByCounty,
                    contested,
                    plus(makers, List.of(staff)));
        }

        private static <T> Set<T> plus(Set<T> set, Collection<T> more) {
            return Stream.concat(set.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * @param household as it is now
     * @param numbers every member number ever used in the case
     * @param pending a change that waits for its decision
     * @param lastReview null before the first
     */
    record BenefitFile(
            Filing filing,
            Household household,
            Set<Integer> numbers,
            @PersonalData Means means,
            Assessment.Terms terms,
            DibaoBenefit benefit,
            LocalDate reviewDueOn,
            @Nullable ChangeReported pending,
            @Nullable ReviewHeld lastReview,
            boolean delivered,
            LocalDate lastOn) {
        BenefitFile benefit(DibaoBenefit changed, LocalDate on) {
            return new BenefitFile(
                    filing, household, numbers, means, terms, changed, reviewDueOn, pending, lastReview, delivered, on);
        }

        BenefitFile lyingIn(DivisionCode area, DivisionCode village, DibaoBenefit moved, LocalDate on) {
            return new BenefitFile(
                    filing.lyingIn(area, village),
                    household,
                    numbers,
                    means,
                    terms,
                    moved,
                    reviewDueOn,
                    pending,
                    lastReview,
                    delivered,
                    on);
        }

        BenefitFile pending(@Nullable ChangeReported change, LocalDate on) {
            return new BenefitFile(
                    filing, household, numbers, means, terms, benefit, reviewDueOn, change, lastReview, delivered, on);
        }

        BenefitFile reviewed(ReviewHeld review) {
            return new BenefitFile(
                    filing,
                    household,
                    numbers,
                    means,
                    terms,
                    benefit,
                    review.nextDueOn(),
                    pending,
                    review,
                    delivered,
                    review.on());
        }

        BenefitFile means(Means changed) {
            return new BenefitFile(
                    filing,
                    household,
                    numbers,
                    changed,
                    terms,
                    benefit,
                    reviewDueOn,
                    pending,
                    lastReview,
                    delivered,
                    lastOn);
        }

        BenefitFile decisionDelivered(LocalDate on) {
            return new BenefitFile(
                    filing, household, numbers, means, terms, benefit, reviewDueOn, pending, lastReview, true, on);
        }
    }
}
