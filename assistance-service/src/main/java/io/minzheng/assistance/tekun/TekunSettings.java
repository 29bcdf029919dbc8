package io.minzheng.assistance.tekun;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The policy as an operator sets it; every number is explained at {@link TekunPolicy}. */
@ConfigurationProperties("minzheng.tekun")
record TekunSettings(
        @DefaultValue("1") int visitMonths,
        @DefaultValue("10") int screeningDays,
        @DefaultValue Before2021 before2021) {
    record Before2021(
            @DefaultValue("15") int opinionDays,
            @DefaultValue("7") int noticeDays,
            @DefaultValue("15") int countyDays,
            @DefaultValue("15") int reinvestigationDays,
            @DefaultValue("3") int deliveryDays,
            @DefaultValue("10") int reassessmentDays) {}

    TekunPolicy policy() {
        return new TekunPolicy(
                visitMonths,
                screeningDays,
                new TekunPolicy.Limits(
                        before2021.opinionDays(),
                        before2021.noticeDays(),
                        before2021.countyDays(),
                        before2021.reinvestigationDays(),
                        before2021.deliveryDays(),
                        before2021.reassessmentDays()));
    }
}
