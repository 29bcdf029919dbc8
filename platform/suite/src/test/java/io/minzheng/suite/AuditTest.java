package io.minzheng.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AuditTest {
    @TempDir
    Path directory;

    private Refusal refusal(String words) {
        Options options =
                Options.of(List.of(("--data " + directory + " " + words).strip().split(" ")));
        return catchThrowableOfType(Refusal.class, () -> Audit.run(options));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "everything",
                "explain",
                "explain dibao-1",
                "explain dibao/dibao-1/x",
                "sandbox",
                "sandbox assistance",
                "sandbox assistance --until",
                "sandbox assistance --until 1 --known-at 2022-12-31T16:00:00Z",
                "sandbox assistance --until soon",
                "sandbox assistance --known-at 2022-12-31",
                "sandbox assistance --until 1 --up-to 2022",
                "sandbox pensions --until 1",
                "export",
                "export pensions",
                "export assistance registry",
                "export assistance --from first",
                "export assistance --to",
                "verify",
                "verify one two",
                "verify one --keys",
            })
    void whatItDoesNotUnderstandItRefusesWithTheUsage(String words) {
        Refusal refused = refusal(words);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.getMessage()).contains("audit sandbox SERVICE");
    }

    @Test
    void otherRulesAreForServicesThatPayByRules() throws IOException {
        Path rules = Files.writeString(directory.resolve("rules.yml"), "dibao: {}");
        assertThat(refusal("sandbox registry --until 1 --rules " + rules).getMessage())
                .contains("pays nothing by rules");
        assertThat(refusal("sandbox assistance --until 1 --rules " + directory.resolve("none"))
                        .getMessage())
                .contains("cannot be read");
        assertThat(refusal("sandbox assistance --until 1 --rules " + rules).status())
                .as("no suite runs")
                .isEqualTo(3);
    }

    @Test
    void rulesAreReadFromYamlAndFromJsonAlike() throws IOException {
        Map<String, Object> expected = Map.of(
                "standards",
                List.of(Map.of("kind", "DIBAO_RURAL", "area", "623001", "validFrom", "2022-01", "amount", 50000)),
                "dibao",
                Map.of("gradualExitFrom", "2021-07-01", "gradualExitPercents", List.of(100, 50)));

        assertThat(RulesFile.read(Files.writeString(directory.resolve("rules.yml"), """
                standards:
                  - {kind: DIBAO_RURAL, area: 623001, validFrom: 2022-01, amount: 50000}
                dibao:
                  gradualExitFrom: 2021-07-01
                  gradualExitPercents: [100, 50]
                """)))
                .isEqualTo(expected);
        assertThat(RulesFile.read(Files.writeString(directory.resolve("rules.json"), """
                {"standards":[{"kind":"DIBAO_RURAL","area":"623001","validFrom":"2022-01","amount":50000}],
                 "dibao":{"gradualExitFrom":"2021-07-01","gradualExitPercents":[100,50]}}
                """)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "standards", "[1, 2]", "a: [", "a: !!java.lang.ProcessBuilder [['x']]"})
    void whatIsNoRulesFileIsRefused(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("rules.yml"), text);
        Refusal refused = catchThrowableOfType(Refusal.class, () -> RulesFile.read(file));
        assertThat(refused.status()).isEqualTo(2);
    }

    @Test
    void theSandboxWritesNothingThatASpreadsheetRuns() {
        String line = Sandbox.line(JsonMapper.shared().readTree("""
                {"household":"=HYPERLINK(\\"x\\")","area":"623001100","from":"2022-01","to":"2022-04","decided":56600,
                 "paid":56500,"other":0,"difference":-100,"refusedBy":"+A1,B1"}"""));

        assertThat(line)
                .isEqualTo("\"'=HYPERLINK(\"\"x\"\")\",623001100,2022-01,2022-04,56600,56500,0,-100,\"'+A1,B1\"");
    }
}
