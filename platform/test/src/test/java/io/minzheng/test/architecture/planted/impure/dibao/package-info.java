/** Breaks one convention on purpose. */
@NullMarked
package io.minzheng.test.architecture.planted.impure.dibao;

import org.jspecify.annotations.NullMarked;
