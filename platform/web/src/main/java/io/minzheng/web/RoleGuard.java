package io.minzheng.web;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.IncompatibleRoles;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks for the role before anything else of the request is looked at, so that whoever may not call an endpoint learns
 * nothing of what it takes. An endpoint that names no roles is open to nobody.
 */
final class RoleGuard implements HandlerInterceptor {
    private final @Nullable DivisionCode bureau;
    private final IncompatibleRoles incompatible;

    /** @param incompatible refuses everything to those who unite such roles, whatever issuer has let them */
    RoleGuard(@Nullable DivisionCode bureau, IncompatibleRoles incompatible) {
        this.bureau = bureau;
        this.incompatible = incompatible;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<Role> allowed = StaffArgument.allowed(method.getMethod());
            WebRule.RoleMustAllowIt.require(allowed.stream().anyMatch(StaffArgument.current()::is));
            incompatible.in(StaffArgument.current()).ifPresent(pair -> {
                throw new RuleViolation(
                        WebRule.RolesMustBeCompatible,
                        null,
                        Map.of("one", name(pair.one()), "other", name(pair.other())));
            });
            KernelRule.AreaMustBeOnesOwn.require(!method.hasMethodAnnotation(WholeBureau.class)
                    || bureau != null && StaffArgument.current().in(allowed).covers(bureau));
        }
        return true;
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
