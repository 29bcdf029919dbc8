/** Breaks one convention on purpose. */
@NullMarked
package io.minzheng.test.architecture.planted.foreign.death;

import org.jspecify.annotations.NullMarked;
