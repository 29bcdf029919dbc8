/** Payment: monthly runs under two pairs of eyes, the ledger of each household, arrears and recoveries. */
@NullMarked
package io.minzheng.payments;

import org.jspecify.annotations.NullMarked;
