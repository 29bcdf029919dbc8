package io.minzheng.suite;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a trail of a service's events to the standard output, as it comes from the service. */
final class ExportTrail {
    private ExportTrail() {}

    static int run(Options options) {
        List<String> words = new ArrayList<>(options.rest());
        String query = parameter("from", position(words, "--from"))
                + parameter("to", position(words, "--to"))
                + parameter("aggregate", Audit.option(words, "--aggregate"));
        boolean csv = words.remove("--csv");
        if (words.size() != 1) {
            throw Options.usage("audit export wants a service.");
        }
        try (Administrator auditor = Administrator.asAuditor(options, words.getFirst())) {
            // Not closed: the standard output is not ours to close.
            auditor.copy(
                    "/audit/trail" + (query.isEmpty() ? "" : "?" + query.substring(1)),
                    csv ? "text/csv" : "application/x-ndjson",
                    new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
            return 0;
        }
    }

    private static @Nullable String position(List<String> words, String name) {
        String position = Audit.option(words, name);
        if (position != null && !position.matches("\\d{1,18}")) {
            throw Options.usage(name + " wants the position of an event.");
        }
        return position;
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + Administrator.segment(value);
    }
}
