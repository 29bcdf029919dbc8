/** Cases that move: to another township of the county, or out of it. One way for every programme whose cases lie in a place. */
@NullMarked
package io.minzheng.assistance.transfers;

import org.jspecify.annotations.NullMarked;
