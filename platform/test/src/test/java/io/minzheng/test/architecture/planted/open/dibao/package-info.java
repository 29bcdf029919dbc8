/** Breaks one convention on purpose. */
@NullMarked
package io.minzheng.test.architecture.planted.open.dibao;

import org.jspecify.annotations.NullMarked;
