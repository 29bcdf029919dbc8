package io.minzheng.web;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    RoleGuard(@Nullable DivisionCode bureau) {
        this.bureau = bureau;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<Role> allowed = StaffArgument.allowed(method.getMethod());
            WebRule.RoleMustAllowIt.require(allowed.stream().anyMatch(StaffArgument.current()::is));
            KernelRule.AreaMustBeOnesOwn.require(!method.hasMethodAnnotation(WholeBureau.class)
                    || bureau != null && StaffArgument.current().in(allowed).covers(bureau));
        }
        return true;
    }
}
