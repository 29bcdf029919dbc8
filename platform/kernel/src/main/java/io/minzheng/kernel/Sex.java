package io.minzheng.kernel;

/** Sex by GB/T 2261.1. */
public enum Sex {
    UNKNOWN(0),
    MALE(1),
    FEMALE(2),
    NOT_STATED(9);

    private final int code;

    Sex(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
