package io.minzheng.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Which part of a list is wanted, from the parameters {@code after} and {@code limit}; a controller takes it as an
 * argument.
 *
 * @param after the id after which to begin; empty for the first page
 * @param limit how many at most: 1 to 1,000, 50 unless said otherwise
 */
public record Paging(String after, int limit) {
    private static final int DEFAULT = 50;
    private static final int MOST = 1_000;

    /**
     * The cursor of a list that is ordered by positions; 0 for the first page.
     *
     * @throws io.minzheng.kernel.RuleViolation for a cursor such a list has never given out
     */
    public long position() {
        if (after.isEmpty()) {
            return 0;
        }
        if (!after.matches("\\d{1,18}")) {
            throw WebRule.ParameterMustFit.violated("after", Map.of());
        }
        return Long.parseLong(after);
    }

    static final class Argument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Paging.class;
        }

        @Override
        public Paging resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            String after = request.getParameter("after");
            String limit = request.getParameter("limit");
            return new Paging(after == null ? "" : after, limit == null ? DEFAULT : limit(limit));
        }

        private static int limit(String text) {
            if (text.matches("\\d{1,4}")) {
                int limit = Integer.parseInt(text);
                if (limit >= 1 && limit <= MOST) {
                    return limit;
                }
            }
            throw WebRule.ParameterMustFit.violated("limit", Map.of("expected", "1-" + MOST));
        }
    }
}
