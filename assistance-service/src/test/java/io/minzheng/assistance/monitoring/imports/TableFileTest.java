package io.minzheng.assistance.monitoring.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.kernel.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TableFileTest {
    private static final Limits LIMITS = new Limits(100_000, 50, 200_000);

    private static List<List<String>> cells(byte[] content) {
        return TableFile.read(content, LIMITS).stream().map(TableRow::cells).toList();
    }

    private static List<List<String>> cells(String content) {
        return cells(content.getBytes(StandardCharsets.UTF_8));
    }

    private static ListRule refusal(byte[] content, Limits limits) {
        RuleViolation violation = catchThrowableOfType(RuleViolation.class, () -> TableFile.read(content, limits));
        assertThat(violation).isNotNull();
        return (ListRule) violation.rule();
    }

    @Test
    void isReadInEveryEncodingOfficesUse() {
        String text = "姓名,类别\r\n扎西,低保\r\n";
        List<List<String>> wanted = List.of(List.of("姓名", "类别"), List.of("扎西", "低保"));
        assertThat(cells(text)).isEqualTo(wanted);
        assertThat(cells("\uFEFF" + text)).isEqualTo(wanted);
        assertThat(cells(text.getBytes(Charset.forName("GB18030")))).isEqualTo(wanted);
        assertThat(cells(text.replace("\r\n", "\n").strip())).isEqualTo(wanted);
        assertThat(refusal(new byte[] {'a', (byte) 0xff, (byte) 0xff}, LIMITS))
                .isEqualTo(ListRule.FileMustBeInAKnownEncoding);
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_16), LIMITS))
                .isEqualTo(ListRule.FileMustBeInAKnownEncoding);
    }

    @Test
    void rowsAreCountedAsASpreadsheetCounts() {
        List<TableRow> rows =
                TableFile.read("a,b\n\n,\n\"x\ny\",\"1\"\"2\"\n".getBytes(StandardCharsets.UTF_8), LIMITS);
        assertThat(rows).extracting(TableRow::number).containsExactly(1, 4);
        assertThat(rows.getLast().cells()).containsExactly("x\ny", "1\"2");
        assertThat(cells("a,\nb,")).isEqualTo(List.of(List.of("a", ""), List.of("b", "")));
        assertThat(cells("")).isEmpty();
    }

    @Test
    void whatIsNoTableIsRefusedWithoutQuotingIt() {
        assertThat(refusal("a\n\"open".getBytes(StandardCharsets.UTF_8), LIMITS))
                .isEqualTo(ListRule.FileMustBeWellFormed);
        assertThat(refusal("\"a\"b,c".getBytes(StandardCharsets.UTF_8), LIMITS))
                .isEqualTo(ListRule.FileMustBeWellFormed);
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, LIMITS)).isEqualTo(ListRule.FileMustBeWellFormed);
        assertThat(refusal(zip(Map.of("other.xml", "<a/>")), LIMITS)).isEqualTo(ListRule.FileMustBeWellFormed);
    }

    @Test
    void keepsToItsLimits() {
        assertThat(refusal(new byte[100_001], LIMITS)).isEqualTo(ListRule.FileMustNotBeTooLarge);
        assertThat(refusal("a\n".repeat(51).getBytes(StandardCharsets.UTF_8), LIMITS))
                .isEqualTo(ListRule.RowsMustNotBeTooMany);
        assertThat(cells("a\n".repeat(50))).hasSize(50);
        byte[] bomb = zip(Map.of("xl/sharedStrings.xml", "x".repeat(1_000_000)));
        assertThat(bomb.length).isLessThan(5_000);
        assertThat(refusal(bomb, LIMITS)).isEqualTo(ListRule.FileMustNotBeTooLarge);
        assertThat(refusal(workbook("<row r=\"51\"><c r=\"A51\" t=\"inlineStr\"><is><t>x</t></is></c></row>"), LIMITS))
                .isEqualTo(ListRule.RowsMustNotBeTooMany);
    }

    @Test
    void aWorkbookIsReadCellByCell() {
        byte[] workbook = workbook("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>公民身份号码</t></is></c><c r="B1" t="s"><v>0</v></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t> 62300119500101001X </t></is></c><c r="B3" s="1"><v>44621</v></c>\
            <c r="D3"><v>623001100</v></c></row>
            """);
        List<TableRow> rows = TableFile.read(workbook, LIMITS);
        assertThat(rows).extracting(TableRow::number).containsExactly(1, 3);
        assertThat(rows.getFirst().cells()).containsExactly("公民身份号码", "生效日期");
        assertThat(rows.getLast().cells()).containsExactly("62300119500101001X", "2022-03-01", "", "623001100");
    }

    @Property(tries = 200)
    void whatIsQuotedIsReadAsItWas(
            @ForAll @Size(min = 1, max = 5)
                    List<@StringLength(min = 1, max = 6) @Chars({'a', '低', '"', ',', '\n', '\r'}) String> values) {
        String line = values.stream()
                .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
        List<String> wanted = values.stream().map(String::strip).toList();
        boolean blank = wanted.stream().allMatch(String::isEmpty);
        assertThat(cells(line + "\r\n")).isEqualTo(blank ? List.of() : List.of(wanted));
    }

    @Property(tries = 300)
    void noBytesAreAFaultOfOurs(@ForAll @Size(max = 60) byte[] bytes) {
        try {
            TableFile.read(bytes, LIMITS);
        } catch (RuleViolation refused) {
            assertThat(refused.rule()).isInstanceOf(ListRule.class);
        }
    }

    private static byte[] workbook(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.\
            spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/\
            vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml"\
             ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>\
            """);
        parts.put("_rels/.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>\
            """);
        parts.put("xl/_rels/workbook.xml.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship \
            Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
            Target="worksheets/sheet1.xml"/></Relationships>\
            """);
        parts.put("xl/workbook.xml", """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
            <sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>\
            """);
        parts.put("xl/styles.xml", """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2">\
            <xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>\
            """);
        parts.put("xl/sharedStrings.xml", """
            <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>生效日期</t></si></sst>\
            """);
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>");
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
