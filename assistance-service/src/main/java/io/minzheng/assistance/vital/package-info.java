/** Whose death has been heard of: nobody dead comes into a case unseen, or is granted anything. */
@NullMarked
package io.minzheng.assistance.vital;

import org.jspecify.annotations.NullMarked;
