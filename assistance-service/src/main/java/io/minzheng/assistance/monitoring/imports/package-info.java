/** Tables as other departments send them: comma-separated values or a workbook, read into rows of texts within limits. */
@NullMarked
package io.minzheng.assistance.monitoring.imports;

import org.jspecify.annotations.NullMarked;
