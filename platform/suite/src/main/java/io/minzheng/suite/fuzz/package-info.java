/** Sends a suite what nobody should, and looks whether it stays polite, quick and unchanged. */
@NullMarked
package io.minzheng.suite.fuzz;

import org.jspecify.annotations.NullMarked;
