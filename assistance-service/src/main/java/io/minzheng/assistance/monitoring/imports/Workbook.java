package io.minzheng.assistance.monitoring.imports;

import io.minzheng.kernel.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Excel workbook (.xlsx). */
final class Workbook {
    /** Only its format tells a date from a number. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private static final int BUFFER = 8_192;
    private static final int MOST_CELLS = 100;

    private Workbook() {}

    /** A workbook is a ZIP archive. */
    static boolean isOne(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    static List<TableRow> rows(byte[] content, Limits limits) {
        requireModestUnpacked(content, limits.unpackedBytes());
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            List<TableRow> rows = new ArrayList<>();
            sheet.forEach(row -> {
                TableFile.requireFew(row.getRowNum(), limits);
                rows.add(new TableRow(row.getRowNum(), cells(row)));
            });
            return rows;
        } catch (IOException unreadable) {
            throw malformed();
        } catch (RuleViolation refusal) {
            throw refusal;
        } catch (RuntimeException unreadable) {
            // The reader throws what it likes on a file that is none, and may quote it.
            throw malformed();
        }
    }

    /** What the archive says of its sizes may be untrue, so it is unpacked and counted. */
    private static void requireModestUnpacked(byte[] content, long limit) {
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > limit) {
                        throw ListRule.FileMustNotBeTooLarge.violated("content", Map.of("limit", limit));
                    }
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw malformed();
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_CELLS); column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        if (isDay(cell.getDataFormatString())) {
            return cell.asDate().toLocalDate().toString();
        }
        return new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
    }

    /** Whether a format shows years or days; what it says literally, or of colours, is none of that. */
    private static boolean isDay(@Nullable String format) {
        return format != null && format.replaceAll("\\[[^]]*]|\"[^\"]*\"", "").matches("(?i).*[yd].*");
    }

    private static RuntimeException malformed() {
        return ListRule.FileMustBeWellFormed.violated("content", Map.of());
    }
}
