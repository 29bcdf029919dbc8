package io.minzheng.test.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.Subject;
import io.minzheng.service.MinzhengService;
import io.minzheng.test.RunningService;
import io.minzheng.test.WithInfrastructure;
import io.minzheng.web.NamesNobody;
import io.minzheng.web.Page;
import io.minzheng.web.WholeBureau;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The walk bites: a service with one of every hole. */
@WithInfrastructure(application = AccessWalkTest.Planted.class, service = "planted")
class AccessWalkTest {
    private static final String ID = "note-0000-0001";
    private static final String NAME = "测试甲";
    private static final DivisionCode HERE = DivisionCode.of("623001100");
    private static final String TABLE = """
            GET /api/planted/sound/{id}     object  clerk
            GET /api/planted/sound          list    clerk
            GET /api/planted/sound-count    count   clerk
            GET /api/planted/sound-whole    bureau  clerk
            GET /api/planted/running        list    clerk
            GET /api/planted/leaking/{id}   object  clerk
            GET /api/planted/leaking        list    clerk
            GET /api/planted/leaking-area   list    clerk
            GET /api/planted/leaking-count  count   clerk
            GET /api/planted/leaking-whole  bureau  clerk
            GET /api/planted/wide           open    clerk
            GET /api/planted/narrow         open    clerk,auditor
            GET /api/planted/unguarded      open    clerk
            GET /api/planted/telling/{id}   object  clerk
            GET /api/planted/traceless      list    clerk
            GET /api/planted/unmarked       open    clerk
            GET /api/planted/gone           open    clerk
            """;

    @MinzhengService
    @Import(NoteApi.class)
    static class Planted {}

    record Note(@Subject String id, String area) {}

    @RestController
    static class NoteApi {
        private static final Note NOTE = new Note(ID, HERE.value());

        @GetMapping("/api/planted/sound/{id}")
        @RolesAllowed("clerk")
        Note sound(@PathVariable String id, Staff staff) {
            KernelRule.AreaMustBeOnesOwn.require(staff.covers(HERE));
            return NOTE;
        }

        @GetMapping("/api/planted/sound")
        @RolesAllowed("clerk")
        Page<Note> all(@RequestParam(required = false) @Nullable DivisionCode area, Staff staff) {
            KernelRule.AreaMustBeOnesOwn.require(area == null || staff.covers(area), "area");
            return new Page<>(staff.covers(HERE) ? List.of(NOTE) : List.of(), null);
        }

        @GetMapping("/api/planted/sound-count")
        @RolesAllowed("clerk")
        Map<String, Integer> count(Staff staff) {
            return Map.of("notes", staff.covers(HERE) ? 1 : 0);
        }

        @GetMapping("/api/planted/sound-whole")
        @RolesAllowed("clerk")
        @WholeBureau
        Map<String, Integer> whole() {
            return Map.of("notes", 1);
        }

        @GetMapping("/api/planted/leaking/{id}")
        @RolesAllowed("clerk")
        Note leaking(@PathVariable String id) {
            return NOTE;
        }

        @GetMapping("/api/planted/leaking")
        @RolesAllowed("clerk")
        Page<Note> leaking() {
            return new Page<>(List.of(NOTE), null);
        }

        /** Leaves out what lies elsewhere, until it is asked for. */
        @GetMapping("/api/planted/leaking-area")
        @RolesAllowed("clerk")
        Page<Note> leakingArea(@RequestParam(required = false) @Nullable DivisionCode area, Staff staff) {
            return new Page<>(area != null || staff.covers(HERE) ? List.of(NOTE) : List.of(), null);
        }

        @GetMapping("/api/planted/leaking-count")
        @RolesAllowed("clerk")
        Map<String, Integer> leakingCount() {
            return Map.of("notes", 1);
        }

        @GetMapping("/api/planted/leaking-whole")
        @RolesAllowed("clerk")
        Map<String, Integer> leakingWhole() {
            return Map.of("notes", 1);
        }

        @GetMapping("/api/planted/wide")
        @RolesAllowed({"clerk", "reporter"})
        String wide() {
            return "\"for reporters, too\"";
        }

        @GetMapping("/api/planted/narrow")
        @RolesAllowed("clerk")
        String narrow() {
            return "\"not for auditors\"";
        }

        @GetMapping("/api/planted/unguarded")
        String unguarded() {
            return "\"for whom?\"";
        }

