/** Recognition of low-income households that get no allowance: edge households and hard-spending ones. */
@NullMarked
package io.minzheng.assistance.recognition;

import org.jspecify.annotations.NullMarked;
