package io.minzheng.assistance.recognition;

/** As what a household is recognised: 国办发〔2023〕39号. */
public enum RecognitionKind {
    /** 最低生活保障边缘家庭: hardly more than the dibao standard. */
    LOW_INCOME_EDGE("low-income-edge"),
    /** 刚性支出困难家庭: unavoidable spending eats the income. */
    HARD_SPENDING("hard-spending");

    private final String programme;

    RecognitionKind(String programme) {
        this.programme = programme;
    }

    /** Under which its applications go through the procedure. */
    String programme() {
        return programme;
    }
}
