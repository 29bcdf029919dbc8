package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.MonitoredCommand.RecordCategory;
import io.minzheng.assistance.monitoring.WarningCommand.RaiseWarning;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person of Hezuo, as the tests of this package use them. */
final class Samples {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    static final Pseudonyms PSEUDONYMS =
            new Pseudonyms("a key of these tests, 32 bytes and more".getBytes(StandardCharsets.US_ASCII));
    static final ResidentId RESIDENT = resident(1);
    static final String PERSON = PSEUDONYMS.of(RESIDENT);
    static final String ID = MonitoredCommand.id(PERSON);
    static final DivisionCode COUNTY = DivisionCode.of("623001");
    static final DivisionCode TOWN = DivisionCode.of("623001100");
    static final DivisionCode OTHER_TOWN = DivisionCode.of("623001101");
    static final String INDICATOR = "high-medical-cost";
    static final String WARNING = WarningCommand.id(PERSON, INDICATOR);

    private Samples() {}

    static ResidentId resident(int number) {
        return ResidentId.of(DivisionCode.of("623001"), LocalDate.of(1950, 1, 1).plusDays(number / 900), number % 900);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static RecordCategory record(Category category, String on, String from) {
        return record(category, on, from, null, null);
    }

    static RecordCategory record(
            Category category, String on, String from, @Nullable String until, @Nullable String decisionNumber) {
        return new RecordCategory(
                PERSON,
                day(on),
                RESIDENT,
                "测试",
                TOWN,
                category,
                day(from),
                true,
                until == null ? null : day(until),
                decisionNumber,
                null);
    }

    /** As a list says that the person belongs to a category, and not since when. */
    static RecordCategory holding(Category category, String on, String asOf) {
        return new RecordCategory(
                PERSON, day(on), RESIDENT, null, TOWN, category, day(asOf), false, null, null, "dataimport.1");
    }

    static RaiseWarning raise(String on, @Nullable String importId) {
        return new RaiseWarning(PERSON, day(on), TOWN, INDICATOR, "医保高额支出", day(on), "住院", importId);
    }
}
