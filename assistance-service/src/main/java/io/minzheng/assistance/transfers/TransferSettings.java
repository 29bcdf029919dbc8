package io.minzheng.assistance.transfers;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What no source at hand settles.
 *
 * @param monthOfMove which township pays and counts the month in which a move within the county is decided; as every change,
 *     a move takes effect in the following month unless the bureau says otherwise. It is written into each decision: another
 *     setting moves no past case
 */
@ConfigurationProperties("minzheng.transfers")
record TransferSettings(@DefaultValue("FORMER") Pays monthOfMove) {
    enum Pays {
        FORMER,
        RECEIVING
    }

    YearMonth effectiveFrom(LocalDate on) {
        YearMonth month = YearMonth.from(on);
        return monthOfMove == Pays.FORMER ? month.plusMonths(1) : month;
    }
}
