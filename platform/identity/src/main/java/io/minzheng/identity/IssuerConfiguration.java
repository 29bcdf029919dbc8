package io.minzheng.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.web.WebConfiguration;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** The issuer's context, put together by name: what else lies on the class path stays out of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    SpringDocConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocWebMvcConfiguration.class,
    WebConfiguration.class
})
@Import({Doors.class, LoginPages.class, AccountsApi.class, DelegationsApi.class, ChangesApi.class, KeysApi.class})
class IssuerConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Pseudonyms fingerprints(Issuer.Place place) {
        return Issuer.fingerprints(place.directory());
    }

    @Bean(destroyMethod = "close")
    IdentityStore identityStore(Issuer.Place place) {
        return IdentityStore.open(place.database());
    }

    @Bean
    Changes changes(IdentityStore store, Clock clock) {
        return new Changes(store, clock);
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    Revocation revocation(IdentityStore store, IdentitySettings settings, Clock clock) {
        return new Revocation(store, settings, clock);
    }

    @Bean
    Sessions sessions(IdentityStore store, Revocation revocation, IdentitySettings settings, Clock clock) {
        return new Sessions(store, revocation, settings.sessionLongest(), clock);
    }

    @Bean
    Delegations delegations(
            IdentityStore store, Changes changes, Revocation revocation, IdentitySettings settings, Clock clock) {
        return new Delegations(store, changes, revocation, new IncompatibleRoles(settings), settings, clock);
    }

    @Bean
    Accounts accounts(
            IdentityStore store,
            Changes changes,
            Revocation revocation,
            Delegations delegations,
            Sessions sessions,
            Passwords passwords,
            Clock clock) {
        return new Accounts(store, changes, revocation, delegations, sessions, passwords, clock);
    }

    /** Before the web server takes anybody in. */
    @Bean
    Issuer.Prepared prepared(
            IdentityStore store,
            Changes changes,
            Accounts accounts,
            Passwords passwords,
            IdentitySettings settings,
            Issuer.Place place) {
        FirstRun first = new FirstRun(store, changes, accounts, passwords, settings);
        if (place.sampleStaff()) {
            first.withSampleStaff(place.passwords());
        } else {
            first.withoutSampleStaff();
        }
        return new Issuer.Prepared(first.administrator());
    }

    /** Of the clients' secrets, all of which are random. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return Passwords.forRandom();
    }

    @Bean
    RegisteredClientRepository clients(IdentityStore store, IdentitySettings settings, Issuer.Place place) {
        String hash = Objects.requireNonNull(Passwords.forRandom().encode(Issuer.operator(place.directory())));
        return new StaffClients(store, settings, place.gatewayPort(), hash);
    }

    @Bean
    OAuth2AuthorizationService authorizations(IdentitySettings settings, Clock clock) {
        return new Authorizations(settings.tokenLife(), clock);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(Issuer.Place place) {
        return AuthorizationServerSettings.builder().issuer(place.url()).build();
    }

    @Bean
    SigningKeys keys(IdentitySettings settings, Issuer.Place place, Clock clock) {
        return SigningKeys.open(place.identity(), settings.keyLife(), settings.remembered(), clock);
    }

    /** Of several keys the newest signs. */
    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(List::getFirst);
        return encoder;
    }

    /** The issuer looks its own tokens up where they were made, so that what has been taken back is refused at once. */
    @Bean
    JwtDecoder jwtDecoder(
            JWKSource<SecurityContext> keys, IdentitySettings settings, Issuer.Place place, Revocation revocation) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(revocation.checks(place.url(), settings.audience()));
        return decoder;
    }

    @Bean
    TokenClaims claims(Accounts accounts, Delegations delegations, IdentitySettings settings) {
        return new TokenClaims(accounts, delegations, settings);
    }
}
