/** Breaks one convention on purpose. */
@NullMarked
package io.minzheng.test.architecture.planted.loose.dibao;

import org.jspecify.annotations.NullMarked;
