package io.minzheng.eventstore;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.Rule;
import java.time.LocalDate;
import java.util.List;

/** A small capability for tests: an account in one township, which can move. */
sealed interface Account {
    String NAME = "sample.account";

    record None() implements Account {}

    record Open(DivisionCode area, Fen balance) implements Account, Located {}

    enum AccountRule implements Rule {
        AccountMustBeNew,
        AccountMustBeOpen,
        BalanceMustSuffice;

        @Override
        public String code() {
            return "account." + name();
        }
    }

    sealed interface AccountCommand extends Command {
        record OpenAccount(String target, LocalDate on, DivisionCode area) implements AccountCommand {}

        record Deposit(String target, LocalDate on, Fen amount) implements AccountCommand {}

        record Withdraw(String target, LocalDate on, Fen amount) implements AccountCommand {}

        record Move(String target, LocalDate on, DivisionCode area) implements AccountCommand {}
    }

    sealed interface AccountEvent extends DomainEvent {
        @EventName("sample.account.AccountOpened")
        record AccountOpened(LocalDate on, DivisionCode area) implements AccountEvent {}

        @EventName("sample.account.MoneyDeposited")
        record MoneyDeposited(LocalDate on, Fen amount) implements AccountEvent {}

        @EventName("sample.account.MoneyWithdrawn")
        record MoneyWithdrawn(LocalDate on, Fen amount) implements AccountEvent {}

        @EventName("sample.account.AccountMoved")
        record AccountMoved(LocalDate on, DivisionCode area) implements AccountEvent {}
    }

    final class AccountAggregate extends DecidedAggregate<AccountCommand, Account, AccountEvent> {}

    final class AccountDecider implements Decider<AccountCommand, Account, AccountEvent> {
        @Override
        public Account initial() {
            return new None();
        }

        @Override
        public List<AccountEvent> decide(AccountCommand command, Account state, Circumstances circumstances) {
            return switch (command) {
                case AccountCommand.OpenAccount open -> {
                    AccountRule.AccountMustBeNew.require(state instanceof None);
                    yield List.of(new AccountEvent.AccountOpened(open.on(), open.area()));
                }
                case AccountCommand.Deposit deposit -> {
                    opened(state);
                    yield deposit.amount().isZero()
                            ? List.of()
                            : List.of(new AccountEvent.MoneyDeposited(deposit.on(), deposit.amount()));
                }
                case AccountCommand.Withdraw withdraw -> {
                    AccountRule.BalanceMustSuffice.require(
                            opened(state).balance().compareTo(withdraw.amount()) >= 0, "amount");
                    yield List.of(new AccountEvent.MoneyWithdrawn(withdraw.on(), withdraw.amount()));
                }
                case AccountCommand.Move move -> {
                    opened(state);
                    yield List.of(new AccountEvent.AccountMoved(move.on(), move.area()));
                }
            };
        }

        private static Open opened(Account state) {
            AccountRule.AccountMustBeOpen.require(state instanceof Open);
            return (Open) state;
        }

        @Override
        public Account evolve(Account state, AccountEvent event) {
            return switch (event) {
                case AccountEvent.AccountOpened opened -> new Open(opened.area(), Fen.ZERO);
                case AccountEvent.MoneyDeposited deposited ->
                    new Open(opened(state).area(), opened(state).balance().plus(deposited.amount()));
                case AccountEvent.MoneyWithdrawn withdrawn ->
                    new Open(opened(state).area(), opened(state).balance().minus(withdrawn.amount()));
                case AccountEvent.AccountMoved moved ->
                    new Open(moved.area(), opened(state).balance());
            };
        }
    }

    static Capability<AccountCommand, Account, AccountEvent> capability() {
        return new Capability<>(
                NAME, AccountAggregate.class, AccountCommand.class, AccountEvent.class, new AccountDecider());
    }
}
