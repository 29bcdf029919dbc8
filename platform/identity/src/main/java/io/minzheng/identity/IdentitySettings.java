package io.minzheng.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the issuer goes about it ({@code minzheng.identity}). None of the defaults follows from a regulation («unsourced»).
 *
 * @param audience for whom its access tokens are
 * @param tokenLife of the access tokens of those who log in
 * @param sampleTokenLife of those that programs get for the sample staff and the operator
 * @param sessionIdle after which somebody who does nothing must log in again
 * @param sessionLongest after which everybody must
 * @param keyLife after which another signing key takes over
 * @param delegationLongest how long a delegation may run
 * @param freeAttempts to log in before an account has to wait
 * @param firstWait after these; it doubles with each further attempt
 * @param longestWait up to this
 * @param area of the first administrator
 * @param incompatibleInOneArea pairs of roles, joined by a plus sign, that nobody holds where their areas meet
 * @param incompatibleAnywhere pairs of roles that nobody holds at all
 */
@ConfigurationProperties("minzheng.identity")
record IdentitySettings(
        @DefaultValue("minzheng") String audience,
        @DefaultValue("5m") Duration tokenLife,
        @DefaultValue("1h") Duration sampleTokenLife,
        @DefaultValue("15m") Duration sessionIdle,
        @DefaultValue("8h") Duration sessionLongest,
        @DefaultValue("30d") Duration keyLife,
        @DefaultValue("90d") Duration delegationLongest,
        @DefaultValue("5") int freeAttempts,
        @DefaultValue("30s") Duration firstWait,
        @DefaultValue("15m") Duration longestWait,
        @DefaultValue("62") String area,

        @DefaultValue({"reviewer+approver", "clerk+approver", "administrator+approver"})
        List<String> incompatibleInOneArea,

        @DefaultValue({
            "auditor+clerk",
            "auditor+reviewer",
            "auditor+approver",
            "auditor+registrar",
            "auditor+care_worker",
            "auditor+administrator"
        })
        List<String> incompatibleAnywhere) {
    private static final Duration MARGIN = Duration.ofMinutes(5);

    IdentitySettings {
        incompatibleInOneArea = List.copyOf(incompatibleInOneArea);
        incompatibleAnywhere = List.copyOf(incompatibleAnywhere);
        if (tokenLife.compareTo(Duration.ofSeconds(30)) < 0 || tokenLife.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("minzheng.identity.token-life must lie between 30 seconds and an hour");
        }
        if (freeAttempts < 1
                || firstWait.compareTo(Duration.ofSeconds(1)) < 0
                || longestWait.compareTo(firstWait) < 0) {
            throw new IllegalArgumentException("minzheng.identity: attempts and waits must be positive");
        }
    }

    /** For as long a key or a revocation is of use: until every token has run out, whatever the clocks say. */
    Duration remembered() {
        return (tokenLife.compareTo(sampleTokenLife) > 0 ? tokenLife : sampleTokenLife).plus(MARGIN);
    }
}
