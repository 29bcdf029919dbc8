package io.minzheng.payments.bank;

import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What the bank says of one line.
 *
 * @param place of the line in the file
 * @param reason as the bank gives it; null for a line that was paid
 */
record Answer(
        int place,
        @Subject String household,
        boolean paid,
        @PersonalData @Nullable String reason) {}
