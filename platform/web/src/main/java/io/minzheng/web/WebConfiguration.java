package io.minzheng.web;

import io.minzheng.kernel.IncompatibleRoles;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.projection.Views;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service ({@code minzheng.service} is set) the suite's HTTP conventions. */
@AutoConfiguration(
        before = {
            JacksonAutoConfiguration.class,
            WebMvcAutoConfiguration.class,
            ErrorMvcAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class
        },
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("minzheng.service")
@EnableConfigurationProperties(WebSettings.class)
@Import({SecurityConfiguration.class, OpenApiConfiguration.class})
public class WebConfiguration {
    private static final int AFTER_SECURITY = 0;

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> {
            StrictJson.configure(builder);
            Masking.configureAnswers(builder);
        };
    }

    @Bean
    RuleTexts ruleTexts() {
        return new RuleTexts();
    }

    @Bean
    Problems problems(RuleTexts texts, JsonMapper mapper) {
        return new Problems(texts, mapper);
    }

    @Bean
    ProblemAdvice problemAdvice(Problems problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    ErrorPages errorPages(Problems problems) {
        return new ErrorPages(problems);
    }

    @Bean
    AnswerHeaders answerHeaders(WebSettings settings) {
        return new AnswerHeaders(settings.service());
    }

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter(Problems problems, ProblemAdvice advice) {
        var registration = new FilterRegistrationBean<>(new TraceFilter(problems, advice));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(Problems problems, WebSettings settings) {
        var registration = new FilterRegistrationBean<>(
                new BodyFilter(problems, settings.web().bodyLimit().toBytes()));
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    /** After Spring Boot's own, whose valve would otherwise speak first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve(Problems problems) {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
                host.getPipeline().addValve(new ProblemValve(problems));
            }
        });
    }

    @Bean
    WebMvcConfigurer webConventions(
            WebSettings settings, ObjectProvider<Views> views, JsonMapper mapper, Pseudonyms pseudonyms) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.addAll(
                        List.of(new StaffArgument(), new CommandContextArgument(pseudonyms), new Paging.Argument()));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RoleGuard(
                                settings.area(),
                                IncompatibleRoles.of(
                                        settings.web().incompatibleInOneArea(),
                                        settings.web().incompatibleAnywhere())))
                        .addPathPatterns("/api/**");
                registry.addInterceptor(new Legible()).addPathPatterns("/api/**");
                registry.addInterceptor(new AnswerForm()).addPathPatterns("/api/**");
                registry.addInterceptor(new ConsistencyWait(
                                settings.service(), views, settings.web().viewWait()))
                        .addPathPatterns("/api/**");
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                DateTimeFormatterRegistrar iso = new DateTimeFormatterRegistrar();
                iso.setUseIsoFormat(true);
                iso.registerFormatters(registry);
                // In place of Spring's, which take milliseconds for moments, too, and years that no store can keep.
                dated(registry, LocalDate.class, LocalDate::parse);
                dated(registry, LocalDateTime.class, LocalDateTime::parse);
                dated(registry, YearMonth.class, YearMonth::parse);
                dated(registry, Instant.class, Instant::parse);
            }

            private <T> void dated(FormatterRegistry registry, Class<T> type, Function<String, T> form) {
                Function<String, T> dated = ValueTypes.dated(form);
                registry.addConverter(String.class, type, text -> text.isBlank() ? null : dated.apply(text));
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                // Last, so that JSON stays the answer to a client that accepts anything.
                builder.configureMessageConvertersList(converters -> converters.add(new CsvPages(mapper)));
            }
        };
    }
}
