/** Who has been helped for what: the same cause normally once in twelve months, whatever cases are decided side by side. */
@NullMarked
package io.minzheng.assistance.temporary.persons;

import org.jspecify.annotations.NullMarked;
