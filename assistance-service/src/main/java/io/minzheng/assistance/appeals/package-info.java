/** Appeals (申诉) and complaints (投诉举报): against what, in whose hands, answered by when, and what follows. */
@NullMarked
package io.minzheng.assistance.appeals;

import org.jspecify.annotations.NullMarked;
