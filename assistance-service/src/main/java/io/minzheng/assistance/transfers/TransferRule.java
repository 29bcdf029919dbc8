package io.minzheng.assistance.transfers;

import io.minzheng.kernel.Rule;

/** Rules of the transfer of cases. */
enum TransferRule implements Rule {
    ProgrammeMustBeKnown("programme-must-be-known", Kind.UNKNOWN),
    PlaceMustBeAnother("place-must-be-another", Kind.MALFORMED),
    VillageMustLieInTheTownship("village-must-lie-in-the-township", Kind.MALFORMED),
    LetterMustGoWithTheFile("letter-must-go-with-the-file", Kind.MALFORMED),
    TextMustBeGiven("text-must-be-given", Kind.MALFORMED),
    StepsMustFollowInTime("steps-must-follow-in-time", Kind.REFUSED),
    TransferMustBeDecidedFirst("transfer-must-be-decided-first", Kind.CONFLICT),
    TransferMustBeProposed("transfer-must-be-proposed", Kind.CONFLICT),
    MakerMustNotDecide("maker-must-not-decide", Kind.FORBIDDEN);

    private final String code;
    private final Kind kind;

    TransferRule(String code, Kind kind) {
        this.code = "transfer." + code;
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
