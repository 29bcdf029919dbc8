/** Breaks one convention on purpose. */
@NullMarked
package io.minzheng.test.architecture.planted.circle.dibao;

import org.jspecify.annotations.NullMarked;
