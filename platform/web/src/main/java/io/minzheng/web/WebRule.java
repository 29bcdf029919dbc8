package io.minzheng.web;

import io.minzheng.kernel.Rule;

/** What a request must be like before any capability looks at it. */
public enum WebRule implements Rule {
    BodyMustBeGiven("body-must-be-given", 400),
    BodyMustBeWellFormed("body-must-be-well-formed", 400),
    BodyMustNotBeTooLarge("body-must-not-be-too-large", 413),
    FieldMustBeKnown("field-must-be-known", 400),
    FieldMustBeGiven("field-must-be-given", 400),
    FieldMustNotBeRepeated("field-must-not-be-repeated", 400),
    ValueMustFit("value-must-fit", 400),
    DateMustExist("date-must-exist", 400),
    ParameterMustBeGiven("parameter-must-be-given", 400),
    ParameterMustFit("parameter-must-fit", 400),
    RequestMustBeWellFormed("request-must-be-well-formed", 400),
    IdempotencyKeyMustBeGiven("idempotency-key-must-be-given", 400),
    IdempotencyKeyMustBeValid("idempotency-key-must-be-valid", 400),
    EntityTagMustBeValid("entity-tag-must-be-valid", 400),
    ConsistencyTokenMustBeValid("consistency-token-must-be-valid", 400),
    TokenMustBeValid("token-must-be-valid", 401),
    RoleMustAllowIt("role-must-allow-it", 403),
    RolesMustBeCompatible("roles-must-be-compatible", 403),
    PathMustExist("path-must-exist", 404),
    MethodMustBeAllowed("method-must-be-allowed", 405),
    MediaTypeMustBeAcceptable("media-type-must-be-acceptable", 406),
    MediaTypeMustBeSupported("media-type-must-be-supported", 415),
    ViewMustHaveCaughtUp("view-must-have-caught-up", 503),
    AnswerMustBeReadyInTime("answer-must-be-ready-in-time", 503),
    StoreMustBeReachable("store-must-be-reachable", 503),
    IssuerMustBeReachable("issuer-must-be-reachable", 503),
    /** Nothing the client could have done otherwise: a fault of ours. */
    Unexpected("unexpected", 500);

    private final String code;
    private final int status;

    WebRule(String code, int status) {
        this.code = "web." + code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return switch (status) {
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.UNKNOWN;
            default -> Kind.MALFORMED;
        };
    }

    /** The HTTP status, finer than {@link #kind()} can say. */
    int status() {
        return status;
    }
}
