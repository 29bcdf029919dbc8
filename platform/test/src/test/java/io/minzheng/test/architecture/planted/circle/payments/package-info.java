/** Breaks one convention on purpose. */
@NullMarked
package io.minzheng.test.architecture.planted.circle.payments;

import org.jspecify.annotations.NullMarked;
