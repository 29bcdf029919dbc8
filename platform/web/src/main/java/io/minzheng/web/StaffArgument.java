package io.minzheng.web;

import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller the member of staff who asks, with the authority that counts there. */
final class StaffArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Staff.class;
    }

    @Override
    public Staff resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return current(parameter);
    }

    /** The member of staff in so far as the roles are held that may call the method. */
    static Staff current(MethodParameter parameter) {
        RolesAllowed allowed = parameter.getMethodAnnotation(RolesAllowed.class);
        return allowed == null
                ? current()
                : current()
                        .in(Arrays.stream(allowed.value())
                                .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
                                .toList());
    }

    private static Staff current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof StaffAuthentication known) {
            return known.getPrincipal();
        }
        throw WebRule.TokenMustBeValid.violated();
    }
}
