package io.minzheng.payments;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.service.MinzhengService;
import io.minzheng.service.ServiceApplication;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** A service of this capability alone, with a programme whose entitlements the test sets. */
@MinzhengService
@Import(PaymentsConfiguration.class)
class PaymentsService {
    static final ResidentId RESIDENT = ResidentId.of("623001189901010019");

    static SpringApplicationBuilder application() {
        return ServiceApplication.of(PaymentsService.class, "eldercare");
    }

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

    @Bean
    Entitled programme(Pseudonyms pseudonyms) {
        return new Entitled(pseudonyms);
    }

    /** One household per township and number, each of a person of its own; of the third township's, the resident. */
    static final class Entitled implements Programme {
        private final Map<String, Map<YearMonth, Long>> due = new ConcurrentSkipListMap<>();
        private final Pseudonyms pseudonyms;

        Entitled(Pseudonyms pseudonyms) {
            this.pseudonyms = pseudonyms;
        }

        void due(String household, YearMonth month, long amount) {
            due.computeIfAbsent(household, id -> new ConcurrentSkipListMap<>()).put(month, amount);
        }

        @Override
        public String purpose() {
            return "hardship";
        }

        @Override
        public void entitlements(
                DivisionCode area, YearMonth from, YearMonth to, Consumer<EntitledHousehold> consumer) {
            entitlements(area, due.keySet(), from, to, consumer);
        }

        @Override
        public void entitlements(
                DivisionCode area,
                Collection<String> households,
                YearMonth from,
                YearMonth to,
                Consumer<EntitledHousehold> consumer) {
            households.forEach(id -> {
                DivisionCode township = DivisionCode.of(id.substring(0, 9));
                if (area.contains(township)) {
                    consumer.accept(new EntitledHousehold(
                            id, township, List.of(person(id)), entitlements(due.getOrDefault(id, Map.of()), from, to)));
                }
            });
        }

        private String person(String household) {
            return household.startsWith("623001003") ? pseudonyms.of(RESIDENT) : "person-of-" + household;
        }

        @Override
        public Reasons reasons(String household, YearMonth month, long position) {
            List<Entitlement> found = entitlements(due.getOrDefault(household, Map.of()), month, month);
            return new Reasons(found.isEmpty() ? null : found.getFirst(), List.of(), List.of(), List.of());
        }

        @Override
        public List<Long> turns(String household, long after, long until) {
            return List.of();
        }

        private static List<Entitlement> entitlements(Map<YearMonth, Long> months, YearMonth from, YearMonth to) {
            return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                    .filter(months::containsKey)
                    .map(month -> new Entitlement(month, months.get(month), Samples.basis("RURAL", 1, true)))
                    .toList();
        }
    }
}
