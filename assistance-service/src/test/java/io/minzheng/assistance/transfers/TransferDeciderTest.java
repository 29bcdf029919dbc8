package io.minzheng.assistance.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.transfers.TransferCommand.ConfirmTransfer;
import io.minzheng.assistance.transfers.TransferCommand.ProposeTransfer;
import io.minzheng.assistance.transfers.TransferCommand.RejectTransfer;
import io.minzheng.assistance.transfers.TransferEvent.TransferConfirmed;
import io.minzheng.assistance.transfers.TransferEvent.TransferProposed;
import io.minzheng.assistance.transfers.TransferEvent.TransferRejected;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.test.EventForms;
import io.minzheng.web.RuleTexts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransferDeciderTest {
    private static final String CASE = "dibao-1";
    private static final DivisionCode NAWU = DivisionCode.of("623001100");
    private static final DivisionCode LEXIU = DivisionCode.of("623001101");
    private static final DivisionCode VILLAGE = DivisionCode.of("623001101201");
    private static final DivisionCode XIAHE = DivisionCode.of("623027");
    private static final YearMonth JUNE = YearMonth.of(2022, 6);

    private final TransferDecider decider = new TransferDecider();
    private Transfer state = decider.initial();

    private static LocalDate day(String on) {
        return LocalDate.parse(on);
    }

    private static ProposeTransfer to(
            DivisionCode to, @Nullable DivisionCode village, @Nullable String letter, @Nullable String file) {
        return new ProposeTransfer(CASE, "dibao", day("2022-05-10"), NAWU, to, village, letter, file);
    }

    private static final ProposeTransfer WITHIN = to(LEXIU, VILLAGE, null, null);
    private static final ProposeTransfer BEYOND = to(XIAHE, null, "转移函-1", "档案-1");
    private static final ConfirmTransfer CONFIRM = confirm("2022-05-20", LEXIU, "决定-9");

    private static ConfirmTransfer confirm(String on, @Nullable DivisionCode to, String decisionNumber) {
        return new ConfirmTransfer(CASE, day(on), to, JUNE, decisionNumber);
    }

    private List<TransferEvent> when(String staff, TransferCommand command) {
        List<TransferEvent> events = decider.decide(command, state, new Circumstances(staff, day("2030-01-01")));
        events.forEach(event -> state = decider.evolve(state, event));
        return events;
    }

    private void refuses(Rule rule, String staff, TransferCommand command) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> when(staff, command));
        assertThat(refusal).as("refusal of %s", command).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
    }

    @Test
    void isProposedWhereTheCaseLiesAndThenLiesWhereItHasGone() {
        when("clerk", WITHIN);
        assertThat(((Located) state).area()).isEqualTo(NAWU);
        assertThat(when("approver", CONFIRM))
                .containsExactly(
                        new TransferConfirmed(day("2022-05-20"), "dibao", CASE, NAWU, LEXIU, JUNE, "决定-9", "approver"));
        assertThat(((Located) state).area()).isEqualTo(LEXIU);
    }

    @Test
    void goesToAnotherCountyWithALetterAndItsFile() {
        assertThat(when("clerk", BEYOND))
                .containsExactly(new TransferProposed(
                        day("2022-05-10"), "dibao", CASE, NAWU, XIAHE, null, "转移函-1", "档案-1", "clerk"));
        when("approver", confirm("2022-05-20", XIAHE, "决定-9"));
        assertThat(((Located) state).area()).as("the file is answered for here").isEqualTo(NAWU);
    }

    @Test
    void mayMoveAgainOnceDecided() {
        when("clerk", WITHIN);
        refuses(TransferRule.TransferMustBeDecidedFirst, "clerk", WITHIN);
        when("approver", new RejectTransfer(CASE, day("2022-05-20"), "未实际居住"));
        assertThat(((Located) state).area()).isEqualTo(NAWU);
        refuses(TransferRule.StepsMustFollowInTime, "clerk", WITHIN);
        when("clerk", new ProposeTransfer(CASE, "dibao", day("2022-06-01"), NAWU, LEXIU, VILLAGE, null, null));
        when("approver", confirm("2022-06-02", LEXIU, "决定-9"));
    }

    @Test
    void isRefusedWhereItDoesNotFit() {
        refuses(TransferRule.TransferMustBeProposed, "approver", CONFIRM);
        refuses(TransferRule.PlaceMustBeAnother, "clerk", to(NAWU, VILLAGE, null, null));
        refuses(TransferRule.PlaceMustBeAnother, "clerk", to(DivisionCode.of("6230"), null, "转移函-1", "档案-1"));
        refuses(TransferRule.VillageMustLieInTheTownship, "clerk", to(LEXIU, null, null, null));
        refuses(
                TransferRule.VillageMustLieInTheTownship,
                "clerk",
                to(LEXIU, DivisionCode.of("623001100201"), null, null));
        refuses(TransferRule.VillageMustLieInTheTownship, "clerk", to(XIAHE, VILLAGE, "转移函-1", "档案-1"));
        refuses(TransferRule.LetterMustGoWithTheFile, "clerk", to(XIAHE, null, "转移函-1", null));
        refuses(TransferRule.LetterMustGoWithTheFile, "clerk", to(LEXIU, VILLAGE, "转移函-1", null));
        when("clerk", WITHIN);
        refuses(TransferRule.MakerMustNotDecide, "clerk", CONFIRM);
        refuses(TransferRule.TransferMustBeProposed, "approver", confirm("2022-05-20", XIAHE, "决定-9"));
        refuses(TransferRule.TransferMustBeProposed, "approver", confirm("2022-05-20", null, "决定-9"));
        refuses(TransferRule.TextMustBeGiven, "approver", confirm("2022-05-20", LEXIU, " "));
        refuses(TransferRule.TextMustBeGiven, "approver", new RejectTransfer(CASE, day("2022-05-20"), ""));
    }

    @Test
    void theMonthOfTheMoveIsTheFormerTownshipsUnlessTheBureauSaysOtherwise() {
        assertThat(new TransferSettings(TransferSettings.Pays.FORMER).effectiveFrom(day("2022-05-31")))
                .isEqualTo(JUNE);
        assertThat(new TransferSettings(TransferSettings.Pays.RECEIVING).effectiveFrom(day("2022-05-31")))
                .isEqualTo(YearMonth.of(2022, 5));
    }

    @Test
    void everyRuleIsToldInBothLanguages() {
        assertThat(RuleTexts.missing(TransferRule.values())).isEmpty();
    }

    static Stream<TransferEvent> events() {
        return Stream.of(
                new TransferProposed(day("2022-05-10"), "dibao", CASE, NAWU, XIAHE, null, "转移函-1", "档案-1", "clerk"),
                new TransferConfirmed(day("2022-05-20"), "dibao", CASE, NAWU, LEXIU, JUNE, "决定-9", "approver"),
                new TransferRejected(day("2022-05-20"), "dibao", CASE, NAWU, "未实际居住", "approver"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAndReadAsCommitted(TransferEvent event) {
        new EventForms(Transfer.id(CASE), List.of(TransferEvent.class)).check(event);
    }
}
