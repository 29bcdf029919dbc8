package io.minzheng.assistance.flags;

import java.time.LocalDate;

/**
 * What has happened.
 *
 * @param on business date of what was heard
 * @param reference the certificate's or the decision's number
 */
public record Occasion(FlagReason reason, LocalDate on, String reference) {}
