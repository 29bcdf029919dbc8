/** The bank side of payments: accounts of households, files for the bank, what the bank answers, and whether all agrees. */
@NullMarked
package io.minzheng.payments.bank;

import org.jspecify.annotations.NullMarked;
