package io.minzheng.assistance.quarters;

import io.minzheng.payments.Programme;
import io.minzheng.projection.Views;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability and how they hang together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuarterSettings.class)
class QuartersConfiguration {
    @Bean
    QuarterlyMoney quarterlyMoney(Views views, List<Programme> programmes) {
        return new QuarterlyMoney(views, programmes);
    }

    @Bean
    QuarterlyForm quarterlyForm(List<QuarterlyFigures> programmes, QuarterSettings settings) {
        return new QuarterlyForm(programmes, settings);
    }
}
