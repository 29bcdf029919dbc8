package io.minzheng.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a command whose answer could not be written in any form its sender takes, before it is carried out: Spring looks
 * at that only when there is an answer, and then says «no» to what has been done.
 */
final class AnswerForm implements HandlerInterceptor {
    private static final MediaType CSV = new MediaType("text", "csv");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !BodyFilter.isSafe(request) && !method.isVoid()) {
            boolean list = method.getReturnType().getParameterType() == Page.class;
            List<MediaType> taken = taken(request);
            List<MediaType> fit = taken.stream().filter(one -> fits(one, list)).toList();
            WebRule.MediaTypeMustBeAcceptable.require(
                    taken.isEmpty() || !fit.isEmpty() && fit.stream().allMatch(AnswerForm::isOfOurCharset));
        }
        return true;
    }

    private static boolean fits(MediaType one, boolean list) {
        return one.isCompatibleWith(MediaType.APPLICATION_JSON)
                || one.isConcrete()
                        && "application".equals(one.getType())
                        && one.getSubtype().endsWith("+json")
                || list && one.isCompatibleWith(CSV);
    }

    /** The best that fits is chosen without a look at its charset, and then may not be written. */
    private static boolean isOfOurCharset(MediaType one) {
        return one.getCharset() == null || StandardCharsets.UTF_8.equals(one.getCharset());
    }

    private static List<MediaType> taken(HttpServletRequest request) {
        try {
            return MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        } catch (InvalidMediaTypeException unreadable) {
            throw WebRule.MediaTypeMustBeAcceptable.violated();
        }
    }
}
