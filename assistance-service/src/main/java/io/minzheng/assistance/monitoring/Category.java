package io.minzheng.assistance.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why a person is monitored: 国办发〔2023〕39号. */
enum Category {
    DIBAO("最低生活保障对象", "低保对象", "低保"),
    TEKUN("特困人员", "特困"),
    RELAPSE_WATCH("防止返贫监测对象", "防返贫监测对象"),
    LOW_INCOME_EDGE("最低生活保障边缘家庭成员", "低保边缘家庭成员", "低保边缘"),
    HARD_SPENDING("刚性支出困难家庭成员", "刚性支出困难"),
    OTHER("其他困难人员", "其他");

    private final List<String> terms;

    Category(String... terms) {
        this.terms = List.of(terms);
    }

    /** The category that a list calls so: by its name here or by one of its Chinese terms. */
    static Optional<Category> called(String text) {
        return Arrays.stream(values())
                .filter(category -> category.name().equals(text) || category.terms.contains(text))
                .findFirst();
    }
}