        @GetMapping("/api/planted/traceless")
        @RolesAllowed("clerk")
        @NamesNobody
        Page<Note> traceless(Staff staff) {
            return new Page<>(staff.covers(HERE) ? List.of(NOTE) : List.of(), null);
        }

        /** Writes its own comma-separated values, past the platform's. */
        @GetMapping("/api/planted/running")
        @RolesAllowed("clerk")
        ResponseEntity<?> running(@RequestHeader String accept, Staff staff) {
            List<Note> notes = staff.covers(HERE) ? List.of(NOTE) : List.of();
            return accept.startsWith("text/csv")
                    ? ResponseEntity.ok()
                            .contentType(MediaType.valueOf("text/csv"))
                            .body("id,sum\r\nx,=1+1\r\n")
                    : ResponseEntity.ok(new Page<>(notes, null));
        }

        /** Told where nothing marks it as personal. */
        @GetMapping("/api/planted/telling/{id}")
        @RolesAllowed("clerk")
        Map<String, String> telling(@PathVariable String id, Staff staff) {
            KernelRule.AreaMustBeOnesOwn.require(staff.covers(HERE));
            return Map.of("id", ID, "who", NAME);
        }

        record Somebody(String name) {}

        @GetMapping("/api/planted/unmarked")
        @RolesAllowed("clerk")
        Page<Somebody> unmarked() {
            return new Page<>(List.of(), null);
        }

        @GetMapping("/api/planted/unlisted")
        @RolesAllowed("clerk")
        String unlisted() {
            return "\"in no table\"";
        }
    }

    private final RunningService service;

    AccessWalkTest(RunningService service) {
        this.service = service;
    }

    private AccessWalk walk() {
        return new AccessWalk(service, "planted", HERE.value(), AccessTable.of("planted", TABLE))
                .with("sound/id", ID)
                .with("leaking/id", ID)
                .with("telling/id", ID)
                .hiding(NAME);
    }

    @Test
    void findsEveryHole() {
        assertThat(walk().withoutData().faults())
                .containsExactlyInAnyOrder(
                        "GET /api/planted/unlisted stands in no access table",
                        "GET /api/planted/gone stands in an access table and is not there",
                        "GET /api/planted/leaking/{id} answers CLERK of 623027 with 200 ",
                        "GET /api/planted/leaking/{id} answers CLERK of 623001202 with 200 ",
                        "GET /api/planted/leaking answers CLERK of 623027 with 200 ",
                        "GET /api/planted/leaking answers CLERK of 623027, exporting, with 200 ",
                        "GET /api/planted/leaking answers CLERK of 623001202 with 200 ",
                        "GET /api/planted/leaking answers CLERK of 623001202, exporting, with 200 ",
                        "GET /api/planted/leaking-area answers CLERK of 623027, asking about another area, with 200 ",
                        "GET /api/planted/leaking-area answers CLERK of 623001202, asking about another area, with 200 ",
                        "GET /api/planted/leaking-count answers CLERK of 623027 with 200 ",
                        "GET /api/planted/leaking-count answers CLERK of 623001202 with 200 ",
                        "GET /api/planted/leaking-whole answers CLERK of 623027 with 200 ",
                        "GET /api/planted/leaking-whole answers CLERK of 623001100 with 200 ",
                        "GET /api/planted/telling/{id} answers CLERK, showing what is personal, with 200 ",
                        "GET /api/planted/running answers CLERK, exporting what a spreadsheet runs, with 200 ",
                        "GET /api/planted/traceless says that it names nobody, and its answers can",
                        "GET /api/planted/unmarked answers with Somebody.name, which is not marked as personal",
                        "GET /api/planted/wide answers REPORTER with 200 ",
                        "GET /api/planted/narrow answers AUDITOR with 403 web.role-must-allow-it",
                        "GET /api/planted/unguarded answers CLERK with 403 web.role-must-allow-it");
    }

    @Test
    void anExampleThatLeadsNowhereProvesNothing() {
        assertThat(walk().faults())
                .contains(
                        "GET /api/planted/audit/state/{aggregate} has no example of what is in its path",
                        "GET /api/planted/audit/events answers AUDITOR of the bureau, who should get at the example, with 200 ");
    }

    @Test
    void aTableSaysWhatItMeans() {
        assertThatThrownBy(() -> Entry.parse("GET /api/x object")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Entry.parse("GET /api/x public clerk")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Entry.parse("GET /api/x object juggler")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Entry.parse("GET /api/x")).isInstanceOf(IllegalArgumentException.class);
    }
}
