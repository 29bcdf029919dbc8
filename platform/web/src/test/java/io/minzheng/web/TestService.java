package io.minzheng.web;

import com.mongodb.MongoTimeoutException;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.EventStoreRule;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.Staff;
import io.minzheng.projection.View;
import io.minzheng.projection.ViewReader;
import io.minzheng.projection.Views;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with one of everything a controller can ask of the platform. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ImportAutoConfiguration(WebConfiguration.class)
@Import(TestService.CaseApi.class)
class TestService {
    @Bean
    Pseudonyms pseudonyms() {
        return new Pseudonyms(new byte[32]);
    }

    enum Kind {
        URBAN,
        RURAL
    }

    record Member(
            String name, ResidentId residentId, @Nullable String note) {}

    record FileApplication(
            Kind kind,
            DivisionCode area,
            LocalDate on,
            YearMonth month,
            Fen income,
            long persons,
            @NotBlank String applicant,
            List<Member> members) {}

    record Head(String name, Fen income) {}

    record Row(String id, Head head, @Nullable LocalDate due, List<String> tags) {}

    /** Views at a position the test sets; waiting never takes time. */
    static final class FixedViews implements Views {
        final AtomicLong position = new AtomicLong(10);
        final AtomicReference<Duration> waited = new AtomicReference<>(Duration.ZERO);

        @Override
        public <D extends Record> ViewReader<D> reader(Class<? extends View<D>> view) {
            throw new UnsupportedOperationException("no test reads a view");
        }

        @Override
        public boolean await(long wanted, Duration atMost) {
            waited.set(atMost);
            return position.get() >= wanted;
        }

        @Override
        public Map<String, Long> positions() {
            return Map.of("test.cases.All", position.get());
        }
    }

    /** What has got through to a controller. */
    static final class Arrived {
        final AtomicReference<@Nullable CommandContext> context = new AtomicReference<>();
        final AtomicReference<@Nullable FileApplication> filed = new AtomicReference<>();
    }

    @Bean
    Arrived arrived() {
        return new Arrived();
    }

    @Bean
    FixedViews views() {
        return new FixedViews();
    }

    @RestController
    @RequestMapping("/api/test/cases")
    static class CaseApi {
        private final Arrived arrived;

        CaseApi(Arrived arrived) {
            this.arrived = arrived;
        }

        @PostMapping
        @RolesAllowed("clerk")
        Receipt file(@Valid @RequestBody FileApplication command, CommandContext given) {
            arrived.context.set(given);
            arrived.filed.set(command);
            return new Receipt("c-1", 7, 42);
        }

        @PostMapping("/{id}/refusals/{rule}")
        @RolesAllowed("clerk")
        Receipt refuse(@PathVariable String id, @PathVariable String rule, CommandContext given) {
            Rule refused =
                    rule.startsWith("kernel") ? KernelRule.valueOf(rule.substring(6)) : EventStoreRule.valueOf(rule);
            throw refused == KernelRule.HolidayTableMustCoverTheYear
                    ? refused.violated("on", Map.of("year", 1999))
                    : refused.violated();
        }

        @GetMapping
        @RolesAllowed({"clerk", "auditor"})
        Page<Row> list(Paging paging) {
            List<Row> rows = List.of(
                    new Row("a 1&", new Head("=HYPERLINK(\"x\")", Fen.of(-500)), null, List.of("x", "y")),
                    new Row("b", new Head("张三, \"老张\"", Fen.of(78400)), LocalDate.of(2022, 10, 1), List.of()));
            return Page.of(rows.subList(0, Math.min(rows.size(), paging.limit() + 1)), paging.limit(), Row::id);
        }

        @GetMapping("/none")
        @RolesAllowed("clerk")
        Page<Row> none() {
            return new Page<>(List.of(), null);
        }

        @GetMapping("/due")
        @RolesAllowed("clerk")
        Map<String, String> due(
                @RequestParam LocalDate on,
                @RequestParam YearMonth month,
                @RequestParam DivisionCode area,
                @RequestParam @Positive int days) {
            return Map.of("on", on.toString(), "month", month.toString(), "area", area.value());
        }

        @GetMapping("/me")
        @RolesAllowed({
            "clerk",
            "reviewer",
            "approver",
            "registrar",
            "care_worker",
            "auditor",
            "reporter",
            "administrator"
        })
        Staff me(Staff staff) {
            return staff;
        }

        @GetMapping("/approving")
        @RolesAllowed({"approver", "auditor"})
        Staff approving(Staff staff) {
            return staff;
        }

        /** Planted: says nothing of who may call it. */
        @GetMapping("/forgotten")
        String forgotten() {
            return "open";
        }

        @GetMapping("/whole")
        @RolesAllowed("clerk")
        @WholeBureau
        String whole() {
            return "whole";
        }

        @GetMapping("/away")
        @RolesAllowed("clerk")
        String away() {
            throw new MongoTimeoutException("no server");
        }

        @GetMapping("/fault")
        @RolesAllowed("clerk")
        String fault() {
            throw new IllegalStateException("person 62300119900101001X has no standard");
        }
    }
}
