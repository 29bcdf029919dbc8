package io.minzheng.web;

import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
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
        Set<Role> allowed = allowed(Objects.requireNonNull(parameter.getMethod()));
        return allowed.isEmpty() ? current() : current().in(allowed);
    }

    /** The roles that may call the method; none where it does not say. */
    static Set<Role> allowed(Method method) {
        RolesAllowed allowed = AnnotatedElementUtils.findMergedAnnotation(method, RolesAllowed.class);
        return allowed == null
                ? Set.of()
                : Arrays.stream(allowed.value())
                        .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** With all roles that are held. */
    static Staff current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof StaffAuthentication known) {
            return known.getPrincipal();
        }
        throw WebRule.TokenMustBeValid.violated();
    }
}
