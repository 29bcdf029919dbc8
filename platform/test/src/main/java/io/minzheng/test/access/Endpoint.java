package io.minzheng.test.access;

import io.minzheng.test.RunningService;
import io.minzheng.web.NamesNobody;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Something HTTP reaches.
 *
 * @param method HTTP method; {@code ANY} where it takes all
 * @param path as it is mapped, with its variables
 */
record Endpoint(String method, String path, HandlerMethod handler) {
    static final String ANY = "ANY";

    /** Whatever the service has mapped, be it by itself, by the platform or by a library; queries first. */
    static List<Endpoint> of(RunningService service) {
        List<Endpoint> found = new ArrayList<>();
        service.beans(RequestMappingInfoHandlerMapping.class).forEach(mapping -> mapping.getHandlerMethods()
                .forEach((info, handler) -> methods(info).forEach(method -> paths(info)
                        .forEach(path -> found.add(new Endpoint(method, path, handler))))));
        return found.stream()
                .sorted(Comparator.comparing((Endpoint endpoint) -> !endpoint.isQuery())
                        .thenComparing(Endpoint::toString))
                .toList();
    }

    private static Stream<String> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of(ANY) : methods.stream().map(Enum::name);
    }

    private static Set<String> paths(RequestMappingInfo info) {
        return Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues();
    }

    /** Whether it changes nothing: reads, and searches whose terms stand in the body. */
    boolean isQuery() {
        return method.equals("GET") || path.endsWith("/search") || reveals();
    }

    boolean reveals() {
        return path.endsWith("/reveals");
    }

    boolean namesNobody() {
        return handler.hasMethodAnnotation(NamesNobody.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), NamesNobody.class);
    }

    Stream<Parameter> parameters() {
        return Stream.of(handler.getMethod().getParameters());
    }

    Stream<Parameter> requestParameters() {
        return parameters().filter(parameter -> parameter.isAnnotationPresent(RequestParam.class));
    }

    boolean hasArea() {
        return requestParameters().anyMatch(parameter -> parameter.getName().equals("area"));
    }

    /** The type of the body; null where it takes none. */
    @Nullable
    Type body() {
        return parameters()
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(Parameter::getParameterizedType)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
