package io.minzheng.web;

/** One value as a cell of comma-separated values (RFC 4180) that a spreadsheet shows and does not run. */
public final class CsvCell {
    /** With what OWASP says a formula can begin, also in the wide forms of Chinese keyboards. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvCell() {}

    /**
     * A value that begins like a formula gets an apostrophe in front, and one with commas, quotes or line ends is quoted.
     * Numbers are let be, so that they can be summed: an optional sign, digits, at most one point.
     */
    public static String of(String value) {
        String safe = beginsLikeFormula(value) ? "'" + value : value;
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean beginsLikeFormula(String value) {
        return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 && !isNumber(value);
    }

    private static boolean isNumber(String value) {
        return value.matches("[+-]?\\d{1,40}(\\.\\d{1,40})?");
    }
}
