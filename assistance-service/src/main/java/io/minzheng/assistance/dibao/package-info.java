/** Minimum living guarantee (dibao): from a household's application through its benefit to its end. */
@NullMarked
package io.minzheng.assistance.dibao;

import org.jspecify.annotations.NullMarked;
