package io.minzheng.test.architecture.planted.doubled.dibao;

import io.minzheng.kernel.Rule;

enum TekunRule implements Rule {
    IncomeMustBeKnown("dibao.income-must-be-known"),
    AgeMustFit("Age_Must_Fit");

    private final String code;

    TekunRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
