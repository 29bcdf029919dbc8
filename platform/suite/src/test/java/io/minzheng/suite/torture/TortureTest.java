package io.minzheng.suite.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.suite.torture.Fault.Planned;
import io.minzheng.suite.torture.Round.Result;
import io.minzheng.suite.torture.Torture.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TortureTest {
    private static Set<Fault> faults(long seed) {
        return Fault.plan(seed).stream()
                .map(Planned::fault)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.class)));
    }

    @Test
    void aSeedAlwaysGivesTheSamePlanAndSixInARowGiveEveryFault() {
        assertThat(Fault.plan(7)).isEqualTo(Fault.plan(7));
        assertThat(LongStream.range(40, 46)
                        .boxed()
                        .map(seed -> Fault.plan(seed).getFirst().fault()))
                .containsExactlyInAnyOrder(Fault.values());
        assertThat(LongStream.range(0, 300).boxed().map(seed -> Fault.plan(seed).size()))
                .contains(1, 2, 3)
                .allMatch(size -> size >= 1 && size <= 3);
    }

    @Test
    void whoeverIsToTakeOverIsLeftAlone() {
        for (long seed = 0; seed < 500; seed++) {
            Set<Fault> faults = faults(seed);
            assertThat(faults).hasSize(Fault.plan(seed).size());
            if (faults.contains(Fault.PAUSE_PUBLISHER)) {
                assertThat(faults).doesNotContain(Fault.KILL_PUBLISHER, Fault.KILL_SERVICE);
            }
        }
    }

    @Test
    void wordsAreReadInAnyOrder() {
        assertThat(Wanted.of(List.of("--seed", "9", "--rounds", "50"))).isEqualTo(new Wanted(50, 9, null));
        assertThat(Wanted.of(List.of("--plant", "unsynced")).rounds()).isEqualTo(1);
        assertThat(Wanted.of(List.of()).seed()).isPositive();
        for (List<String> wrong :
                List.of(List.of("--rounds"), List.of("--rounds", "0"), List.of("--plant", "x"), List.of("50"))) {
            assertThatThrownBy(() -> Wanted.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Result result(Verdict verdict, Map<String, List<String>> wrong, @Nullable String doubt) {
        Landed landed = new Landed(Fault.KILL_KAFKA, "kafka", List.of(7L), 3, 137, "gone", 5, doubt);
        return new Result(
                1,
                11,
                null,
                verdict,
                List.of(landed),
                Map.of("given", 4L),
                20,
                9,
                9,
                doubt == null ? List.of() : List.of(doubt),
                wrong,
                100);
    }

    @Test
    void oneFailureIsAFailureAndOneDoubtADoubt() {
        Result pass = result(Verdict.PASS, Map.of(), null);
        Result fail = result(Verdict.FAIL, Map.of("topic", List.of("MISSING: one")), null);
        Result doubt = result(Verdict.INCONCLUSIVE, Map.of(), "nothing was hit");
        assertThat(Torture.verdict(List.of(pass, pass), 2)).isEqualTo(Verdict.PASS);
        assertThat(Torture.verdict(List.of(pass, doubt), 2)).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Torture.verdict(List.of(doubt, fail), 3)).isEqualTo(Verdict.FAIL);
        assertThat(Torture.verdict(List.of(pass), 2))
                .as("a round that was never made")
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void theSummarySaysWhatWasFound() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Result> results = List.of(
                result(Verdict.INCONCLUSIVE, Map.of(), "nothing was hit"),
                result(Verdict.FAIL, Map.of("topic", List.of("MISSING: one")), null));
        new Summary(results, new Wanted(3, 11, null), null, 12_000)
                .print(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("0 of 3 rounds passed, 1 failed, 1 proved nothing; seed 11, 12 s.")
                .contains("Faults that landed: {KILL_KAFKA=1}")
                .contains("? round 1: nothing was hit")
                .contains("! round 1, topic: MISSING: one");
    }
}
