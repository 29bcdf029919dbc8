package io.minzheng.kernel;

/**
 * Code of an administrative division: 2 (province), 4 (prefecture), 6 (county, GB/T 2260), 9 (township) or 12 digits
 * (village or community); a longer code begins with the code it lies below.
 */
public record DivisionCode(String value) {
    /** @throws RuleViolation {@link KernelRule#DivisionCodeMustBeValid} */
    public DivisionCode {
        if (value == null || !value.matches("[1-9]\\d(\\d{2}){0,2}|[1-9]\\d{8}|[1-9]\\d{11}")) {
            throw KernelRule.DivisionCodeMustBeValid.violated();
        }
    }

    public static DivisionCode of(String value) {
        return new DivisionCode(value);
    }

    /** Whether the other is this division or lies below it. */
    public boolean contains(DivisionCode other) {
        return other.value.startsWith(value);
    }

    /** The county this division lies in or is. */
    public DivisionCode county() {
        return cut(6);
    }

    /** The township or subdistrict this division lies in or is. */
    public DivisionCode township() {
        return cut(9);
    }

    private DivisionCode cut(int digits) {
        if (value.length() < digits) {
            throw KernelRule.DivisionCodeMustBeValid.violated();
        }
        return new DivisionCode(value.substring(0, digits));
    }

    @Override
    public String toString() {
        return value;
    }
}
