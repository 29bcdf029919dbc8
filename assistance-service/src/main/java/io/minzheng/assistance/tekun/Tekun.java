package io.minzheng.assistance.tekun;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.tekun.CareEvent.FormChangeRequested;
import io.minzheng.assistance.tekun.ClaimEvent.OpinionFormed;
import io.minzheng.assistance.tekun.ClaimEvent.Person;
import io.minzheng.assistance.tekun.ClaimEvent.Schooling;
import io.minzheng.assistance.tekun.EndingEvent.CaseEnded;
import io.minzheng.assistance.tekun.EndingEvent.EndingProposed;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a case stands. */
sealed interface Tekun {
    record NotFiled() implements Tekun {}

    /** {@code lastOn} is the business date of the last step. */
    sealed interface Filed extends Tekun, Located {
        Filing filing();

        LocalDate lastOn();

        @Override
        default DivisionCode area() {
            return filing().area();
        }
    }

    /** How the application stands, the procedure knows. */
    record Applying(Filing filing, Claim claim, LocalDate lastOn) implements Filed {}

    sealed interface Granted extends Filed {
        Support support();

        @Override
        default Filing filing() {
            return support().filing();
        }

        @Override
        default LocalDate lastOn() {
            return support().lastOn();
        }
    }

    /** The person is supported. */
    sealed interface Running extends Granted {}

    record Active(Support support) implements Running {}

    record EndingInProposal(Support support, EndingProposed proposal) implements Running {}

    record EndingOnNotice(Support support, EndingProposed proposal, LocalDate until) implements Running {}

    record EndingInDispute(Support support, EndingProposed proposal) implements Running {}

    /** @param screened whether it was looked at dibao afterwards */
    record Ended(Support support, CaseEnded ending, boolean screened) implements Granted {}

    record Filing(
            DivisionCode area,
            DivisionCode village,
            Kind kind,
            Person person,
            Schooling schooling,
            String household,
            LocalDate filedOn) {
        Filing lyingIn(DivisionCode township, DivisionCode inVillage) {
            return new Filing(township, inVillage, kind, person, schooling, household, filedOn);
        }

        Filing with(Schooling other) {
            return new Filing(area, village, kind, person, other, household, filedOn);
        }
    }

    /**
     * What is known before the grant.
     *
     * @param opinion on these facts, assessment and placement; null where one of them has changed since
     * @param diedOn when the person died, as the registry has told
     * @param makers who has recorded any of it, and must not decide
     */
    record Claim(
            @PersonalData @Nullable Facts facts,
            SelfCare.@Nullable Level level,
            @Nullable Placement placement,
            @Nullable OpinionFormed opinion,
            @Nullable LocalDate diedOn,
            Set<String> makers) {
        static final Claim EMPTY = new Claim(null, null, null, null, null, Set.of());

        public Claim {
            makers = Set.copyOf(makers);
        }

        Claim found(Facts found, String by) {
            return new Claim(found, level, placement, null, diedOn, with(by));
        }

        Claim assessed(SelfCare.Level found, String by) {
            return new Claim(facts, found, placement, null, diedOn, with(by));
        }

        Claim placed(Placement chosen, String by) {
            return new Claim(facts, level, chosen, null, diedOn, with(by));
        }

        Claim opined(OpinionFormed formed) {
            return new Claim(facts, level, placement, formed, diedOn, with(formed.by()));
        }

        Claim died(@Nullable LocalDate day) {
            return new Claim(facts, level, placement, opinion, day, makers);
        }

        private Set<String> with(String by) {
            return Stream.concat(makers.stream(), Stream.of(by)).collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * How the person is supported.
     *
     * @param changeReportedBy who has reported a change of self-care that waits for the county; null where none waits
     * @param request change of form that waits for its decision
     * @param lastVisitedOn null before the first visit
     */
    record Support(
            Filing filing,
            Placement placement,
            SelfCare.Level level,
            @Nullable String changeReportedBy,
            @Nullable FormChangeRequested request,
            @Nullable LocalDate lastVisitedOn,
            LocalDate lastOn) {
        Support at(LocalDate on) {
            return new Support(filing, placement, level, changeReportedBy, request, lastVisitedOn, on);
        }

        Support with(Filing changed) {
            return new Support(changed, placement, level, changeReportedBy, request, lastVisitedOn, lastOn);
        }

        Support with(Placement changed) {
            return new Support(filing, changed, level, changeReportedBy, null, lastVisitedOn, lastOn);
        }

        Support assessed(SelfCare.Level found) {
            return new Support(filing, placement, found, null, request, lastVisitedOn, lastOn);
        }

        Support changeReported(String by) {
            return new Support(filing, placement, level, by, request, lastVisitedOn, lastOn);
        }

        Support requested(FormChangeRequested asked) {
            return new Support(filing, placement, level, changeReportedBy, asked, lastVisitedOn, lastOn);
        }

        Support visited(LocalDate day) {
            return new Support(filing, placement, level, changeReportedBy, request, day, lastOn);
        }

        /** What waited for a decision waits no more. */
        Support settled() {
            return new Support(filing, placement, level, null, null, lastVisitedOn, lastOn);
        }

        boolean dispersed() {
            return placement.form() == Placement.Form.DISPERSED;
        }
    }
}
