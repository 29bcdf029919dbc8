/** What somebody has to look at again because of something heard, whatever programme its case belongs to. */
@NullMarked
package io.minzheng.assistance.flags;

import org.jspecify.annotations.NullMarked;
