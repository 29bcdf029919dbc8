/** Breaks one convention on purpose. */
@NullMarked
package io.minzheng.test.architecture.planted.misnamed.tekun;

import org.jspecify.annotations.NullMarked;
