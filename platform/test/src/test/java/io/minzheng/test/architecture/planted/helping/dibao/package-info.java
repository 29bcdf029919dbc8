/** Breaks one convention on purpose. */
@NullMarked
package io.minzheng.test.architecture.planted.helping.dibao;

import org.jspecify.annotations.NullMarked;
