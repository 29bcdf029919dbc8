package io.minzheng.web;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.minzheng.eventstore.EventStoreUnavailable;
import io.minzheng.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Maps every exception of a request to the rule that was broken; what is not known here is a fault of ours. */
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void refuse(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (thrown instanceof AsyncRequestNotUsableException) {
            LOG.debug("the client has gone");
            return;
        }
        RuleViolation violation = violation(thrown, response);
        if (violation == null) {
            LOG.error(
                    "{} {} failed, trace {}: {}",
                    request.getMethod(),
                    request.getServletPath(),
                    Trace.of(request).id(),
                    Faults.describe(thrown));
            violation = WebRule.Unexpected.violated();
        }
        problems.write(violation, request, response);
    }

    private static @Nullable RuleViolation violation(Exception thrown, HttpServletResponse response) {
        return switch (thrown) {
            case RuleViolation broken -> broken;
            case AccessDeniedException denied -> WebRule.RoleMustAllowIt.violated();
            case AuthenticationException unknown -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                yield WebRule.TokenMustBeValid.violated();
            }
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MissingServletRequestParameterException missing -> given(missing.getParameterName());
            case MissingRequestHeaderException missing -> given(missing.getHeaderName());
            case MissingPathVariableException missing -> given(missing.getVariableName());
            case InvalidParameterException unreadable -> WebRule.RequestMustBeWellFormed.violated();
            case MissingRequestValueException missing -> WebRule.ParameterMustBeGiven.violated();
            case BindException invalid -> invalid(invalid);
            case HandlerMethodValidationException invalid -> invalid(invalid);
            case ConstraintViolationException invalid ->
                fits(
                        WebRule.ValueMustFit,
                        invalid.getConstraintViolations().stream()
                                .map(v -> v.getPropertyPath().toString())
                                .sorted()
                                .toList());
            case HttpRequestMethodNotSupportedException method -> {
                response.setHeader(
                        HttpHeaders.ALLOW,
                        String.join(
                                ", ",
                                method.getSupportedHttpMethods() == null
                                        ? List.of()
                                        : method.getSupportedHttpMethods().stream()
                                                .map(HttpMethod::name)
                                                .sorted()
                                                .toList()));
                yield WebRule.MethodMustBeAllowed.violated();
            }
            case HttpMediaTypeNotAcceptableException type -> WebRule.MediaTypeMustBeAcceptable.violated();
            case HttpMediaTypeNotSupportedException type -> WebRule.MediaTypeMustBeSupported.violated();
            case NoResourceFoundException none -> WebRule.PathMustExist.violated();
            case NoHandlerFoundException none -> WebRule.PathMustExist.violated();
            case AsyncRequestTimeoutException late -> WebRule.AnswerMustBeReadyInTime.violated();
            case EventStoreUnavailable away -> unreachable(away);
            case MongoTimeoutException away -> unreachable(away);
            case MongoSocketException away -> unreachable(away);
            case ErrorResponse other -> of(other.getStatusCode().value());
            default -> null;
        };
    }

    /** The rule for a status that something else than a rule has set; null for a fault of ours. */
    static @Nullable RuleViolation of(int status) {
        return switch (status) {
            case 401 -> WebRule.TokenMustBeValid.violated();
            case 403 -> WebRule.RoleMustAllowIt.violated();
            case 404 -> WebRule.PathMustExist.violated();
            case 405 -> WebRule.MethodMustBeAllowed.violated();
            case 406 -> WebRule.MediaTypeMustBeAcceptable.violated();
            case 413 -> WebRule.BodyMustNotBeTooLarge.violated();
            case 415 -> WebRule.MediaTypeMustBeSupported.violated();
            case 503 -> WebRule.AnswerMustBeReadyInTime.violated();
            default -> status >= 400 && status < 500 ? WebRule.RequestMustBeWellFormed.violated() : null;
        };
    }

    private static RuleViolation unreachable(Exception away) {
        LOG.warn("a store is away: {}", Faults.describe(away));
        return WebRule.StoreMustBeReachable.violated();
    }

    private static RuleViolation unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable at = unreadable.getCause(); at != null; at = at.getCause()) {
            if (at instanceof JacksonException json) {
                return JsonFaults.violation(json);
            }
        }
        return unreadable.getCause() == null
                ? WebRule.BodyMustBeGiven.violated()
                : WebRule.BodyMustBeWellFormed.violated();
    }

    private static RuleViolation mismatch(MethodArgumentTypeMismatchException mismatch) {
        for (Throwable at = mismatch.getCause(); at != null; at = at.getCause()) {
            if (at instanceof RuleViolation broken) {
                return new RuleViolation(broken.rule(), mismatch.getName(), broken.details());
            }
        }
        Class<?> type = mismatch.getRequiredType();
        boolean date = type != null && java.time.temporal.Temporal.class.isAssignableFrom(type);
        return new RuleViolation(
                date ? WebRule.DateMustExist : WebRule.ParameterMustFit, mismatch.getName(), JsonFaults.expected(type));
    }

    private static RuleViolation given(String name) {
        return WebRule.ParameterMustBeGiven.violated(name, Map.of());
    }

    private static RuleViolation invalid(BindException invalid) {
        return fits(
                WebRule.ValueMustFit,
                invalid.getFieldErrors().stream()
                        .map(FieldError::getField)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static RuleViolation invalid(HandlerMethodValidationException invalid) {
        return fits(
                WebRule.ParameterMustFit,
                invalid.getParameterValidationResults().stream()
                        .map(result -> result.getMethodParameter().getParameterName())
                        .map(String::valueOf)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static RuleViolation fits(WebRule rule, List<String> fields) {
        return new RuleViolation(
                rule,
                fields.isEmpty() ? null : fields.getFirst(),
                fields.size() > 1 ? Map.of("fields", fields) : Map.of());
    }
}
