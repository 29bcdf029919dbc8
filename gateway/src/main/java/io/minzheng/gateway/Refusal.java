package io.minzheng.gateway;

/** Why the gateway answers itself; a code it shares with the services means the same there. */
enum Refusal {
    RequestMustBeWellFormed("web.request-must-be-well-formed", 400),
    TokenMustBeValid("web.token-must-be-valid", 401),
    RoleMustAllowIt("web.role-must-allow-it", 403),
    RouteMustExist("gateway.route-must-exist", 404),
    MethodMustBeAllowed("web.method-must-be-allowed", 405),
    BodyMustNotBeTooLarge("web.body-must-not-be-too-large", 413),
    Unexpected("gateway.unexpected", 500),
    ServiceMustBeReachable("gateway.service-must-be-reachable", 503),
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
}
