package io.minzheng.seeds;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where the suite is and how to load it.
 *
 * @param gateway for example {@code http://localhost:8080}
 * @param issuer OIDC issuer of the staff's tokens; its token endpoint is discovered
 * @param staffPasswords file of the sample staff, a line {@code staff-id=password} each
 * @param kafka bootstrap servers
 * @param only what is loaded and compared
 * @param inFlight most requests under way at once
 * @param reviews whether the periodic reviews (核查) are held as well; they change no amount
 * @param reportOnly whether to compare only, without loading
 */
public record Settings(
        URI gateway,
        URI issuer,
        Path staffPasswords,
        String kafka,
        Only only,
        int inFlight,
        boolean reviews,
        boolean reportOnly) {
    /** Parts of the decade. */
    public enum Only {
        DIBAO,
        /** Dibao and every other programme of assistance. */
        ASSISTANCE
    }

    public Settings {
        if (inFlight < 1) {
            throw new IllegalArgumentException("at least one request must be allowed");
        }
    }
}
