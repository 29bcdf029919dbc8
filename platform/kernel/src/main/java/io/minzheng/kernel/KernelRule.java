package io.minzheng.kernel;

/** Rules that every capability shares: the form of values, and who may act where. */
public enum KernelRule implements Rule {
    ResidentIdMustBeValid("resident-id-must-be-valid", Kind.MALFORMED),
    CreditCodeMustBeValid("credit-code-must-be-valid", Kind.MALFORMED),
    DivisionCodeMustBeValid("division-code-must-be-valid", Kind.MALFORMED),
    AmountMustBeValid("amount-must-be-valid", Kind.MALFORMED),
    PeriodMustNotEndBeforeItBegins("period-must-not-end-before-it-begins", Kind.MALFORMED),
    HolidayTableMustCoverTheYear("holiday-table-must-cover-the-year", Kind.REFUSED),
    BusinessDateMustNotLieInTheFuture("business-date-must-not-lie-in-the-future", Kind.REFUSED),
    AreaMustBeOnesOwn("area-must-be-ones-own", Kind.FORBIDDEN),
    AggregateMustExist("aggregate-must-exist", Kind.UNKNOWN);

    private final String code;
    private final Kind kind;

    KernelRule(String code, Kind kind) {
        this.code = "kernel." + code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
