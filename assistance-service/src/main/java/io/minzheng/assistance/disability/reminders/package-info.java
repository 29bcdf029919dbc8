/** Who has to be told of the disability subsidies, by when, and how that was proven. */
@NullMarked
package io.minzheng.assistance.disability.reminders;

import org.jspecify.annotations.NullMarked;
