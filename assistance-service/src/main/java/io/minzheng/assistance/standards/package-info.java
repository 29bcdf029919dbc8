/** Assistance standards: effective-dated amounts per person and month, proposed by one person and approved by another. */
@NullMarked
package io.minzheng.assistance.standards;

import org.jspecify.annotations.NullMarked;
