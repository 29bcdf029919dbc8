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
    /** Basic living of the extremely poor (特困人员基本生活), at least {@link BasicLivingFloor} times the dibao standard. */
    TEKUN_BASIC_URBAN,
    TEKUN_BASIC_RURAL,
    /** Care of the extremely poor, by form and by how much care they need. */
    TEKUN_CARE_CONCENTRATED_LOWEST,
    TEKUN_CARE_CONCENTRATED_MIDDLE,
    TEKUN_CARE_CONCENTRATED_HIGHEST,
    TEKUN_CARE_DISPERSED_LOWEST,
    TEKUN_CARE_DISPERSED_MIDDLE,
    TEKUN_CARE_DISPERSED_HIGHEST,
    DISABILITY_LIVING,
    DISABILITY_NURSING_1,
    DISABILITY_NURSING_2,
    DISABILITY_NURSING_3,
    DISABILITY_NURSING_4
}
