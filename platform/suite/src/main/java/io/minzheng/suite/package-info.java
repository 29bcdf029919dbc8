/** The embedded all-in-one: every part of Minzheng in one process, and the launcher's verbs that handle it. */
@NullMarked
package io.minzheng.suite;

import org.jspecify.annotations.NullMarked;
