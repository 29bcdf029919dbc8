package io.minzheng.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters that no store can keep or compare as text: PostgreSQL would fail, and that look like a store away. */
final class Legible implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (!is(value)) {
                    throw WebRule.ParameterMustFit.violated(name, Map.of("expected", "text"));
                }
            }
        });
        return true;
    }

    /** Whether a text is without U+0000 and without halves of characters. */
    static boolean is(String text) {
        return text.codePoints().noneMatch(one -> one == 0 || Character.getType(one) == Character.SURROGATE);
    }
}
