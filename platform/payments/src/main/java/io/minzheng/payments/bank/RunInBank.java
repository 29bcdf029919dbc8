package io.minzheng.payments.bank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param files of the run, withdrawn ones among them
 * @param reconciledOn when all its money was found accounted for; null where that is not so, or no longer
 */
record RunInBank(String run, int files, @Nullable LocalDate reconciledOn) {}
