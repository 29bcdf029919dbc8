/** Value types, rules and the decision contract of civil affairs; depends on the JDK alone. */
@NullMarked
package io.minzheng.kernel;

import org.jspecify.annotations.NullMarked;
