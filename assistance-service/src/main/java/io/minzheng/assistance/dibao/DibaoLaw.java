package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.Assessment.ReviewGroup;
import io.minzheng.assistance.dibao.Household.Ground;
import io.minzheng.assistance.dibao.Household.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The measures on deciding dibao, by the day from which they hold; an application is handled to its end under those in
 * force when it was accepted. The 2012 measures hold from 2012-12-12; applications accepted before are handled under
 * them as well, because the local procedure that held until then is not on record.
 */
public enum DibaoLaw {
    LAW_2012("民发〔2012〕220号", LocalDate.MIN, 10, true, false, 5, null, null, null, List.of(Level.VILLAGE, Level.COUNTY)),
    LAW_2021("民发〔2021〕57号", LocalDate.of(2021, 7, 1), 3, false, true, 10, 30, 45, 20, List.of(Level.VILLAGE));

    /** Notice of the ministries of 2022-10-20. */
    static final LocalDate NOTICE_2022 = LocalDate.of(2022, 10, 20);

    static final String NOTICE_2022_NUMBER = "民发〔2022〕83号";
    /** Calendar days a public notice hangs. */
    static final int NOTICE_DAYS = 7;
    /** Working days after the investigation within which the 2012 measures want the appraisal held. */
    static final int APPRAISAL_DAYS = 5;
    /** Working days within which a refusal reaches the applicant. */
    static final int DELIVERY_DAYS = 3;

    /** Where a notice hangs. */
    public enum Level {
        VILLAGE,
        COUNTY
    }

    private final String number;
    private final LocalDate from;
    private final int investigationDays;
    private final boolean appraisalAlways;
    private final boolean dataCheck;
    private final int countyDays;
    private final @Nullable Integer totalDays;
    private final @Nullable Integer extendedDays;
    private final @Nullable Integer delegatedDays;
    private final List<Level> notices;

    DibaoLaw(
            String number,
            LocalDate from,
            int investigationDays,
            boolean appraisalAlways,
            boolean dataCheck,
            int countyDays,
            @Nullable Integer totalDays,
            @Nullable Integer extendedDays,
            @Nullable Integer delegatedDays,
            List<Level> notices) {
        this.number = number;
        this.from = from;
        this.investigationDays = investigationDays;
        this.appraisalAlways = appraisalAlways;
        this.dataCheck = dataCheck;
        this.countyDays = countyDays;
        this.totalDays = totalDays;
        this.extendedDays = extendedDays;
        this.delegatedDays = delegatedDays;
        this.notices = notices;
    }

    /** The measures in force on the day. */
    public static DibaoLaw on(LocalDate day) {
        return day.isBefore(LAW_2021.from) ? LAW_2012 : LAW_2021;
    }

    /** Number of the measures, and of the notice that amends them where it holds on the day. */
    public String version(LocalDate day) {
        return this == LAW_2021 && !day.isBefore(NOTICE_2022) ? number + "、" + NOTICE_2022_NUMBER : number;
    }

    /** Working days from acceptance: 2012 to finish the investigation, 2021 to begin it. */
    public int investigationDays() {
        return investigationDays;
    }

    /** Whether every application is appraised (民主评议), or only one that was objected to. */
    public boolean appraisalAlways() {
        return appraisalAlways;
    }

    /** Whether the county must have checked the household's data (信息核对) before a first opinion. */
    public boolean dataCheckRequired() {
        return dataCheck;
    }

    /** Working days the county has for its decision. */
    public int countyDays() {
        return countyDays;
    }

    /** Working days for the whole, from acceptance; null where the measures name none. */
    public @Nullable Integer totalDays(boolean delegated) {
        return delegated && delegatedDays != null ? delegatedDays : totalDays;
    }

    /** Working days for the whole once extended, from acceptance; null where no extension is foreseen. */
    public @Nullable Integer extendedDays() {
        return extendedDays;
    }

    /** The notices an application needs, in order. */
    public List<Level> notices() {
        return notices;
    }

    /** Months between two reviews. */
    public int reviewMonths(ReviewGroup group, Kind kind) {
        return switch (this) {
            case LAW_2012 ->
                switch (group) {
                    case STABLE -> 12;
                    case LITTLE_CHANGE -> 6;
                    case UNSTABLE -> kind == Kind.URBAN ? 1 : 3;
                };
            case LAW_2021 ->
                switch (group) {
                    case STABLE, LITTLE_CHANGE -> 12;
                    case UNSTABLE -> 6;
                };
        };
    }

    /** Whether an application accepted on the day may be for one person alone on that ground. */
    static boolean opens(Ground ground, LocalDate acceptedOn) {
        return switch (ground) {
            case CLERGY -> true;
            case EDGE_DISABLED, EDGE_SERIOUSLY_ILL, LOCAL -> on(acceptedOn) == LAW_2021;
            case UNEMPLOYED_DISABLED_ADULT -> !acceptedOn.isBefore(NOTICE_2022);
        };
    }
}
