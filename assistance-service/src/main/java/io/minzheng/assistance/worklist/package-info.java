/** The worklist: what is due in the reader's areas, by when, of all programmes in one list. */
@NullMarked
package io.minzheng.assistance.worklist;

import org.jspecify.annotations.NullMarked;
