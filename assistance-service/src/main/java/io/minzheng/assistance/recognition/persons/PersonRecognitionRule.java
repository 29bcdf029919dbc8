package io.minzheng.assistance.recognition.persons;

import io.minzheng.kernel.Rule;

/** Rules of recognising one person. */
public enum PersonRecognitionRule implements Rule {
    OpenApplicationMustBeDecidedFirst("open-application-must-be-decided-first", Kind.CONFLICT),
    PersonMustBeRecognisedOnce("person-must-be-recognised-once", Kind.CONFLICT),
    LaterRecognitionMustBeEndedFirst("later-recognition-must-be-ended-first", Kind.CONFLICT),
    RenewalMustBeDue("renewal-must-be-due", Kind.REFUSED);

    private final String code;
    private final Kind kind;

    PersonRecognitionRule(String code, Kind kind) {
        this.code = "recognition." + code;
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
