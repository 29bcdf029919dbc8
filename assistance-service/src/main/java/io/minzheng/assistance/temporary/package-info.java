/** Temporary assistance (临时救助): one-off help in an emergency, paid first, or for spending beyond means. */
@NullMarked
package io.minzheng.assistance.temporary;

import org.jspecify.annotations.NullMarked;
