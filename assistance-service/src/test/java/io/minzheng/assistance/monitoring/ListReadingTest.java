package io.minzheng.assistance.monitoring;

import static io.minzheng.assistance.monitoring.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.monitoring.ImportRow.Particulars;
import io.minzheng.assistance.monitoring.ListReading.Part;
import io.minzheng.assistance.monitoring.imports.Limits;
import io.minzheng.assistance.monitoring.imports.ListRule;
import io.minzheng.assistance.monitoring.imports.TableFile;
import io.minzheng.kernel.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ListReadingTest {
    private static final String HEAD = "公民身份号码,姓名,乡镇代码,类别,生效日期,失效日期,决定文号,预警指标,情况说明\n";

    private static List<Part> read(String text) {
        return new ListReading(MonitoringPolicy.defaults(), PSEUDONYMS::of, COUNTY, day("2025-03-31"))
                .parts(TableFile.read(
                        text.getBytes(StandardCharsets.UTF_8), new Limits(10_000_000, 30_000, 10_000_000)));
    }

    private static void faulty(String row, String column, ListRule... rules) {
        List<Part> parts = read(HEAD + row + "\n");
        assertThat(parts.getFirst().rows()).isEmpty();
        assertThat(parts.getFirst().faults())
                .extracting(RowFault::code)
                .containsExactlyInAnyOrder(
                        List.of(rules).stream().map(ListRule::code).toArray(String[]::new));
        assertThat(parts.getFirst().faults().getFirst())
                .isEqualTo(new RowFault(
                        2,
                        "".equals(column) ? null : column,
                        parts.getFirst().faults().getFirst().code()));
        assertThat(parts.toString()).doesNotContain(RESIDENT.value(), "测试");
    }

    private static ListRule refusal(String text) {
        return (ListRule)
                catchThrowableOfType(RuleViolation.class, () -> read(text)).rule();
    }

    @Test
    void aRowNamesWhoWhyAndSinceWhen() {
        List<Part> parts = read(
                HEAD + RESIDENT.value() + ",测试,623001100,刚性支出困难家庭成员,2025/3/1,20250831,决定-1," + INDICATOR + ",住院\n");
        assertThat(parts)
                .containsExactly(new Part(
                        1,
                        List.of(new ImportRow(
                                2,
                                PERSON,
                                new Particulars(RESIDENT.value(), "测试", "住院"),
                                TOWN,
                                Category.HARD_SPENDING,
                                day("2025-03-01"),
                                true,
                                day("2025-08-31"),
                                "决定-1",
                                INDICATOR)),
                        List.of()));
    }

    @Test
    void whatAListDoesNotDateHoldsOnItsDay() {
        ImportRow row = read("residentId,category,township\n" + RESIDENT.value() + ",DIBAO,623001100\n")
                .getFirst()
                .rows()
                .getFirst();
        assertThat(row.from()).isEqualTo(day("2025-03-31"));
        assertThat(row.begins()).isFalse();
        assertThat(row.category()).isEqualTo(Category.DIBAO);
    }

    @Test
    void faultsNameRowColumnAndRuleAndNothingElse() {
        String id = RESIDENT.value();
        faulty(
                id.replace(id.charAt(17), id.charAt(17) == '1' ? '2' : '1') + ",测试,623001100,低保",
                "residentId",
                ListRule.ResidentIdMustBeValid);
        faulty(",测试,623001100,低保", "residentId", ListRule.ResidentIdMustBeValid);
        faulty(id + ",测试,,低保", "township", ListRule.TownshipMustBeGiven);
        faulty(id + ",测试,623027100,低保", "township", ListRule.TownshipMustLieInTheArea);
        faulty(id + ",测试,合作,低保", "township", ListRule.TownshipMustLieInTheArea);
        faulty(id + ",测试,623001100,富裕", "category", ListRule.CategoryMustBeKnown);
        faulty(id + ",测试,623001100,,,,,luck", "indicator", ListRule.IndicatorMustBeKnown);
        faulty(id + ",测试,623001100", "", ListRule.RowMustNameCategoryOrIndicator);
        faulty(id + ",测试,623001100,低保,2025-02-30", "from", ListRule.DateMustExist);
        faulty(id + ",测试,623001100,低保,2025-04-01", "from", ListRule.DateMustNotLieAfterTheList);
        faulty(id + ",测试,623001100,低保,2025-03-01,2025-02-01", "until", ListRule.ValidityMustNotEndBeforeItBegins);
        faulty(id + ",测试,623001100,刚性支出困难", "decisionNumber", ListRule.RecognitionMustNameItsDecision);
        faulty(id + "," + "名".repeat(101) + ",623001100,低保", "name", ListRule.TextMustFit);
        faulty(id + ",测\u0001试,623001100,低保", "name", ListRule.TextMustFit);
        faulty(id + ",测试,623001100,低保,,,,,,多", "", ListRule.CellsMustHaveAColumn);
        faulty(
                ",测试,合作,富裕",
                "residentId",
                ListRule.ResidentIdMustBeValid,
                ListRule.CategoryMustBeKnown,
                ListRule.TownshipMustLieInTheArea);
    }

    @Test
    void aRepeatedRowIsTakenOnce() {
        String row = RESIDENT.value() + ",测试,623001100,低保\n";
        Part part = read(HEAD + row + row.replace("低保", "其他") + row).getFirst();
        assertThat(part.rows()).hasSize(2);
        assertThat(part.faults()).containsExactly(new RowFault(4, null, ListRule.RowMustNotBeRepeated.code()));
    }

    @Test
    void theHeadNamesTheColumns() {
        assertThat(refusal("")).isEqualTo(ListRule.FileMustHaveAHead);
        assertThat(refusal("\n" + HEAD)).isEqualTo(ListRule.FileMustHaveAHead);
        assertThat(refusal("公民身份号码,电话\n")).isEqualTo(ListRule.ColumnsMustBeKnown);
        assertThat(refusal("公民身份号码,身份证号,类别\n")).isEqualTo(ListRule.ColumnsMustNotBeRepeated);
        assertThat(refusal("公民身份号码,姓名\n")).isEqualTo(ListRule.ColumnsMustSayWhoAndWhy);
        assertThat(refusal("类别,姓名\n")).isEqualTo(ListRule.ColumnsMustSayWhoAndWhy);
        assertThat(catchThrowableOfType(RuleViolation.class, () -> read(RESIDENT.value() + ",测试\n"))
                        .details()
                        .toString())
                .isEqualTo("{column=1}");
    }

    @Property(tries = 20)
    void partsAreSmallInOrderAndLeaveNothingOut(
            @ForAll @IntRange(max = 900) int rows, @ForAll @IntRange(min = 2, max = 40) int every) {
        StringBuilder text = new StringBuilder("residentId,category,township\n");
        int good = 0;
        int bad = 0;
        for (int i = 0; i < rows; i++) {
            boolean blank = i % every == 1;
            boolean fault = !blank && i % every == 0;
            text.append(blank ? "" : fault ? "x,DIBAO,623001100" : resident(i).value() + ",DIBAO,623001100")
                    .append('\n');
            good += blank || fault ? 0 : 1;
            bad += fault ? 1 : 0;
        }
        List<Part> parts = read(text.toString());
        assertThat(parts)
                .extracting(Part::number)
                .isEqualTo(IntStream.rangeClosed(1, parts.size()).boxed().toList());
        assertThat(parts)
                .allSatisfy(part ->
                        assertThat(part.rows().size() + part.faults().size()).isLessThanOrEqualTo(ImportRows.MOST));
        assertThat(parts.stream().flatMap(part -> part.rows().stream()).map(ImportRow::row))
                .hasSize(good)
                .isSorted();
        assertThat(parts.stream().flatMap(part -> part.faults().stream())).hasSize(bad);
    }
}
