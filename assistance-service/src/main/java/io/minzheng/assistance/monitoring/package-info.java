/**
 * Low-income people under monitoring (低收入人口动态监测): who is monitored and why, lists of other departments, and warnings
 * from the first sign to the feedback.
 */
@NullMarked
package io.minzheng.assistance.monitoring;

import org.jspecify.annotations.NullMarked;
