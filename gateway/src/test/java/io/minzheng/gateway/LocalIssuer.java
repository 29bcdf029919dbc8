package io.minzheng.gateway;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An OpenID Connect issuer as small as can be: its description, its keys, and tokens for whoever a test wants. */
final class LocalIssuer implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey foreignKey;

    LocalIssuer() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        foreignKey = new RSAKeyGenerator(2048).keyID("test").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/.well-known/openid-configuration", """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","subject_types_supported":["public"],
                 "authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token"}
                """.formatted(url()));
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

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String token(String staff, List<String> roles, List<String> areas) throws Exception {
        return sign(key, claims(staff, roles, areas).build());
    }

    String expired() throws Exception {
        return sign(
                key,
                claims("old", List.of("clerk"), List.of("623001"))
                        .expirationTime(Date.from(Instant.now().minusSeconds(600)))
                        .build());
    }

    String ofAnotherIssuer() throws Exception {
        return sign(
                key,
                claims("else", List.of("clerk"), List.of("623001"))
                        .issuer("https://elsewhere.example")
                        .build());
    }

    String forAnotherAudience() throws Exception {
        return sign(
                key,
                claims("clerk-1", List.of("clerk"), List.of("623001"))
                        .audience("another-system")
                        .build());
    }

    String forged() throws Exception {
        return sign(
                foreignKey,
                claims("forger", List.of("administrator"), List.of("62")).build());
    }

    private JWTClaimsSet.Builder claims(String staff, List<String> roles, List<String> areas) {
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(staff)
                .audience("minzheng")
                .claim("roles", roles)
                .claim("areas", areas)
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
