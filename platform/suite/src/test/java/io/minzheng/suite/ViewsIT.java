package io.minzheng.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.suite.RunningSuite.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Views rebuilt through the launcher, and after their data have been deleted. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ViewsIT {
    private static final String FILES = "assistance.dibao.HouseholdFiles";
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");

    @TempDir
    static Path directory;

    private static RunningSuite suite;
    private static String written;

    @BeforeAll
    static void start() {
        suite = new RunningSuite(directory.resolve("data"), 5600);
        Outcome up = suite.launcher("up", "--detach");
        assertThat(up.status()).as(up.output()).isZero();
        Outcome filed = suite.script("curl -sS --fail-with-body -X POST '" + api("/dibao/cases")
                + "' -H 'Content-Type: application/json' -H 'Idempotency-Key: " + UUID.randomUUID()
                + "' -H 'Authorization: Bearer " + suite.token("clerk-nawu") + "' -d '"
                + SuiteIT.filing("623001198001010026") + "'");
        assertThat(filed.status()).as(filed.output()).isZero();
        Matcher position = POSITION.matcher(filed.output());
        assertThat(position.find()).as(filed.output()).isTrue();
        written = "assistance:" + position.group(1);
        assertThat(cases()).contains("623001100");
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    private static String api(String path) {
        return suite.ports().url("gateway") + "/api/assistance" + path;
    }

    /** The list that staff read; it waits until the views contain what was filed. */
    private static String cases() {
        Outcome found = suite.script("curl -sS --fail-with-body '" + api("/dibao/cases") + "' -H 'Consistency-Token: "
                + written + "' -H 'Authorization: Bearer " + suite.token("reviewer") + "'");
        assertThat(found.status()).as(found.output()).isZero();
        return found.output();
    }

    @Test
    @Order(1)
    void aViewIsRebuiltAndCompared() {
        String before = cases();
        Outcome replayed = suite.launcher("replay", "assistance", FILES);
        assertThat(replayed.status()).as(replayed.output()).isZero();
        assertThat(replayed.output()).contains("100 %", "built: 1", "equal: 1", "the new build is read");
        assertThat(cases()).isEqualTo(before);
        Outcome compared = suite.launcher("replay", "assistance", FILES, "--compare-only");
        assertThat(compared.status()).as(compared.output()).isZero();
        assertThat(compared.output()).contains("Nothing differs.");
    }

    @Test
    @Order(2)
    void whatCannotBeDoneIsSaid() {
        Outcome unknown = suite.launcher("replay", "assistance", "none");
        assertThat(unknown.status()).as(unknown.output()).isEqualTo(4);
        assertThat(unknown.output()).contains("views.view-must-exist");
        assertThat(suite.launcher("replay", "treasury", FILES).status()).isEqualTo(2);
        assertThat(suite.launcher("replay", "assistance", FILES, "--abandon").output())
                .contains("views.rebuild-must-be-under-way");
        Outcome parked = suite.launcher("parked", "assistance", "--retry");
        assertThat(parked.status()).as(parked.output()).isZero();
        assertThat(parked.output()).contains("No view has gone on without an event.");
    }

    @Test
    @Order(3)
    void viewsWhoseDataWereDeletedAreBuiltAnew() throws IOException {
        String before = cases();
        assertThat(suite.launcher("down").status()).isZero();
        try (Stream<Path> documents = Files.walk(suite.data().resolve("documents"))) {
            for (Path path : documents.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        Outcome up = suite.launcher("up", "--detach");
        assertThat(up.status()).as(up.output()).isZero();
        assertThat(cases()).isEqualTo(before);
    }
}
