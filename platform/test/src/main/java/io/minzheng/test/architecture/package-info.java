/** Architecture conventions, written once and checked by every service. */
@NullMarked
package io.minzheng.test.architecture;

import org.jspecify.annotations.NullMarked;
