/** Breaks one convention on purpose. */
@NullMarked
package io.minzheng.test.architecture.planted.printing.dibao;

import org.jspecify.annotations.NullMarked;
