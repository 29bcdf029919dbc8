package io.minzheng.registry.deaths;

import io.minzheng.kernel.Rule;

/** Rules of registering deaths. */
enum DeathRule implements Rule {
    AreaMustBeATownshipOrVillage("area-must-be-a-township-or-village", Kind.MALFORMED),
    TextMustBeGiven("text-must-be-given", Kind.MALFORMED),
    DeathMustNotLieInTheFuture("death-must-not-lie-in-the-future", Kind.REFUSED),
    DeathMustNotPrecedeBirth("death-must-not-precede-birth", Kind.REFUSED),
    DeathMustBeRegisteredOnce("death-must-be-registered-once", Kind.CONFLICT),
    DeathMustBeRegistered("death-must-be-registered", Kind.UNKNOWN),
    RegistrarMustNotAnnul("registrar-must-not-annul", Kind.FORBIDDEN),
    StepsMustFollowInTime("steps-must-follow-in-time", Kind.REFUSED);

    private final String code;
    private final Kind kind;

    DeathRule(String code, Kind kind) {
        this.code = "deaths." + code;
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
