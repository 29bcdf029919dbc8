package io.minzheng.service;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.KernelRule;
import io.minzheng.projection.Documents;
import io.minzheng.projection.MoneyTrail;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import io.minzheng.projection.Views;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service as they all are, with one capability; and the same without any. */
@MinzhengService
@Import({SampleService.NoteApi.class, SampleService.Tokens.class})
class SampleService {
    static SpringApplicationBuilder application() {
        return ServiceApplication.of(SampleService.class, "sample");
    }

    @Bean
    Capability<?, ?, ?> notes() {
        return Note.capability();
    }

    @Bean
    Capability<?, ?, ?> visits() {
        return Visit.capability();
    }

    /** How often each note has been taken. */
    record Count(int times) {}

    static final class NoteCounts extends View<Count> {
        NoteCounts() {
            super("sample.note.Counts", Count.class);
        }

        @Override
        public void on(RecordedEvent event, Documents<Count> documents) {
            int before = documents.get(event.stream()).map(Count::times).orElse(0);
            documents.put(event.stream(), new Count(before + 1));
        }
    }

    @Bean
    NoteCounts noteCounts() {
        return new NoteCounts();
    }

    /** A fen for each note, so that there is money to be found again. */
    @Bean
    MoneyTrail noteMoney() {
        return new MoneyTrail(
                "sample.note.fees",
                event -> event instanceof Note.NoteEvent.NoteTaken ? 1 : 0,
                List.of(new MoneyTrail.Shown<>(NoteCounts.class, Count::times)),
                List.of(new MoneyTrail.InStates<>(Note.capability(), Note::times)));
    }

    record TakeNote(LocalDate on) {}

    @RestController
    static class NoteApi {
        private final Commands commands;
        private final Views views;

        NoteApi(Commands commands, Views views) {
            this.commands = commands;
            this.views = views;
        }

        @GetMapping("/api/sample/notes/{id}")
        @RolesAllowed("clerk")
        Count count(@PathVariable String id) {
            return views.reader(NoteCounts.class).get(id).orElseThrow(KernelRule.AggregateMustExist::violated);
        }

        @PostMapping("/api/sample/notes/{id}")
        @RolesAllowed("clerk")
        Receipt take(@PathVariable String id, @RequestBody TakeNote note, CommandContext context) {
            return commands.send(context, new Note.NoteCommand.TakeNote(id, note.on()));
        }
    }

    /** Takes the names of three roles for tokens, in place of an issuer's; an area and an id may follow: {@code auditor~623001101~auditor-2}. */
    static class Tokens {
        @Bean
        JwtDecoder jwtDecoder() {
            return token -> {
                String[] parts = token.split("~");
                if (!Set.of("clerk", "administrator", "auditor").contains(parts[0])) {
                    throw new BadJwtException("unknown");
                }
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(parts.length > 2 ? parts[2] : parts[0] + "-1")
                        .claim("roles", List.of(parts[0]))
                        .claim("areas", List.of(parts.length == 1 ? "623001" : parts[1]))
                        .expiresAt(Instant.MAX)
                        .build();
            };
        }
    }

    @MinzhengService
    @Import(Tokens.class)
    static class Empty {
        static SpringApplicationBuilder application() {
            return ServiceApplication.of(Empty.class, "empty");
        }
    }
}
