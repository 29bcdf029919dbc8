package io.minzheng.web;

import io.minzheng.eventstore.Receipt;
import io.minzheng.projection.Views;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a query or search wait until the views contain what its client has just done. Commands, which are answered with a
 * receipt, are decided on the store and do not wait; tokens of other services say nothing here.
 */
final class ConsistencyWait implements HandlerInterceptor {
    private final String service;
    private final ObjectProvider<Views> views;
    private final Duration atMost;

    ConsistencyWait(String service, ObjectProvider<Views> views, Duration atMost) {
        this.service = service;
        this.views = views;
        this.atMost = atMost;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isCommand(handler)) {
            return true;
        }
        long position = Collections.list(request.getHeaders(ConsistencyToken.HEADER)).stream()
                .flatMap(header -> ConsistencyToken.parse(header).stream())
                .filter(token -> token.service().equals(service))
                .mapToLong(ConsistencyToken::position)
                .max()
                .orElse(0);
        if (position > 0) {
            Views present = views.getIfAvailable();
            WebRule.ViewMustHaveCaughtUp.require(present == null || present.await(position, atMost));
        }
        return true;
    }

    private static boolean isCommand(Object handler) {
        return handler instanceof HandlerMethod method && method.getReturnType().getParameterType() == Receipt.class;
    }
}
