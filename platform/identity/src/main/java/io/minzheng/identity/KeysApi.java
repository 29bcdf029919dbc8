package io.minzheng.identity;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.identity.Changes.Done;
import io.minzheng.web.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys that sign tokens; they change by themselves, or when an administrator says so. */
@RestController
@RequestMapping("/api/identity/keys")
class KeysApi {
    private final SigningKeys keys;
    private final Changes changes;

    KeysApi(SigningKeys keys, Changes changes) {
        this.keys = keys;
        this.changes = changes;
    }

    @GetMapping
    @RolesAllowed({"administrator", "auditor"})
    Page<SigningKeys.Shown> all() {
        return new Page<>(keys.shown(), null);
    }

    @PostMapping("/rotation")
    @RolesAllowed("administrator")
    Receipt rotate(CommandContext context) {
        return changes.command(context, null, session -> {
            keys.rotate();
            return new Done("keys", "KeysRotated", Map.of());
        });
    }
}
