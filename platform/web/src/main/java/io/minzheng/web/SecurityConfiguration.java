package io.minzheng.web;

import io.minzheng.kernel.RuleViolation;
import io.minzheng.tokens.Revocations;
import io.minzheng.tokens.TokenChecks;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Who gets in: bearers of the issuer's tokens, everywhere but at the description of the API and the health page. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] OPEN = {
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/actuator/health",
        "/actuator/health/**",
        "/actuator/info",
        "/actuator/prometheus"
    };

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(WebSettings settings) {
        String issuer = settings.issuer();
        if (issuer == null) {
            throw new IllegalStateException("minzheng.issuer must name the issuer whose tokens are accepted");
        }
        return TokenChecks.decoder(
                issuer, settings.tokens(), new Revocations(settings.tokens().revocations()));
    }

    /** Of every step of its own it would make a measurement that nobody looks at. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, Problems problems, WebSettings settings, ObjectProvider<Clock> clock) throws Exception {
        AuthenticationEntryPoint unknown = (request, response, cause) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(WebRule.TokenMustBeValid.violated(), request, response);
        };
        AccessDeniedHandler forbidden = (request, response, cause) ->
                problems.write(new RuleViolation(WebRule.RoleMustAllowIt, null, Map.of()), request, response);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(unknown).accessDeniedHandler(forbidden))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(unknown)
                        .accessDeniedHandler(forbidden)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(
                                new StaffTokens(settings.tokens(), clock.getIfAvailable(Clock::systemUTC)))))
                .build();
    }
}
