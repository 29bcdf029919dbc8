package io.minzheng.eventstore.proof;

/** The control characters for which JSON has a short escape; the others are written as four lower-case digits. */
final class Escapes {
    static final String NAMED = "\b\t\n\f\r";
    static final String NAMES = "btnfr";

    private Escapes() {}
}
