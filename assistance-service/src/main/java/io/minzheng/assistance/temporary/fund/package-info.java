/** The reserve fund (备用金) of a township: opened and replenished by the county, drawn for small grants, accounted for. */
@NullMarked
package io.minzheng.assistance.temporary.fund;

import org.jspecify.annotations.NullMarked;
