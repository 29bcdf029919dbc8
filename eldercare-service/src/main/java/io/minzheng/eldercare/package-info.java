/** Care for the elderly: facilities, assessments, subsidies and visits. */
@NullMarked
package io.minzheng.eldercare;

import org.jspecify.annotations.NullMarked;
