/** Breaks one convention on purpose. */
@NullMarked
package io.minzheng.test.architecture.planted.dated.dibao;

import org.jspecify.annotations.NullMarked;
