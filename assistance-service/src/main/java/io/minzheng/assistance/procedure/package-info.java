/** The way of an application from filing to its decision, one for all programmes that have no other by law. */
@NullMarked
package io.minzheng.assistance.procedure;

import org.jspecify.annotations.NullMarked;
