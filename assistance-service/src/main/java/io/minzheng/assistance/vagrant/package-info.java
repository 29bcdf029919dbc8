/** Rescue of vagrants and beggars: intake, care, tracing of the family, the way home or placement, and the limits of each. */
@NullMarked
package io.minzheng.assistance.vagrant;

import org.jspecify.annotations.NullMarked;
