package io.minzheng.payments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over the lines of one preparation in order: what an approver approves is exactly what is paid. Takes the lines
 * one after the other, so a run of any size needs no more memory than one line.
 */
final class LinesDigest {
    private final MessageDigest digest;

    LinesDigest(String run, int round) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
        put(run);
        put(round);
    }

    void add(PaymentLine line) {
        put(line.household());
        put(line.area());
        put(line.persons().size());
        line.persons().forEach(this::put);
        put(line.month());
        put(line.kind());
        put(line.amount());
        put(line.entitled());
        put(line.alreadyPaid());
        put(line.amountLastMonth());
        add(line.basis());
    }

    private void add(@Nullable Basis basis) {
        if (basis == null) {
            put(null);
            return;
        }
        put(basis.kind());
        put(basis.method());
        put(basis.ruleVersion());
        put(basis.standard());
        put(basis.standardDocument());
        put(basis.members());
        put(basis.paidMembers());
        put(basis.singlePerson());
        put(basis.perCapitaIncome());
        put(basis.lookBackMonths());
        put(basis.grossIncome());
        put(basis.excluded());
        put(basis.deductions());
        put(basis.supplements());
        put(basis.percent());
        put(basis.tier());
    }

    // The length goes before each value, so that no two different lists of values give the same bytes.
    private void put(@Nullable Object value) {
        byte[] bytes = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((value == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    /** 64 hexadecimal digits; ends this digest. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
