package io.minzheng.payments.bank;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.TransferFollower;
import io.minzheng.payments.bank.AccountCommand.MoveAccount;
import java.time.LocalDate;
import java.util.List;

/** The township that takes a household over answers for its account, and the former one no longer sees it. */
final class AccountsThatMove implements TransferFollower {
    @Override
    public List<Command> follow(String household, LocalDate on, DivisionCode to) {
        return List.of(new MoveAccount(household, to.value(), on));
    }
}
