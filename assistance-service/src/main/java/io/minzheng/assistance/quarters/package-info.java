/** The figures of a quarter, as civil affairs reports them (民政统计季报): what the programmes count, put on one form. */
@NullMarked
package io.minzheng.assistance.quarters;

import org.jspecify.annotations.NullMarked;
