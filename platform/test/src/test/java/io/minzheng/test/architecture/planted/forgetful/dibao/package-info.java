/** Planted. */
@NullMarked
package io.minzheng.test.architecture.planted.forgetful.dibao;

import org.jspecify.annotations.NullMarked;
