package io.minzheng.payments.bank;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.payments.bank.AccountCommand.ConfirmAccount;
import io.minzheng.payments.bank.AccountCommand.MoveAccount;
import io.minzheng.payments.bank.AccountCommand.ProposeAccount;
import io.minzheng.payments.bank.AccountCommand.RejectAccount;
import io.minzheng.payments.bank.AccountDetails.Agreement;
import io.minzheng.payments.bank.AccountEvent.AccountConfirmed;
import io.minzheng.payments.bank.AccountEvent.AccountMoved;
import io.minzheng.payments.bank.AccountEvent.AccountProposed;
import io.minzheng.payments.bank.AccountEvent.AccountRejected;
import io.minzheng.payments.bank.BankAccount.Known;
import io.minzheng.payments.bank.BankAccount.Proposal;
import io.minzheng.payments.bank.BankAccount.Unknown;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One enters an account, another confirms it; somebody else's needs the household's written agreement. */
final class AccountDecider implements Decider<AccountCommand, BankAccount, AccountEvent> {
    @Override
    public BankAccount initial() {
        return new Unknown();
    }

    @Override
    public List<AccountEvent> decide(AccountCommand command, BankAccount state, Circumstances circumstances) {
        BankRule.StepMustNotPrecedeTheLast.require(
                // Where the household lies is not the account's to say.
                command instanceof MoveAccount
                        || !(state instanceof Known known)
                        || !command.on().isBefore(known.since()),
                "on");
        String by = circumstances.staff();
        return switch (command) {
            case ProposeAccount propose -> propose(propose, by);
            case MoveAccount move ->
                state instanceof Known known && !known.township().equals(move.area())
                        ? List.of(new AccountMoved(move.household(), move.area(), by, move.on()))
                        : List.of();
            case ConfirmAccount confirm -> {
                BankRule.CheckerMustNotBeMaker.require(
                        circumstances.mayCheck(proposal(state).by()));
                yield List.of(new AccountConfirmed(confirm.household(), by, confirm.on()));
            }
            case RejectAccount reject -> {
                BankRule.ReasonMustBeGiven.require(!reject.reason().isBlank(), "reason");
                proposal(state);
                yield List.of(new AccountRejected(reject.household(), reject.reason(), by, reject.on()));
            }
        };
    }

    private static List<AccountEvent> propose(ProposeAccount command, String by) {
        AccountDetails details = command.details();
        BankRule.NumberMustBeValid.require(AccountNumber.isValid(details.number()), "number");
        BankRule.HolderMustBeNamed.require(isPlain(details.holderName()), "holderName");
        BankRule.BankMustBeNamed.require(isPlain(details.bank()), "bank");
        Agreement agreement = details.agreement();
        BankRule.AgreementMustBeGiven.require(
                details.member() || agreement != null && !agreement.reference().isBlank(), "agreement");
        BankRule.AgreementMustNotLieAhead.require(
                agreement == null || !agreement.signedOn().isAfter(command.on()), "agreement.signedOn");
        return List.of(new AccountProposed(command.household(), command.area(), details, by, command.on()));
    }

    /** One line of text, so that it cannot break the lines of a file. */
    private static boolean isPlain(String text) {
        return !text.isBlank() && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static Proposal proposal(BankAccount state) {
        if (state instanceof Known known && known.proposal() != null) {
            return known.proposal();
        }
        throw BankRule.ProposalMustBeOpen.violated();
    }

    @Override
    public BankAccount evolve(BankAccount state, AccountEvent event) {
        return switch (event) {
            case AccountProposed e ->
                new Known(e.household(), e.area(), confirmed(state), new Proposal(e.details(), e.by()), e.on());
            case AccountMoved e -> {
                Known known = (Known) state;
                yield new Known(known.household(), e.area(), known.details(), known.proposal(), known.since());
            }
            case AccountConfirmed e -> after(state, proposal(state).details(), e.on());
            case AccountRejected e -> after(state, confirmed(state), e.on());
        };
    }

    private static @Nullable AccountDetails confirmed(BankAccount state) {
        return switch (state) {
            case Unknown _ -> null;
            case Known known -> known.details();
        };
    }

    private static BankAccount after(BankAccount state, @Nullable AccountDetails details, LocalDate on) {
        return switch (state) {
            case Unknown _ -> throw new IllegalStateException("an account is proposed first");
            case Known known -> new Known(known.household(), known.township(), details, null, on);
        };
    }
}
