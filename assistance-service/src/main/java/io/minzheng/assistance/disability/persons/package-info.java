/** Who holds which disability subsidy: nobody holds one twice. */
@NullMarked
package io.minzheng.assistance.disability.persons;

import org.jspecify.annotations.NullMarked;
