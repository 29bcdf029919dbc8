package io.minzheng.assistance.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a list of another department may have columns for, and how they are headed. */
enum ListColumn {
    RESIDENT_ID("residentId", "公民身份号码", "身份证号码", "身份证号"),
    NAME("name", "姓名"),
    TOWNSHIP("township", "乡镇代码"),
    CATEGORY("category", "类别"),
    FROM("from", "生效日期", "认定日期"),
    UNTIL("until", "失效日期"),
    DECISION_NUMBER("decisionNumber", "决定文号"),
    INDICATOR("indicator", "预警指标"),
    DETAIL("detail", "情况说明");

    private final List<String> heads;

    ListColumn(String... heads) {
        this.heads = List.of(heads);
    }

    /** As it stands beside a fault. */
    String label() {
        return heads.getFirst();
    }

    static Optional<ListColumn> headed(String text) {
        return Arrays.stream(values())
                .filter(column -> column.heads.contains(text))
                .findFirst();
    }
}
