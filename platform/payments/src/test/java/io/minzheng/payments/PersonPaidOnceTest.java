package io.minzheng.payments;

import static io.minzheng.payments.Samples.MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.kernel.RuleViolation;
import io.minzheng.payments.LedgerEvent.ArrearsIssued;
import io.minzheng.payments.LedgerEvent.MoneyIssued;
import io.minzheng.payments.LedgerEvent.PersonCounted;
import io.minzheng.payments.LinesEvent.LinesIssued;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One person is paid for one month and purpose in one household, whatever households name him or her. */
class PersonPaidOnceTest {
    private static final YearMonth JUNE = MAY.plusMonths(1);
    private static final YearMonth JULY = MAY.plusMonths(2);
    private static final YearMonth AUGUST = MAY.plusMonths(3);

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void ofTwoHouseholdsThatNameThePersonOneIsPaid() {
        town.persons(2, "p");
        town.persons(4, "q", "p");
        town.due(2, MAY, 300);
        town.due(4, MAY, 500);

        RunOutcome outcome = town.issued(MAY).issued();

        assertThat(outcome).isNotNull();
        assertThat(outcome.households()).isEqualTo(1);
        assertThat(outcome.skipped()).isEqualTo(1);
        assertThat(outcome.reasons()).containsOnlyKeys("payments.person-must-not-be-paid-twice");
        assertThat(town.stored(LinesIssued.class).getLast().skipped())
                .extracting(SkippedHousehold::code)
                .containsExactly("payments.person-must-not-be-paid-twice");
        assertThat(town.stored(MoneyIssued.class)).hasSize(1);
    }

    @Test
    void laterMonthsOfTheSamePersonsAskNobody() {
        town.persons(2, "p");
        town.due(2, MAY, 300);
        town.due(2, JUNE, 300);
        town.issued(MAY);

        town.issued(JUNE);

        assertThat(town.stored(MoneyIssued.class)).hasSize(2);
        assertThat(town.stored(PersonCounted.class)).hasSize(1);
    }

    @Test
    void whoMovesIsPaidInTheNewHouseholdFromTheMonthForWhichTheOldOneIsNot() {
        town.persons(2, "p");
        town.due(2, MAY, 300);
        town.issued(MAY);
        town.persons(4, "p");
        town.due(4, JUNE, 500);

        assertThat(town.issued(JUNE).issued().skipped()).isZero();

        town.due(2, JULY, 300);
        town.due(4, JULY, 500);
        assertThat(town.issued(JULY).issued().reasons()).containsOnlyKeys("payments.person-must-not-be-paid-twice");
        assertThat(town.ledger(4).of(JULY).standing() + town.ledger(2).of(JULY).standing())
                .isIn(300L, 500L);
    }

    @Test
    void aMonthBetweenThoseForWhichAnotherHouseholdIsPaidIsFree() {
        town.persons(2, "p");
        town.due(2, MAY, 300);
        town.due(2, JULY, 300);
        town.issued(MAY);
        town.issued(JULY);
        town.persons(4, "p");
        town.due(4, JUNE, 500);

        assertThat(town.issued(AUGUST).issued().skipped()).isZero();

        assertThat(town.ledger(4).of(JUNE).standing()).isEqualTo(500);
        assertThat(town.ledger(2).of(JULY).standing()).isEqualTo(300);
    }

    @Test
    void aMonthThatCameBackIsFreeForAnotherHouseholdAndIsNotMadeGoodThen() {
        town.persons(2, "p");
        town.due(2, MAY, 300);
        town.issued(MAY);
        town.commands.send(
                town.by(Town.MAKER),
                new LedgerCommand.RecordReturn(
                        Ledger.id("dibao", Town.id(2)), 1, "ACCOUNT_CLOSED", LocalDate.of(2013, 5, 20)));
        town.due(2, MAY, 0);
        town.persons(4, "p");
        town.due(4, MAY, 500);

        town.issued(JUNE);

        assertThat(town.stored(ArrearsIssued.class)).singleElement().satisfies(paid -> assertThat(paid.household())
                .isEqualTo(Town.id(4)));
        LedgerSteps steps = new LedgerSteps(town.commands, town.persons);
        assertThatThrownBy(
                        () -> steps.reissue(town.by(Town.CHECKER), "dibao", Town.id(2), 1, LocalDate.of(2013, 6, 20)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(PaymentRule.PersonMustNotBePaidTwice));
    }

    @Test
    void aMonthThatCameBackIsMadeGoodWhereNobodyElseIsPaid() {
        town.persons(2, "p");
        town.due(2, MAY, 300);
        town.issued(MAY);
        town.commands.send(
                town.by(Town.MAKER),
                new LedgerCommand.RecordReturn(
                        Ledger.id("dibao", Town.id(2)), 1, "ACCOUNT_CLOSED", LocalDate.of(2013, 5, 20)));

        new LedgerSteps(town.commands, town.persons)
                .reissue(town.by(Town.CHECKER), "dibao", Town.id(2), 1, LocalDate.of(2013, 6, 20));

        assertThat(town.ledger(2).of(MAY).standing()).isEqualTo(300);
    }

    @Test
    void aRaiseOfAnEarlierMonthIsPaidAlthoughSomebodyOfThatMonthHasMoved() {
        town.persons(2, "p", "q");
        town.due(2, MAY, 300);
        town.issued(MAY);
        town.persons(2, "q");
        town.persons(4, "p");
        town.due(2, MAY, 350);
        town.due(2, JUNE, 200);
        town.due(4, JUNE, 500);

        assertThat(town.issued(JUNE).issued().skipped()).isZero();
        assertThat(town.ledger(2).of(MAY).standing()).isEqualTo(350);
    }

    @Test
    void issuedAgainAfterABreakEveryPersonIsStillPaidOnce() {
        for (int household = 2; household < 40; household += 2) {
            town.persons(household, "p" + household / 4);
            town.due(household, MAY, 300);
        }
        String run = town.approved(MAY).run();
        town.breakAfter(28);
        try {
            town.issuing.issue(town.by(Town.CHECKER), run, Town.day(MAY));
        } catch (Town.Broken broken) {
            town.breakAfter(Integer.MAX_VALUE);
        }
        town.breakAfter(Integer.MAX_VALUE);
        town.issuing.issue(town.by(Town.CHECKER), run, Town.day(MAY));

        assertThat(town.stored(MoneyIssued.class).stream().flatMap(paid -> paid.persons().stream()))
                .doesNotHaveDuplicates()
                .hasSize(10);
    }
}
