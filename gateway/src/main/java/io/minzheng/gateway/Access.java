package io.minzheng.gateway;

import io.minzheng.tokens.Revocations;
import io.minzheng.tokens.TokenChecks;
import io.minzheng.tokens.TokenSettings;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Every path needs a token of the issuer, but the page of the APIs and the health. Roles are the services' business. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Access {
    private static final List<PathPattern> OPEN = Stream.of(
                    "/",
                    "/openapi",
                    "/openapi/**",
                    "/favicon.ico",
                    "/actuator/health",
                    "/actuator/health/**",
                    "/actuator/info",
                    "/actuator/prometheus")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    /** All at once; asked one after the other by matchers of their own they would cost more than the token. */
    private static Mono<MatchResult> open(ServerWebExchange exchange) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        return OPEN.stream().anyMatch(pattern -> pattern.matches(path)) ? MatchResult.match() : MatchResult.notMatch();
    }

    @Bean
    @ConditionalOnMissingBean
    ReactiveJwtDecoder jwtDecoder(Issuer issuer, GatewaySettings settings) {
        TokenSettings tokens = settings.tokens();
        Revocations revocations = new Revocations(tokens.revocations());
        ReactiveJwtDecoder verified =
                new VerifiedTokens(issuer, tokens.algorithms(), TokenChecks.of(settings.issuer(), tokens, revocations));
        return token -> {
            if (revocations.mustWait()) {
                return Mono.fromRunnable(revocations::ensureKnown)
                        .subscribeOn(Schedulers.boundedElastic())
                        .then(Mono.defer(() -> verified.decode(token)));
            }
            revocations.ensureKnown();
            return verified.decode(token);
        };
    }

    /** Of every step of its own it would make a measurement that nobody looks at. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    /** What the library allows by itself, only that it asks regular expressions about each header of each request. */
    @Bean
    ServerWebExchangeFirewall serverWebExchangeFirewall() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderNames(Access::isName);
        firewall.setAllowedHeaderValues(Access::isPlain);
        return firewall;
    }

    /** As a value, only without tabs. */
    static boolean isName(@Nullable String text) {
        return isPlain(text) && (text == null || text.indexOf('\t') < 0);
    }

    /** @param text null for a header that is not there */
    static boolean isPlain(@Nullable String text) {
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return text.codePoints().allMatch(Access::isNoControl);
            }
        }
        return true;
    }

    private static boolean isNoControl(int c) {
        return c == '\t' || Character.isDefined(c) && !Character.isISOControl(c);
    }

    /** Paths made to lead astray ({@code ..;}, {@code //}) get no further than this. */
    @Bean
    ServerExchangeRejectedHandler serverExchangeRejectedHandler(Problems problems) {
        return (exchange, cause) -> problems.write(exchange, Refusal.RequestMustBeWellFormed);
    }

    @Bean
    SecurityWebFilterChain securityWebFilterChain(ServerHttpSecurity http, Problems problems) {
        return http.authorizeExchange(paths ->
                        paths.matchers(Access::open).permitAll().anyExchange().authenticated())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                // Threshold sets them, also on answers that never get here.
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (exchange, cause) -> problems.write(exchange, Refusal.TokenMustBeValid))
                        .accessDeniedHandler((exchange, cause) -> problems.write(exchange, Refusal.RoleMustAllowIt)))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(
                                (exchange, cause) -> problems.write(exchange, Refusal.TokenMustBeValid))
                        .accessDeniedHandler((exchange, cause) -> problems.write(exchange, Refusal.RoleMustAllowIt))
                        .bearerTokenConverter(new BearerToken())
                        .jwt(jwt -> {}))
                .build();
    }
}
