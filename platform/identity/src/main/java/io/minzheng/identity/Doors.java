package io.minzheng.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Who comes in where: the protocol's endpoints, then the pages for people; the third door, to the administration, is that
 * of every service.
 */
@Configuration(proxyBeanMethods = false)
class Doors {
    private static final String[] OPEN = {"/login", LoginPages.STYLE, Issuer.REVOCATIONS};
    private static final String[] PERSONAL = {"/", "/logout", "/password", "/account", "/account/sessions"};

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, Sessions sessions) throws Exception {
        MediaTypeRequestMatcher browser = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        browser.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(new OrRequestMatcher(server.getEndpointsMatcher(), Doors::isAskedBefore));
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new SessionRules(sessions), SecurityContextHolderFilter.class)
                .cors(cors -> cors.configurationSource(thisMachine()))
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), browser));
        return http.build();
    }

    /** A browser asks whether a page of another port may before it asks for the token; the endpoints match no such question. */
    private static boolean isAskedBefore(HttpServletRequest request) {
        return CorsUtils.isPreFlightRequest(request)
                && request.getRequestURI().startsWith(request.getContextPath() + "/oauth2/");
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            Sessions sessions,
            Accounts accounts,
            IdentityStore store,
            Changes changes,
            Passwords passwords,
            IdentitySettings settings,
            java.time.Clock clock,
            Issuer.Place place)
            throws Exception {
        String gateway = " http://127.0.0.1:" + place.gatewayPort() + " http://localhost:" + place.gatewayPort();
        return http.securityMatchers(paths -> paths.requestMatchers(OPEN).requestMatchers(PERSONAL))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .addFilterBefore(new SessionRules(sessions), SecurityContextHolderFilter.class)
                .authenticationProvider(new StaffLogin(store, changes, passwords, settings, clock))
                .formLogin(form -> form.loginPage("/login")
                        .failureUrl("/login?refused")
                        .successHandler(new Entered(sessions, accounts, settings)))
                .logout(out -> out.logoutSuccessUrl("/login?out"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
                                + gateway)))
                .build();
    }

    @Bean
    ServletListenerRegistrationBean<Sessions> sessionEnds(Sessions sessions) {
        return new ServletListenerRegistrationBean<>(sessions);
    }

    /**
     * The page with the API's description asks for its token from another port of this machine; never with cookies. No bean:
     * Spring Security would ask it for the API, too, whose callers come through the gateway.
     */
    private static UrlBasedCorsConfigurationSource thisMachine() {
        CorsConfiguration thisMachine = new CorsConfiguration();
        thisMachine.setAllowedOriginPatterns(List.of("http://127.0.0.1:[*]", "http://localhost:[*]"));
        thisMachine.setAllowedMethods(List.of("GET", "POST"));
        thisMachine.setAllowedHeaders(List.of("*"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", thisMachine);
        return source;
    }

    /** Begins the session that tokens will name. */
    private static final class Entered extends SavedRequestAwareAuthenticationSuccessHandler {
        private final Sessions sessions;
        private final Accounts accounts;
        private final IdentitySettings settings;

        Entered(Sessions sessions, Accounts accounts, IdentitySettings settings) {
            this.sessions = sessions;
            this.accounts = accounts;
            this.settings = settings;
            setDefaultTargetUrl("/account");
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                throws IOException, jakarta.servlet.ServletException {
            HttpSession http = request.getSession();
            http.setMaxInactiveInterval(Math.toIntExact(settings.sessionIdle().toSeconds()));
            String device = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
            String id = sessions.begin(authentication.getName(), device, http);
            if (authentication instanceof AbstractAuthenticationToken known) {
                known.setDetails(id);
            }
            if (accounts.find(authentication.getName())
                    .filter(Account::mustChange)
                    .isPresent()) {
                http.setAttribute(SessionRules.PASSWORD_FIRST, true);
            }
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }
}
