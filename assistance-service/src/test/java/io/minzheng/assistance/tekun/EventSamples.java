package io.minzheng.assistance.tekun;

import static io.minzheng.assistance.tekun.Samples.*;
import static io.minzheng.assistance.tekun.Story.*;

import io.minzheng.assistance.dibao.Household.DisabilityCategory;
import io.minzheng.assistance.tekun.CareCommand.RecordSchooling;
import io.minzheng.assistance.tekun.CareCommand.TransferCase;
import io.minzheng.assistance.tekun.ClaimCommand.AnnulDeathNote;
import io.minzheng.assistance.tekun.ClaimCommand.NoteDeath;
import io.minzheng.assistance.tekun.ClaimEvent.Schooling;
import io.minzheng.assistance.tekun.EndingCommand.ContestEnding;
import io.minzheng.assistance.tekun.EndingCommand.DecideContest;
import io.minzheng.assistance.tekun.EndingCommand.RecordScreening;
import io.minzheng.assistance.tekun.EndingCommand.ReinstateCase;
import io.minzheng.assistance.tekun.EndingEvent.EndGround;
import io.minzheng.assistance.tekun.EndingEvent.ScreeningOutcome;
import io.minzheng.assistance.tekun.Facts.Inability;
import io.minzheng.assistance.tekun.Facts.Means;
import io.minzheng.assistance.tekun.SelfCare.Item;
import io.minzheng.kernel.DivisionCode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One event of each kind, as commands have brought them about. */
final class EventSamples {
    private EventSamples() {}

    static Collection<TekunEvent> all() {
        Map<Class<?>, TekunEvent> samples = new LinkedHashMap<>();
        histories().flatMap(List::stream).forEach(event -> samples.putIfAbsent(event.getClass(), event));
        return samples.values();
    }

    /** Whole lives of cases. */
    static Stream<List<TekunEvent>> histories() {
        Facts facts = facts(
                disability(DisabilityCategory.LIMB, 1),
                10000,
                true,
                obliged(
                        "1975-01-01",
                        Inability.POOR_DISABLED,
                        disability(DisabilityCategory.MENTAL, 3),
                        new Means(500000, 2500000, true)));
        Story ended = given(
                        file(),
                        record("2022-03-02", facts),
                        assess("2022-03-03", Item.DRESS, Item.TOILET, Item.BATHE),
                        choose("2022-03-04", HOME),
                        opine("2022-03-10", true),
                        new NoteDeath(CASE, day("2022-03-11"), day("2022-03-10")),
                        new AnnulDeathNote(CASE, day("2022-03-12")),
                        grant("2022-03-25"))
                .and(
                        sign("2022-04-02", "2022-04-01", "2023-03-31"),
                        visit("2022-04-20", "2022-04-18"),
                        report("2022-05-06"),
                        reassess("2022-05-10", Item.values()),
                        request("2022-05-11", INSTITUTION),
                        change("2022-05-12"),
                        new RecordSchooling(CASE, day("2022-05-13"), Schooling.OTHER),
                        new TransferCase(
                                CASE,
                                day("2022-05-14"),
                                DivisionCode.of("623001101"),
                                DivisionCode.of("623001101201"),
                                YearMonth.of(2022, 6),
                                "决定-9"),
                        propose("2022-06-01", EndGround.OBLIGED_PERSON),
                        post("2022-06-02"),
                        new ContestEnding(CASE, day("2022-06-08"), "没有赡养人"),
                        new DecideContest(CASE, day("2022-06-15"), false, "不属实"),
                        post("2022-06-16"),
                        end("2022-06-23"),
                        new RecordScreening(CASE, day("2022-06-28"), ScreeningOutcome.DIBAO_APPLIED, "已提交"));
        Story back = granted().and(die("2022-06-03", "2022-05-30"), new ReinstateCase(CASE, day("2022-06-10"), "登记有误"));
        return Stream.of(ended.history(), back.history());
    }
}
