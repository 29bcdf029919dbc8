package io.minzheng.test.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code docs/access}: the tables, to be read by people. */
final class AccessPages {
    private static final String MODE = "minzheng.access";

    private AccessPages() {}

    /** Pages that do not say what the tables say; with {@code -Dminzheng.access=write} they are written first. */
    static List<String> stale(String service, AccessTable table) {
        Map<Path, String> pages = new LinkedHashMap<>();
        Path folder = root().resolve("docs/access");
        pages.put(
                folder.resolve("platform.md"),
                page(
                        "Every service",
                        "What every service has; its name stands for `{service}`.",
                        AccessTable.ofPlatform()));
        if (!table.own().isEmpty()) {
            pages.put(
                    folder.resolve(service + ".md"),
                    page(service, "What [every service](platform.md) has, and:", table.own()));
        }
        List<String> stale = new ArrayList<>();
        pages.forEach((file, text) -> {
            try {
                if ("write".equals(System.getProperty(MODE))) {
                    Files.createDirectories(folder);
                    Files.writeString(file, text);
                }
                if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                    stale.add(file.getFileName() + " is not what the tables say: run this with -D" + MODE + "=write");
                }
            } catch (IOException unreachable) {
                throw new UncheckedIOException(unreachable);
            }
        });
        return stale;
    }

    private static Path root() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve(".mvn"))) {
            root = Optional.ofNullable(root.getParent())
                    .orElseThrow(() -> new IllegalStateException("no project around the tests"));
        }
        return root;
    }

    private static String page(String title, String what, List<Entry> entries) {
        StringBuilder page = new StringBuilder("<!-- Written from the access tables; do not edit. -->\n\n# Access: ")
                .append(title)
                .append("\n\n")
                .append(what)
                .append("\n\n| Endpoint | Roles | Areas |\n|---|---|---|\n");
        entries.forEach(entry -> page.append("| `")
                .append(entry.endpoint())
                .append("` | ")
                .append(String.join(", ", entry.roleNames()))
                .append(" | ")
                .append(entry.scope().text())
                .append(" |\n"));
        return page.toString();
    }
}
