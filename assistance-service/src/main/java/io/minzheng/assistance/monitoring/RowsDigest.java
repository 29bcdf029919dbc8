package io.minzheng.assistance.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SHA-256 over the rows and faults of one part in order; kept in memory only. */
final class RowsDigest {
    private final MessageDigest digest;

    private RowsDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** 64 hexadecimal digits. */
    static String of(List<ImportRow> rows, List<RowFault> faults) {
        RowsDigest sum = new RowsDigest();
        rows.forEach(sum::add);
        faults.forEach(fault -> sum.put(fault.row(), fault.column(), fault.code()));
        return HexFormat.of().formatHex(sum.digest.digest());
    }

    private void add(ImportRow row) {
        put(row.row(), row.personId(), row.township(), row.category(), row.from(), row.begins(), row.until());
        put(row.decisionNumber(), row.indicator());
        ImportRow.Particulars who = row.who();
        if (who == null) {
            put((Object) null);
        } else {
            put(who.residentId(), who.name(), who.detail());
        }
    }

    // The length goes before each value, so that no two different lists of values give the same bytes.
    private void put(@Nullable Object... values) {
        for (Object value : values) {
            byte[] bytes = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((value == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
    }
}
