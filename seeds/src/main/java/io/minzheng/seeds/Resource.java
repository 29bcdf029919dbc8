package io.minzheng.seeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The CSV files beside this package: comment lines begin with {@code #}, the first line names the columns. */
final class Resource {
    private Resource() {}

    /** The rows below the heading, each split into its columns; quoted columns may hold commas. */
    static List<List<String>> rows(String name) {
        List<List<String>> all = text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Resource::columns)
                .toList();
        return all.subList(1, all.size());
    }

    private static String text(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The data file " + name + " is not in the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        StringBuilder column = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                columns.add(column.toString());
                column.setLength(0);
            } else {
                column.append(c);
            }
        }
        columns.add(column.toString());
        return columns;
    }
}
