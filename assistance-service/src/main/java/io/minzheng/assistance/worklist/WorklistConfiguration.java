package io.minzheng.assistance.worklist;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the worklist. */
@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {
    @Bean
    DueItems dueItems(List<DueSource> sources) {
        return new DueItems(sources);
    }
}
