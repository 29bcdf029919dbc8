package io.minzheng.assistance.temporary.persons;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param sameCauseMonths months between two grants to one person for the same cause; examples say twelve */
@ConfigurationProperties("minzheng.temporary.persons")
record PersonHelpSettings(@DefaultValue("12") int sameCauseMonths) {
    PersonHelpSettings {
        if (sameCauseMonths < 0) {
            throw new IllegalArgumentException("minzheng.temporary.persons.same-cause-months must not be negative");
        }
    }
}
