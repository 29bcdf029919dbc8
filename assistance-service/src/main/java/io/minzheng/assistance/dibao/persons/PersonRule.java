package io.minzheng.assistance.dibao.persons;

import io.minzheng.kernel.Rule;

/** Rules of a person's place in dibao. */
public enum PersonRule implements Rule {
    PersonMustBeInOneCaseOnly("person-must-be-in-one-case-only", Kind.CONFLICT),
    PersonMustHaveLeftDibao("person-must-have-left-dibao", Kind.CONFLICT),
    PersonMustNotBeInAnotherProgramme("person-must-not-be-in-another-programme", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    PersonRule(String code, Kind kind) {
        this.code = "dibao." + code;
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
