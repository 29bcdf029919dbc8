package io.minzheng.gateway;

/** Why the gateway answers itself; a code it shares with the services means the same there. */
enum Refusal {
    RequestMustBeWellFormed("web.request-must-be-well-formed", 400),
    TokenMustBeValid("web.token-must-be-valid", 401),
    RoleMustAllowIt("web.role-must-allow-it", 403),
    OriginMustBeAllowed("gateway.origin-must-be-allowed", 403),
    RouteMustExist("gateway.route-must-exist", 404),
    MethodMustBeAllowed("web.method-must-be-allowed", 405),
    RequestMustArriveInTime("gateway.request-must-arrive-in-time", 408),
    BodyMustNotBeTooLarge("web.body-must-not-be-too-large", 413),
    LineMustNotBeTooLong("gateway.line-must-not-be-too-long", 414),
    AddressMustKeepItsRate("gateway.address-must-keep-its-rate", 429),
    StaffMustKeepTheirRate("gateway.staff-must-keep-their-rate", 429),
    StaffMustAwaitAnswers("gateway.staff-must-await-answers", 429),
    HeadersMustNotBeTooLarge("gateway.headers-must-not-be-too-large", 431),
    Unexpected("gateway.unexpected", 500),
    ServiceMustBeReachable("gateway.service-must-be-reachable", 503),
    ServiceMustHaveRoom("gateway.service-must-have-room", 503),
    IssuerMustBeReachable("web.issuer-must-be-reachable", 503),
    ServiceMustAnswerInTime("gateway.service-must-answer-in-time", 504);

    private final String code;
    private final int status;

    Refusal(String code, int status) {
        this.code = code;
        this.status = status;
    }

    String code() {
        return code;
    }

    int status() {
        return status;
    }

    /** Whether the same request may be taken a little later. */
    boolean passes() {
        return status == 429 || status > 500;
    }

    /** Whether the rest of the request is not waited for, so that the connection must end with the answer. */
    boolean endsConnection() {
        return status == 408 || status == 413 || status == 414 || status == 431;
    }

    /** Thrown where no answer can be returned. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.code(), null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
