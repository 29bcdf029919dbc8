package io.minzheng.identity;

import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what of whose authority, when: for auditors, and for administrators to look their own work up. */
@RestController
@RequestMapping("/api/identity/changes")
class ChangesApi {
    private final Changes changes;

    ChangesApi(Changes changes) {
        this.changes = changes;
    }

    @GetMapping
    @RolesAllowed({"auditor", "administrator"})
    Page<Changes.Change> all(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            Paging paging) {
        long after = paging.after().matches("\\d{1,18}") ? Long.parseLong(paging.after()) : 0;
        return Page.of(
                changes.find(after, paging.limit() + 1, account, by, from, until),
                paging.limit(),
                change -> Long.toString(change.number()));
    }
}
