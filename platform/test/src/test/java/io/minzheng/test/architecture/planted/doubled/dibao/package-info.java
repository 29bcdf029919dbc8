/** Breaks one convention on purpose. */
@NullMarked
package io.minzheng.test.architecture.planted.doubled.dibao;

import org.jspecify.annotations.NullMarked;
