package io.minzheng.service;

import io.minzheng.eventstore.Checkpoints;
import io.minzheng.eventstore.PastStates;
import io.minzheng.eventstore.Trails;
import io.minzheng.eventstore.Trails.Selection;
import io.minzheng.eventstore.proof.PublicKey;
import io.minzheng.eventstore.proof.TrailForm;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Staff;
import io.minzheng.web.NamesNobody;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Events exactly as they are stored, what is personal sealed, with what proves that none was changed or is missing; and the
 * keys with which that can be verified by anybody.
 */
@RestController
@RequestMapping("/api/${minzheng.service}/audit")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class TrailApi {
    private static final String CSV = "text/csv";
    private static final int BUFFER = 1 << 16;

    private final Trails trails;
    private final Checkpoints checkpoints;
    private final AuditScope scope;
    private final DivisionCode bureau;
    private final String service;

    TrailApi(Trails trails, Checkpoints checkpoints, PastStates past, ServiceSettings settings) {
        this.trails = trails;
        this.checkpoints = checkpoints;
        this.scope = new AuditScope(past, settings.area());
        this.bureau = settings.area();
        this.service = settings.service();
    }

    /**
     * A trail that can be verified without the service. Of events of other aggregates, of those that lie outside the auditor's
     * areas, and of those that are withheld from the auditor, it holds hashes only. A trail that breaks off lacks its signed end.
     *
     * @param aggregate the only one whose events are shown
     * @param from position of the first event; that of the aggregate's first where none is given
     * @param to position of the last event
     */
    @GetMapping(
            value = "/trail",
            produces = {MediaType.APPLICATION_NDJSON_VALUE, CSV})
    @RolesAllowed("auditor")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string")),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    void trail(
            @RequestParam(required = false) @Nullable String aggregate,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable Long to,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            Staff staff,
            HttpServletResponse response)
            throws IOException {
        TrailForm form =
                MediaType.parseMediaTypes(accept).stream().anyMatch(MediaType.APPLICATION_NDJSON::isCompatibleWith)
                        ? TrailForm.JSON_LINES
                        : TrailForm.CSV;
        boolean csv = form == TrailForm.CSV;
        response.setContentType(csv ? CSV + ";charset=UTF-8" : MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"trail-%s.%s\"".formatted(service, csv ? "csv" : "jsonl"));
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        AuditScope.Streams streams = scope.of(staff);
        // Begins where the trail of an aggregate begins that does not exist.
        Long begin = from == null && aggregate != null && scope.withholds(staff, aggregate) ? Long.valueOf(1) : from;
        trails.write(
                new Selection(aggregate, areas(staff), begin, to),
                event -> streams.cover(event.stream(), event.streamType()),
                form,
                out);
        out.flush();
    }

    /** Null for somebody who sees everything. */
    private @Nullable List<String> areas(Staff staff) {
        return staff.covers(bureau)
                ? null
                : staff.reach().stream().map(DivisionCode::value).sorted().toList();
    }

    /**
     * @param key Ed25519, public; 64 hexadecimal digits
     * @param endorsedBy the key that signed before it; null for the first
     * @param endorsement of that key, that this one is the service's
     */
    record Key(
            String key,
            @Nullable String endorsedBy,
            @Nullable String endorsement) {
        static Key of(PublicKey key) {
            return new Key(key.key(), key.endorsedBy(), key.endorsement());
        }
    }

    /** @param keys with which the service signs or has signed, oldest first */
    record Keys(String service, List<Key> keys) {}

    /** Kept by who verifies trails, from a time at which the service was believed: a trail's own keys prove less. */
    @GetMapping("/keys")
    @RolesAllowed("auditor")
    @NamesNobody
    Keys keys() {
        return new Keys(service, checkpoints.keys().stream().map(Key::of).toList());
    }
}
