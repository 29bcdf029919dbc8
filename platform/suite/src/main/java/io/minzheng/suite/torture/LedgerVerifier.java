package io.minzheng.suite.torture;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** Has the service verify its own ledger, as {@code ./minzheng verify-ledger} does. */
final class LedgerVerifier {
    private static final String VERIFICATION = "/api/registry/ledger-verification";

    private final Bed bed;

    LedgerVerifier(Bed bed) {
        this.bed = bed;
    }

    Problems verify() throws IOException, InterruptedException {
        Asking service = new Asking(bed, bed.replicas().getFirst(), bed.token("auditor"));
        service.post(VERIFICATION);
        JsonNode verification = service.get(VERIFICATION);
        while (verification.path("state").asString().equals("RUNNING")) {
            Executioner.sleep(50);
            verification = service.get(VERIFICATION);
        }
        if (!verification.path("state").asString().equals("DONE")) {
            throw new IOException("it has failed: " + verification.path("fault").asString());
        }
        Problems problems = new Problems();
        for (JsonNode one : verification.path("first")) {
            problems.add(one.path("place").asString() + " " + one.path("kind").asString() + ": "
                    + one.path("what").asString());
        }
        return problems;
    }
}
