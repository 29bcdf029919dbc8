package io.minzheng.service.privacy;

import io.minzheng.kernel.Role;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long events are kept here, and who may see what is masked.
 *
 * @param retentionYears by stream type, as {@code [assistance.dibao]}; in place of what the events declare
 * @param revealRoles the roles to which personal data are revealed; by default those that deal with people
 */
@ConfigurationProperties("minzheng.privacy")
record PrivacySettings(Map<String, Integer> retentionYears, Set<Role> revealRoles) {
    private static final Set<Role> DEAL_WITH_PEOPLE =
            Set.of(Role.CLERK, Role.REVIEWER, Role.APPROVER, Role.REGISTRAR, Role.CARE_WORKER);

    PrivacySettings(@Nullable Map<String, Integer> retentionYears, @Nullable Set<Role> revealRoles) {
        this.retentionYears = retentionYears == null ? Map.of() : Map.copyOf(retentionYears);
        this.revealRoles = revealRoles == null ? DEAL_WITH_PEOPLE : Set.copyOf(revealRoles);
    }
}
