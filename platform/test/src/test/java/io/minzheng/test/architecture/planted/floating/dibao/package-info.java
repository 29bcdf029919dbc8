/** Breaks one convention on purpose. */
@NullMarked
package io.minzheng.test.architecture.planted.floating.dibao;

import org.jspecify.annotations.NullMarked;
