package io.minzheng.assistance.disability;

import io.minzheng.assistance.standards.StandardKind;

/** The two subsidies; a person may hold each of them once, and both together (国发〔2015〕52号). */
public enum Subsidy {
    /** For living (困难残疾人生活补贴). */
    LIVING("disability-living"),
    /** For nursing (重度残疾人护理补贴). */
    NURSING("disability-nursing");

    private final String purpose;

    Subsidy(String purpose) {
        this.purpose = purpose;
    }

    /** What payment runs call it. */
    public String purpose() {
        return purpose;
    }

    /** @param grade of the certificate, 1 to 4 */
    StandardKind standard(int grade) {
        return switch (this) {
            case LIVING -> StandardKind.DISABILITY_LIVING;
            case NURSING ->
                switch (grade) {
                    case 1 -> StandardKind.DISABILITY_NURSING_1;
                    case 2 -> StandardKind.DISABILITY_NURSING_2;
                    case 3 -> StandardKind.DISABILITY_NURSING_3;
                    default -> StandardKind.DISABILITY_NURSING_4;
                };
        };
    }
}
