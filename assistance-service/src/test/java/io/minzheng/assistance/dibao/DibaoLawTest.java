package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.Assessment.ReviewGroup.*;
import static io.minzheng.assistance.dibao.DibaoLaw.*;
import static io.minzheng.assistance.dibao.Samples.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Assessment.ReviewGroup;
import io.minzheng.assistance.dibao.Household.Ground;
import io.minzheng.assistance.dibao.Household.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DibaoLawTest {
    @ParameterizedTest
    @CsvSource({
        "2012-03-01, LAW_2012, 民发〔2012〕220号",
        "2012-12-12, LAW_2012, 民发〔2012〕220号",
        "2021-06-30, LAW_2012, 民发〔2012〕220号",
        "2021-07-01, LAW_2021, 民发〔2021〕57号",
        "2022-10-19, LAW_2021, 民发〔2021〕57号",
        "2022-10-20, LAW_2021, 民发〔2021〕57号、民发〔2022〕83号"
    })
    void dependsOnTheDay(String on, DibaoLaw law, String version) {
        assertThat(DibaoLaw.on(day(on))).isEqualTo(law);
        assertThat(law.version(day(on))).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "LAW_2012, STABLE, URBAN, 12", "LAW_2012, STABLE, RURAL, 12",
        "LAW_2012, LITTLE_CHANGE, URBAN, 6", "LAW_2012, LITTLE_CHANGE, RURAL, 6",
        "LAW_2012, UNSTABLE, URBAN, 1", "LAW_2012, UNSTABLE, RURAL, 3",
        "LAW_2021, STABLE, URBAN, 12", "LAW_2021, STABLE, RURAL, 12",
        "LAW_2021, LITTLE_CHANGE, URBAN, 12", "LAW_2021, LITTLE_CHANGE, RURAL, 12",
        "LAW_2021, UNSTABLE, URBAN, 6", "LAW_2021, UNSTABLE, RURAL, 6"
    })
    void saysHowOftenAHouseholdIsReviewed(DibaoLaw law, ReviewGroup group, Kind kind, int months) {
        assertThat(law.reviewMonths(group, kind)).isEqualTo(months);
    }

    @Test
    void ofTwoThousandTwelve() {
        assertThat(LAW_2012.investigationDays()).isEqualTo(10);
        assertThat(LAW_2012.appraisalAlways()).isTrue();
        assertThat(LAW_2012.dataCheckRequired()).isFalse();
        assertThat(LAW_2012.countyDays()).isEqualTo(5);
        assertThat(LAW_2012.totalDays(false)).isNull();
        assertThat(LAW_2012.totalDays(true)).isNull();
        assertThat(LAW_2012.extendedDays()).isNull();
        assertThat(LAW_2012.notices()).containsExactly(Level.VILLAGE, Level.COUNTY);
    }

    @Test
    void ofTwoThousandTwentyOne() {
        assertThat(LAW_2021.investigationDays()).isEqualTo(3);
        assertThat(LAW_2021.appraisalAlways()).isFalse();
        assertThat(LAW_2021.dataCheckRequired()).isTrue();
        assertThat(LAW_2021.countyDays()).isEqualTo(10);
        assertThat(LAW_2021.totalDays(false)).isEqualTo(30);
        assertThat(LAW_2021.totalDays(true)).isEqualTo(20);
        assertThat(LAW_2021.extendedDays()).isEqualTo(45);
        assertThat(LAW_2021.notices()).containsExactly(Level.VILLAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "EDGE_DISABLED, 2021-06-30, false", "EDGE_DISABLED, 2021-07-01, true",
        "EDGE_SERIOUSLY_ILL, 2021-06-30, false", "EDGE_SERIOUSLY_ILL, 2021-07-01, true",
        "LOCAL, 2021-06-30, false", "LOCAL, 2021-07-01, true",
        "CLERGY, 2013-01-01, true", "CLERGY, 2022-01-01, true",
        "UNEMPLOYED_DISABLED_ADULT, 2022-10-19, false", "UNEMPLOYED_DISABLED_ADULT, 2022-10-20, true"
    })
    void opensTheGroundsOfASinglePersonGuaranteeInTime(Ground ground, String acceptedOn, boolean open) {
        assertThat(DibaoLaw.opens(ground, day(acceptedOn))).isEqualTo(open);
    }
}
