/** Breaks one convention on purpose. */
@NullMarked
package io.minzheng.test.architecture.planted.misnamed.dibao;

import org.jspecify.annotations.NullMarked;
