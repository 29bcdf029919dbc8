package io.minzheng.payments.bank;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param file how files for the bank look
 * @param result how the bank's answers look
 * @param reconciliationDays working days after the issue of a run from which on it is listed while not everything agrees; no
 *     rule sets them
 * @param reconciledFrom runs issued before are not listed, for they were paid before there were files; null for all
 */
@ConfigurationProperties("minzheng.bank")
record BankSettings(
        @DefaultValue File file,
        @DefaultValue ResultLayout result,
        @DefaultValue("10") int reconciliationDays,
        @Nullable LocalDate reconciledFrom) {
    BankSettings {
        file.layout();
        if (reconciliationDays < 1) {
            throw new IllegalArgumentException("minzheng.bank.reconciliation-days must be at least 1");
        }
    }

    /** The components of {@link FileLayout}, with what holds where nothing is said. */
    record File(
            @DefaultValue({"REFERENCE", "ACCOUNT", "HOLDER", "BANK", "AMOUNT", "PURPOSE", "MONTH"})
            List<FileLayout.Column> columns,

            @DefaultValue("|") String separator,
            @DefaultValue List<Integer> widths,
            @DefaultValue("UTF-8") String encoding,
            @DefaultValue("YUAN") FileLayout.Amounts amounts,
            @DefaultValue({"FILE", "COUNT", "TOTAL"}) List<FileLayout.Summary> header,
            @DefaultValue List<FileLayout.Summary> trailer) {
        FileLayout layout() {
            return new FileLayout(columns, separator, widths, encoding, amounts, header, trailer);
        }
    }
}
