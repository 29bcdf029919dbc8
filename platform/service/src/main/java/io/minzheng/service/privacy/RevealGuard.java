package io.minzheng.service.privacy;

import io.minzheng.kernel.Role;
import io.minzheng.web.WebRule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;

/** Of the roles to which the platform would reveal personal data, lets those through that deal with people in this service. */
final class RevealGuard implements HandlerInterceptor {
    static final String PATHS = "/api/*/reveals";

    private final Set<Role> roles;

    RevealGuard(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        WebRule.RoleMustAllowIt.require(
                roles.stream().anyMatch(role -> request.isUserInRole(role.name().toLowerCase(Locale.ROOT))));
        return true;
    }
}
