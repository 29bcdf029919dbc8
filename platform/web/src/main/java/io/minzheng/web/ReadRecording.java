package io.minzheng.web;

import io.minzheng.eventstore.Reads;
import io.minzheng.eventstore.Reads.Whose;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Records who gets which answer about whom, before it is given: where that cannot be written, the store is said to be away
 * and nothing is answered. Left out are the receipts of commands, which their events tell of, and what {@link NamesNobody}.
 * What a controller writes into the response by itself is recorded before it begins, without the names in it.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ReadRecording extends RequestBodyAdviceAdapter implements ResponseBodyAdvice<Object>, HandlerInterceptor {
    private static final String API = "/api/";

    private final Reads reads;
    private final Pseudonyms pseudonyms;

    ReadRecording(Reads reads, Pseudonyms pseudonyms) {
        this.reads = reads;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes current) {
            Question.keep(current.getRequest(), body);
        }
        return body;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return method.getMethod() != null && isRecorded(method.getMethod());
    }

    private static boolean isRecorded(Method method) {
        return !AnnotatedElementUtils.hasAnnotation(method, NamesNobody.class)
                && !AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), NamesNobody.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body != null
                && !(body instanceof Receipt)
                && request instanceof ServletServerHttpRequest servlet
                && method.getMethod() != null
                && servlet.getServletRequest().getRequestURI().startsWith(API)) {
            record(servlet.getServletRequest(), method.getMethod(), body);
        }
        return body;
    }

    /** Of what is written without passing through {@link #beforeBodyWrite}. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.isVoid()
                && BodyFilter.isSafe(request)
                && isRecorded(method.getMethod())) {
            record(request, method.getMethod(), null);
        }
        return true;
    }

    private void record(HttpServletRequest request, Method method, @Nullable Object body) {
        Staff staff = StaffArgument.current().in(StaffArgument.allowed(method));
        Question question = Question.of(request, pseudonyms);
        Set<Whose> subjects = new LinkedHashSet<>();
        Set<String> fields = Set.of();
        if (body != null) {
            Disclosure disclosure = Disclosure.of(body);
            subjects.addAll(disclosure.subjects());
            fields = body instanceof Revealing revealing ? revealing.revealed() : disclosure.fields();
        }
        question.persons().stream()
                .filter(person ->
                        subjects.stream().noneMatch(found -> found.subject().equals(person)))
                .map(person -> new Whose(person, null))
                .toList()
                .forEach(subjects::add);
        reads.record(new Reads.Read(
                staff,
                request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                question.criteria(),
                fields,
                body instanceof Revealing,
                question.purpose(),
                Trace.of(request).id(),
                subjects));
    }
}
