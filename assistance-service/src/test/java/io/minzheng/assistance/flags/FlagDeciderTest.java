package io.minzheng.assistance.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.flags.FlagCommand.CloseFlag;
import io.minzheng.assistance.flags.FlagCommand.FlagForReview;
import io.minzheng.assistance.flags.FlagCommand.MoveFlag;
import io.minzheng.assistance.flags.FlagEvent.FlagClosed;
import io.minzheng.assistance.flags.FlagEvent.FlagMoved;
import io.minzheng.assistance.flags.FlagEvent.ReviewFlagged;
import io.minzheng.assistance.flags.FlagEvent.ReviewOutcome;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.test.EventForms;
import io.minzheng.web.RuleTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlagDeciderTest {
    private static final String CASE = "dibao-1";
    private static final String PERSON = "person-1";
    private static final String AUTOMATION = "automation:assistance.flags.WhenMarriageRegisteredThenFlagCases";
    private static final DivisionCode TOWN = DivisionCode.of("623001100");
    private static final Occasion MARRIAGE = new Occasion(FlagReason.MARRIAGE, day("2022-06-01"), "结字-1");
    private static final FlagForReview FLAG = new FlagForReview(new FlaggedCase("dibao", CASE, TOWN), PERSON, MARRIAGE);
    private static final String ID = FLAG.id();
    private static final ReviewFlagged FLAGGED =
            new ReviewFlagged(day("2022-06-01"), "dibao", CASE, PERSON, TOWN, FlagReason.MARRIAGE, "结字-1", AUTOMATION);
    private static final FlagClosed CLOSED =
            new FlagClosed(day("2022-06-10"), PERSON, ReviewOutcome.CHANGED, "配偶已并入家庭", "决定-2", "clerk");
    private static final DivisionCode OTHER_TOWN = DivisionCode.of("623001101");
    private static final FlagMoved MOVED = new FlagMoved(day("2022-06-05"), OTHER_TOWN, "automation");
    private static final EventForms FORMS = new EventForms(ID, List.of(FlagEvent.class));

    private final FlagDecider decider = new FlagDecider();

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static CloseFlag close(String on, String findings, String decision) {
        return new CloseFlag(ID, day(on), ReviewOutcome.CHANGED, findings, decision);
    }

    private List<FlagEvent> decide(String staff, FlagCommand command, FlagEvent... given) {
        ReviewFlag state = decider.initial();
        for (FlagEvent event : given) {
            state = decider.evolve(state, event);
        }
        return decider.decide(command, state, new Circumstances(staff, day("2022-07-01")));
    }

    private void refuses(Rule rule, FlagCommand command, FlagEvent... given) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> decide("clerk", command, given));
        assertThat(refusal).as("refusal of %s", command).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
    }

    @Test
    void aCaseIsFlaggedOnceForWhatHasHappened() {
        assertThat(decide(AUTOMATION, FLAG)).containsExactly(FLAGGED);
        assertThat(decide(AUTOMATION, FLAG, FLAGGED)).isEmpty();
        assertThat(decide(AUTOMATION, FLAG, FLAGGED, CLOSED))
                .as("already reviewed")
                .isEmpty();
    }

    @Test
    void anotherCertificateReasonOrCaseIsAnotherFlag() {
        assertThat(FlagCommand.id(CASE, MARRIAGE)).isEqualTo(ID);
        assertThat(List.of(
                        FlagCommand.id(CASE, new Occasion(FlagReason.MARRIAGE, day("2022-06-01"), "结字-2")),
                        FlagCommand.id(CASE, new Occasion(FlagReason.DIVORCE, day("2022-06-01"), "结字-1")),
                        FlagCommand.id("dibao-2", MARRIAGE)))
                .doesNotContain(ID)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoeverHasReviewedTheCaseClosesItWithTheOutcome() {
        assertThat(decide("clerk", close("2022-06-10", "配偶已并入家庭", "决定-2"), FLAGGED))
                .containsExactly(CLOSED);
        assertThat(decide("clerk", close("2022-06-01", "无影响", null), FLAGGED)).hasSize(1);
    }

    @Test
    void isNotClosedBeforeItWasRaisedNorTwiceNorWithoutFindings() {
        refuses(FlagRule.FlagMustBeRaised, close("2022-06-10", "无影响", null));
        refuses(FlagRule.FlagMustBeOpen, close("2022-06-11", "无影响", null), FLAGGED, CLOSED);
        refuses(FlagRule.StepsMustFollowInTime, close("2022-05-31", "无影响", null), FLAGGED);
        refuses(FlagRule.TextMustBeGiven, close("2022-06-10", " ", null), FLAGGED);
        refuses(FlagRule.TextMustBeGiven, close("2022-06-10", "无影响", " "), FLAGGED);
    }

    @Test
    void anOpenFlagGoesWithItsCaseAndAClosedOneStays() {
        MoveFlag move = new MoveFlag(ID, day("2022-06-05"), OTHER_TOWN);
        assertThat(decide("automation", move, FLAGGED)).containsExactly(MOVED);
        assertThat(decide("automation", move, FLAGGED, MOVED)).isEmpty();
        assertThat(decide("automation", move, FLAGGED, CLOSED)).isEmpty();
        assertThat(decide("automation", new MoveFlag(ID, day("2022-05-05"), OTHER_TOWN), FLAGGED))
                .as("not before it was there")
                .containsExactly(new FlagMoved(FLAGGED.on(), OTHER_TOWN, "automation"));
        refuses(FlagRule.FlagMustBeRaised, move);
        ReviewFlag state = decider.evolve(decider.evolve(decider.initial(), FLAGGED), MOVED);
        assertThat(((Located) state).area()).isEqualTo(OTHER_TOWN);
        assertThat(((Located) decider.evolve(state, CLOSED)).area()).isEqualTo(OTHER_TOWN);
        assertThat(decide("clerk", close("2022-06-01", "无影响", null), FLAGGED, MOVED))
                .hasSize(1);
        Map<String, CaseFlag> kept = new HashMap<>();
        CaseFlags view = new CaseFlags();
        take(view, kept, FLAGGED, 0);
        take(view, kept, MOVED, 1);
        assertThat(kept.get(ID).area()).isEqualTo(OTHER_TOWN.value());
        assertThat(kept.get(ID).open()).isTrue();
    }

    @Test
    void theListShowsItUntilItIsClosedAlsoWhenHeardAgain() {
        Map<String, CaseFlag> kept = new HashMap<>();
        CaseFlags view = new CaseFlags();
        take(view, kept, FLAGGED, 0);
        take(view, kept, FLAGGED, 0);
        assertThat(kept.values()).singleElement().satisfies(flag -> {
            assertThat(flag.open()).isTrue();
            assertThat(flag.queue()).isEqualTo("2022-06-01." + ID);
        });
        take(view, kept, CLOSED, 1);
        assertThat(kept.get(ID).open()).isFalse();
        assertThat(kept.get(ID).outcome()).isEqualTo(ReviewOutcome.CHANGED);
        assertThat(kept.get(ID).toString()).doesNotContain("配偶");
    }

    private static void take(CaseFlags view, Map<String, CaseFlag> kept, DomainEvent event, int sequence) {
        view.on(new RecordedEvent(event, ID, sequence, sequence + 1L, Instant.EPOCH, Map.of()), new Documents<>() {
            @Override
            public Optional<CaseFlag> get(String id) {
                return Optional.ofNullable(kept.get(id));
            }

            @Override
            public void put(String id, CaseFlag flag) {
                kept.put(id, flag);
            }

            @Override
            public void delete(String id) {
                kept.remove(id);
            }
        });
    }

    static List<DomainEvent> events() {
        return List.of(FLAGGED, CLOSED, MOVED);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAndReadAsCommitted(DomainEvent event) {
        FORMS.check(event);
    }

    @Test
    void everyRuleIsToldInBothLanguages() {
        assertThat(RuleTexts.missing(FlagRule.values())).isEmpty();
    }
}
