package io.minzheng.assistance.transfers;

import io.minzheng.kernel.Subject;
import java.time.LocalDate;

/**
 * A move that waits for its decision.
 *
 * @param area township in which the case lies
 * @param to where it is to lie
 */
record OpenTransfer(@Subject String id, String programme, String area, String to, LocalDate since) {}
