package io.minzheng.kernel;

import java.time.LocalDate;

/**
 * What a person or an automation wants done to one aggregate. Implementations are records nested in the sealed
 * command interface of their capability and are named in the imperative ({@code FileApplication}).
 */
public interface Command {
    /** The id of the aggregate the command is for; at most 120 characters of {@code [A-Za-z0-9._:-]}. */
    String target();

    /** The business date: the day on which what the command says is true, in the time zone Asia/Shanghai. */
    LocalDate on();
}
