package io.minzheng.kernel;

import java.time.LocalDate;

/**
 * Under which a command is decided.
 *
 * @param staff id of the staff member or automation that acts
 * @param today the calendar day at which it is decided, Asia/Shanghai; business dates must not lie after it
 */
public record Circumstances(String staff, LocalDate today) {}
