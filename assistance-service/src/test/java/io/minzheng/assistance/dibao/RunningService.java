package io.minzheng.assistance.dibao;

import io.minzheng.embedded.EmbeddedDocumentStore;
import io.minzheng.embedded.EmbeddedKafka;
import io.minzheng.embedded.EmbeddedPostgres;
import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.service.MinzhengService;
import io.minzheng.service.ServiceApplication;
import io.minzheng.test.Infrastructure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Dibao and standards as a service, with real store, broker, documents and projections. */
final class RunningService implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;
    private final EmbeddedDocumentStore documents;
    final ConfigurableApplicationContext context;

    RunningService(Path directory) {
        postgres = EmbeddedPostgres.start(directory.resolve("postgres"), 0);
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
        documents = EmbeddedDocumentStore.inMemory(0);
        PostgresDatabases.Database database = postgres.createDatabase("dibao", "dibao_owner", "dibao");
        context = ServiceApplication.of(Application.class, "dibao")
                .run(
                        "--server.port=0",
                        "--minzheng.service=assistance",
                        "--minzheng.web.incompatible-in-one-area=",
                        "--minzheng.issuer=http://localhost:1",
                        "--minzheng.pseudonym-key=" + Infrastructure.PSEUDONYM_KEY,
                        "--minzheng.keys.file=" + Infrastructure.keys(),
                        "--minzheng.checkpoints.keys=" + Infrastructure.signingKeys(),
                        "--minzheng.postgres.url=" + database.url(),
                        "--minzheng.postgres.username=" + database.service().username(),
                        "--minzheng.postgres.password=" + database.service().password(),
                        "--minzheng.postgres.owner-username=" + database.owner().username(),
                        "--minzheng.postgres.owner-password=" + database.owner().password(),
                        "--minzheng.kafka.bootstrap-servers=" + kafka.url(),
                        "--minzheng.mongo.uri=" + documents.url("dibao"));
    }

    @Override
    public void close() {
        context.close();
        kafka.close();
        documents.close();
        postgres.close();
    }

    @MinzhengService
    @ComponentScan({"io.minzheng.assistance.dibao", "io.minzheng.assistance.flags", "io.minzheng.assistance.standards"})
    static class Application {
        /** Token: staff, roles and areas, as in {@code maker~reviewer~623001}. */
        @Bean
        JwtDecoder tokens() {
            return token -> {
                String[] parts = token.split("~");
                if (parts.length != 3) {
                    throw new BadJwtException("not one of this test");
                }
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(parts[0])
                        .claim("roles", List.of(parts[1].split("\\+")))
                        .claim("areas", List.of(parts[2].split("\\+")))
                        .issuedAt(Instant.EPOCH)
                        .build();
            };
        }
    }
}
