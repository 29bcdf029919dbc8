package io.minzheng.assistance.dibao;

import io.minzheng.service.MinzhengService;
import io.minzheng.service.ServiceApplication;
import io.minzheng.test.Infrastructure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Dibao and standards as a service, with real store, broker, documents and projections. */
final class RunningService implements AutoCloseable {
    final ConfigurableApplicationContext context;

    RunningService() {
        // A name of its own keeps its topic apart from that of tests of the whole service.
        Map<String, Object> settings = Infrastructure.settings("dibao");
        settings.put("minzheng.issuer", "http://localhost:1");
        settings.put("minzheng.web.incompatible-in-one-area", "");
        context = ServiceApplication.of(Application.class, "dibao")
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @Override
    public void close() {
        context.close();
    }

    @MinzhengService
    @ComponentScan({
        "io.minzheng.assistance.dibao",
        "io.minzheng.assistance.flags",
        "io.minzheng.assistance.standards",
        "io.minzheng.assistance.transfers",
        "io.minzheng.assistance.vital"
    })
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
