@NullMarked
package io.minzheng.suite.fuzz;

import org.jspecify.annotations.NullMarked;
