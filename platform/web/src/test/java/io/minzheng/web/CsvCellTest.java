package io.minzheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would run it is only shown; what can be summed still can. */
class CsvCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+A1",
                "-A1",
                "@SUM(A1)",
                "\t=1",
                "＝1+1",
                "＋A1",
                "－A1",
                "＠A1",
                "-1+cmd|' /C calc'!A0",
                "+",
                "-",
                "--1",
                "-1.2.3",
                "-1e3",
                "- 1"
            })
    void whatBeginsLikeAFormulaIsMarkedAsText(String value) {
        assertThat(CsvCell.of(value)).isEqualTo("'" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-500", "+500", "-0.5", "78400", "", "张三", "a=b", "623001", "2022-10-01", "'=1"})
    void numbersAndTextStayWhatTheyAre(String value) {
        assertThat(CsvCell.of(value)).isEqualTo(value);
    }

    @Test
    void lineEndsAndQuotesAreQuotedBehindTheMark() {
        assertThat(CsvCell.of("\r=1")).isEqualTo("\"'\r=1\"");
        assertThat(CsvCell.of("\n=1")).isEqualTo("\"'\n=1\"");
        assertThat(CsvCell.of("=HYPERLINK(\"x\",\"y\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
        assertThat(CsvCell.of("a,b")).isEqualTo("\"a,b\"");
    }

    /** All of up to three characters of those that matter. */
    @Test
    void aSpreadsheetReadsNothingThatBeginsLikeAFormulaButNumbers() {
        List<String> values = List.of("");
        for (int length = 1; length <= 3; length++) {
            values = values.stream()
                    .flatMap(value -> "=+-@\t\r\n'\",.1a".chars().mapToObj(c -> value + (char) c))
                    .toList();
            for (String value : values) {
                String cell = CsvCell.of(value);
                String read = cell.startsWith("\"")
                        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                        : cell;
                boolean runs = read.matches("(?s)[=+\\-@\t\r\n].*") && !read.matches("[+-]?\\d+(\\.\\d+)?");
                assertThat(runs).as(value).isFalse();
                assertThat(read).isIn(value, "'" + value);
            }
        }
    }
}
