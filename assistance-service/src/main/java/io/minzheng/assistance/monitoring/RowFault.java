package io.minzheng.assistance.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * Why a row of a list is not taken. Never says what stands in the row.
 *
 * @param row as a spreadsheet counts, the head being row 1
 * @param column name of the column; null where it is about the whole row
 * @param code of the rule
 */
record RowFault(int row, @Nullable String column, String code) {}
