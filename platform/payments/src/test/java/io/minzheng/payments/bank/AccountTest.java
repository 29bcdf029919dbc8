package io.minzheng.payments.bank;

import static io.minzheng.payments.bank.Samples.DAY;
import static io.minzheng.payments.bank.Samples.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.payments.bank.AccountCommand.ConfirmAccount;
import io.minzheng.payments.bank.AccountCommand.MoveAccount;
import io.minzheng.payments.bank.AccountCommand.ProposeAccount;
import io.minzheng.payments.bank.AccountCommand.RejectAccount;
import io.minzheng.payments.bank.AccountDetails.Agreement;
import io.minzheng.payments.bank.AccountEvent.AccountConfirmed;
import io.minzheng.payments.bank.AccountEvent.AccountMoved;
import io.minzheng.payments.bank.AccountEvent.AccountProposed;
import io.minzheng.payments.bank.AccountEvent.AccountRejected;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
    private static final String HOUSEHOLD = "dibao.h1";
    private static final String AREA = "623001100";

    private final Given<AccountCommand, BankAccount, AccountEvent> account = new Given<>(new AccountDecider());

    private static ProposeAccount propose(AccountDetails details) {
        return new ProposeAccount(HOUSEHOLD, AREA, details, DAY);
    }

    @Test
    void isEnteredByOneAndConfirmedByAnother() {
        assertThat(account.when("clerk", propose(OWN)))
                .containsExactly(new AccountProposed(HOUSEHOLD, AREA, OWN, "clerk", DAY));
        account.refuses(BankRule.CheckerMustNotBeMaker, "clerk", new ConfirmAccount(HOUSEHOLD, DAY));
        account.refuses(BankRule.StepMustNotPrecedeTheLast, "r", new ConfirmAccount(HOUSEHOLD, DAY.minusDays(1)));
        assertThat(account.when("reviewer", new ConfirmAccount(HOUSEHOLD, DAY)))
                .containsExactly(new AccountConfirmed(HOUSEHOLD, "reviewer", DAY));
        account.refuses(BankRule.ProposalMustBeOpen, "reviewer", new ConfirmAccount(HOUSEHOLD, DAY));
        assertThat(account.state()).isEqualTo(new BankAccount.Known(HOUSEHOLD, AREA, OWN, null, DAY));
    }

    @Test
    void oneThatIsRejectedLeavesTheOneBefore() {
        account.and("clerk", propose(OWN)).and("reviewer", new ConfirmAccount(HOUSEHOLD, DAY));
        account.and("clerk", propose(Samples.details("623001000099", true, null)));

        account.refuses(BankRule.ReasonMustBeGiven, "reviewer", new RejectAccount(HOUSEHOLD, " ", DAY));
        assertThat(account.when("reviewer", new RejectAccount(HOUSEHOLD, "看不清", DAY)))
                .containsExactly(new AccountRejected(HOUSEHOLD, "看不清", "reviewer", DAY));
        assertThat(account.state()).isEqualTo(new BankAccount.Known(HOUSEHOLD, AREA, OWN, null, DAY));
        account.refuses(BankRule.ProposalMustBeOpen, "reviewer", new RejectAccount(HOUSEHOLD, "x", DAY));
    }

    @Test
    void movesWithTheHouseholdAndStaysWhatItWas() {
        assertThat(account.when("approver", new MoveAccount(HOUSEHOLD, "623001101", DAY)))
                .as("there is none")
                .isEmpty();
        account.and("clerk", propose(OWN)).and("reviewer", new ConfirmAccount(HOUSEHOLD, DAY));

        assertThat(account.when("approver", new MoveAccount(HOUSEHOLD, "623001101", DAY.minusDays(1))))
                .containsExactly(new AccountMoved(HOUSEHOLD, "623001101", "approver", DAY.minusDays(1)));
        assertThat(account.state()).isEqualTo(new BankAccount.Known(HOUSEHOLD, "623001101", OWN, null, DAY));
        assertThat(account.when("approver", new MoveAccount(HOUSEHOLD, "623001101", DAY)))
                .isEmpty();
    }

    @Test
    void somebodyElsesNeedsTheAgreementOfTheHousehold() {
        account.refuses(BankRule.AgreementMustBeGiven, "clerk", propose(Samples.details("623001000099", false, null)));
        account.refuses(
                BankRule.AgreementMustBeGiven,
                "clerk",
                propose(Samples.details("623001000099", false, new Agreement("", DAY))));
        account.refuses(
                BankRule.AgreementMustNotLieAhead,
                "clerk",
                propose(Samples.details("623001000099", false, new Agreement("协议-1", DAY.plusDays(1)))));
        account.and("clerk", propose(Samples.details("623001000099", false, new Agreement("协议-1", DAY))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901", "12345678901234567890", "62300100009x", "６２３００１００００９９"})
    void theNumberMustBeOne(String number) {
        account.refuses(BankRule.NumberMustBeValid, "clerk", propose(Samples.details(number, true, null)));
    }

    @Test
    void holderAndBankAreOneLine() {
        AccountDetails broken = new AccountDetails(Samples.PERSON, "测\r\n试", "623001000099", "102", true, true, null);
        account.refuses(BankRule.HolderMustBeNamed, "clerk", propose(broken));
        AccountDetails nowhere = new AccountDetails(Samples.PERSON, "测试", "623001000099", " ", true, true, null);
        account.refuses(BankRule.BankMustBeNamed, "clerk", propose(nowhere));
    }

    @Property
    void oneDigitOfTenMakesACardNumberFit(@ForAll @NumericChars @StringLength(min = 15, max = 18) String digits) {
        int fitting = 0;
        for (char last = '0'; last <= '9'; last++) {
            fitting += AccountNumber.fitsCheckDigit(digits + last) ? 1 : 0;
        }
        assertThat(fitting).isEqualTo(1);
    }

    @Test
    void passbooksHaveNoCheckDigit() {
        assertThat(AccountNumber.fitsCheckDigit("623001000012345")).isTrue();
        assertThat(AccountNumber.fitsCheckDigit("4111111111111111")).isTrue();
        assertThat(AccountNumber.fitsCheckDigit("4111111111111112")).isFalse();
        assertThat(AccountNumber.ending("erased on 2022-04-11 under x")).isEmpty();
    }

    @Test
    void theViewShowsTheEndingAndNeverTheNumber() {
        account.and("clerk", propose(OWN)).and("reviewer", new ConfirmAccount(HOUSEHOLD, DAY));
        account.and("clerk", propose(Samples.details("623001000099", true, null)));
        Map<String, HouseholdAccount> kept = new HashMap<>();
        Documents<HouseholdAccount> documents = new Documents<>() {
            @Override
            public Optional<HouseholdAccount> get(String id) {
                return Optional.ofNullable(kept.get(id));
            }

            @Override
            public void put(String id, HouseholdAccount document) {
                kept.put(id, document);
            }

            @Override
            public void delete(String id) {
                kept.remove(id);
            }
        };
        account.stored().forEach(event -> new BankAccounts("assistance")
                .on(new RecordedEvent(event, "any", 0, 1, Instant.EPOCH, Map.of()), documents));

        HouseholdAccount shown = kept.get(HOUSEHOLD);
        assertThat(shown.confirmed().ending()).isEqualTo("3456");
        assertThat(shown.proposed().ending()).isEqualTo("0099");
        assertThat(shown.waiting()).isTrue();
        assertThat(shown.toString()).doesNotContain("623001000099").doesNotContain("6230010000123456");
    }
}
