package io.minzheng.test.architecture.planted.doubled.dibao;

import io.minzheng.kernel.Rule;

enum DibaoRule implements Rule {
    IncomeMustBeKnown("dibao.income-must-be-known");

    private final String code;

    DibaoRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
