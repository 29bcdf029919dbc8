package io.minzheng.suite;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Gives an account another one-time password: for the first administrator who has lost it, or when nobody else is left. */
final class Password {
    private Password() {}

    static int run(Options options) {
        if (options.rest().size() != 1) {
            throw Options.usage("password wants the id of one account.");
        }
        String account = options.rest().getFirst();
        try (Administrator operator = new Administrator(options, "identity")) {
            JsonNode answer =
                    operator.post("/accounts/" + Administrator.segment(account) + "/password-reset", Map.of());
            System.out.println(answer.path("password").asString());
        }
        return 0;
    }
}
