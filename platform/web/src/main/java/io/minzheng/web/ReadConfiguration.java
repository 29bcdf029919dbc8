package io.minzheng.web;

import io.minzheng.eventstore.Reads;
import io.minzheng.kernel.Pseudonyms;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has every answer about somebody recorded; for applications with personal data. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ReadConfiguration {
    @Bean
    ReadRecording readRecording(Reads reads, Pseudonyms pseudonyms) {
        return new ReadRecording(reads, pseudonyms);
    }

    /** After the guard, which asks for the role. */
    @Bean
    WebMvcConfigurer recordedReads(ReadRecording recording) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(recording).addPathPatterns("/api/**").order(1);
            }
        };
    }
}
