/** Ratios of what the suite does to what its servers can do at best, both measured in one run. */
@NullMarked
package io.minzheng.suite.bench;

import org.jspecify.annotations.NullMarked;
