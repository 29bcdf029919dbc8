package io.minzheng.assistance.monitoring.imports;

/**
 * How much of a file is taken.
 *
 * @param bytes the largest file
 * @param rows the last row it may have, its head counted
 * @param unpackedBytes the most that a workbook may hold once unpacked: a small file can hide a very large one
 */
public record Limits(long bytes, int rows, long unpackedBytes) {
    public Limits {
        if (bytes < 1 || rows < 2 || unpackedBytes < 1) {
            throw new IllegalArgumentException("a list has at least its head and a row");
        }
    }
}
