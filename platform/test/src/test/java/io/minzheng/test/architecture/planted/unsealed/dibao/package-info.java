/** Planted. */
@NullMarked
package io.minzheng.test.architecture.planted.unsealed.dibao;

import org.jspecify.annotations.NullMarked;
