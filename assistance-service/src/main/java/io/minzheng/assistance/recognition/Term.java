package io.minzheng.assistance.recognition;

import java.time.LocalDate;

/**
 * How long a recognition holds.
 *
 * @param from first day
 * @param until last day
 * @param renewalDueOn first day on which the household may and should apply again
 */
record Term(LocalDate from, LocalDate until, LocalDate renewalDueOn) {}
