package io.minzheng.assistance.quarters;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability and how they hang together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuarterSettings.class)
class QuartersConfiguration {
    @Bean
    QuarterlyForm quarterlyForm(List<QuarterlyFigures> programmes, QuarterSettings settings) {
        return new QuarterlyForm(programmes, settings);
    }
}
