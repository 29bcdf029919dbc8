package io.minzheng.service;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service as they all are, with one capability; and the same without any. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({SampleService.NoteApi.class, SampleService.Tokens.class})
class SampleService {
    static SpringApplicationBuilder application() {
        return ServiceApplication.of(SampleService.class, "sample");
    }

    @Bean
    Capability<?, ?, ?> notes() {
        return Note.capability();
    }

    record TakeNote(LocalDate on) {}

    @RestController
    static class NoteApi {
        private final Commands commands;

        NoteApi(Commands commands) {
            this.commands = commands;
        }

        @PostMapping("/api/sample/notes/{id}")
        @RolesAllowed("clerk")
        Receipt take(
                @PathVariable String id,
                @org.springframework.web.bind.annotation.RequestBody TakeNote note,
                CommandContext context) {
            return commands.send(context, new Note.NoteCommand.TakeNote(id, note.on()));
        }
    }

    /** Takes the one token "clerk" in place of an issuer's. */
    static class Tokens {
        @Bean
        JwtDecoder jwtDecoder() {
            return token -> {
                if (!token.equals("clerk")) {
                    throw new BadJwtException("unknown");
                }
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject("clerk-1")
                        .claim("roles", List.of("clerk"))
                        .claim("areas", List.of("623001"))
                        .expiresAt(Instant.MAX)
                        .build();
            };
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Tokens.class)
    static class Empty {
        static SpringApplicationBuilder application() {
            return ServiceApplication.of(Empty.class, "empty");
        }
    }
}
