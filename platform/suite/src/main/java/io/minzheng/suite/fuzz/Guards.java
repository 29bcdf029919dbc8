package io.minzheng.suite.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Finds out who may call what, so that most requests get past the guard and are looked at. */
final class Guards {
    private static final String ROLE = "web.role-must-allow-it";
    private static final String NOBODY = "nobody";

    private Guards() {}

    /** Roles are asked for before anything else, so a request that is nothing but its path tells. */
    static Map<Operation, List<String>> allowed(Desk desk, List<Operation> operations)
            throws InterruptedException, ExecutionException {
        Map<Operation, Future<List<String>>> asked = new LinkedHashMap<>();
        Map<Operation, List<String>> allowed = new LinkedHashMap<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(Fuzz.CALLERS)) {
            for (Operation operation : operations) {
                asked.put(operation, callers.submit(() -> past(desk, operation)));
            }
            for (Map.Entry<Operation, Future<List<String>>> entry : asked.entrySet()) {
                if (!entry.getValue().get().isEmpty()) {
                    allowed.put(entry.getKey(), entry.getValue().get());
                }
            }
        }
        return allowed;
    }

    private static List<String> past(Desk desk, Operation operation) {
        List<String> past = new ArrayList<>();
        String path = operation.path().replaceAll("\\{[^}]*}", NOBODY);
        for (String staff : Fuzz.STAFF) {
            if (!desk.refusal(operation.method(), path, staff).equals(ROLE)) {
                past.add(staff);
            }
        }
        return List.copyOf(past);
    }
}
