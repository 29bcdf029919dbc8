/** Grass-roots governance: divisions, boundaries, committees, grids. */
@NullMarked
package io.minzheng.governance;

import org.jspecify.annotations.NullMarked;
