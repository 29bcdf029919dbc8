package io.minzheng.assistance.standards;

/** What a standard is for; every amount is fen per person and month. */
public enum StandardKind {
    DIBAO_URBAN,
    DIBAO_RURAL,
    DIBAO_RURAL_CLASS_1,
    DIBAO_RURAL_CLASS_2,
    DIBAO_RURAL_CLASS_3,
    DIBAO_RURAL_CLASS_4,
    SUPPLEMENT_ELDERLY,
    SUPPLEMENT_MINOR,
    SUPPLEMENT_DISABLED,
    SUPPLEMENT_ILL,
    DISABILITY_LIVING,
    DISABILITY_NURSING_1,
    DISABILITY_NURSING_2,
    DISABILITY_NURSING_3,
    DISABILITY_NURSING_4
}
