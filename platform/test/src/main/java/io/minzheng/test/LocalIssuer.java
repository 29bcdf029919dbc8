package io.minzheng.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** An OpenID Connect issuer as small as can be: its description, its key, and tokens for whoever a test wants. */
public final class LocalIssuer implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey key;

    LocalIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        serve("/.well-known/openid-configuration", """
                {"issuer":"%s","jwks_uri":"%s/jwks","subject_types_supported":["public"]}
                """.formatted(url(), url()));
        serve("/jwks", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    /** The issuer's identifier. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** An access token of ten minutes. */
    public String token(Staff staff) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .audience(List.of("minzheng"))
                .subject(staff.id())
                .claim("roles", staff.roles().stream().map(LocalIssuer::claim).toList())
                .claim("areas", staff.areas().stream().map(DivisionCode::value).toList())
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** An access token of one role; the areas are division codes. */
    public String token(String id, Role role, String... areas) {
        return token(new Staff(
                id, Set.of(role), Arrays.stream(areas).map(DivisionCode::of).collect(Collectors.toSet())));
    }

    private static String claim(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
