/** Rescue of vagrants and beggars: intake, care, search for the family, the way home or placement, and their limits. */
@NullMarked
package io.minzheng.assistance.vagrant;

import org.jspecify.annotations.NullMarked;
