/** Breaks one convention on purpose. */
@NullMarked
package io.minzheng.test.architecture.planted.untimely.dibao;

import org.jspecify.annotations.NullMarked;
