/** Cases that may be of the same person or household: found by pseudonyms, put before a human, never joined by themselves. */
@NullMarked
package io.minzheng.assistance.duplicates;

import org.jspecify.annotations.NullMarked;
