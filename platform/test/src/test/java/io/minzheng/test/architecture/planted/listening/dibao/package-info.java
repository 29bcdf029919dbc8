/** Breaks one convention on purpose. */
@NullMarked
package io.minzheng.test.architecture.planted.listening.dibao;

import org.jspecify.annotations.NullMarked;
