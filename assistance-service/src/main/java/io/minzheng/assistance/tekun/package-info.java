/** Extreme-poverty support (特困人员救助供养): who has nothing and nobody is kept and cared for, at home or in an institution. */
@NullMarked
package io.minzheng.assistance.tekun;

import org.jspecify.annotations.NullMarked;
