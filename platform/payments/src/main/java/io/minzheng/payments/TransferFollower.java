package io.minzheng.payments;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;

/**
 * What belongs to a household and lies elsewhere, such as the account it is paid to: when the household moves to another
 * township, its service has the followers move with it, in the same transaction.
 */
public interface TransferFollower {
    /**
     * Commands, none where there is nothing of the household.
     *
     * @param household the case that moves
     * @param on calendar day of the move
     * @param to township that takes it over, nine digits
     */
    List<Command> follow(String household, LocalDate on, DivisionCode to);
}
