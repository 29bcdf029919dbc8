package io.minzheng.web;

import io.minzheng.eventstore.EventStoreRule;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems: the one place where a refusal becomes an HTTP answer. */
final class Problems {
    static final String MEDIA_TYPE = "application/problem+json";

    private final RuleTexts texts;
    private final JsonMapper mapper;

    Problems(RuleTexts texts, JsonMapper mapper) {
        this.texts = texts;
        this.mapper = mapper;
    }

    void write(RuleViolation violation, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return; // the client has half an answer already; nothing sensible can follow it
        }
        Rule rule = violation.rule();
        int status = status(rule);
        Locale locale = RuleTexts.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        String text = texts.text(rule, locale, violation.details());
        Object path = request.getAttribute("jakarta.servlet.error.request_uri");
        Problem problem = new Problem(
                "urn:minzheng:problem:" + rule.code(),
                text,
                status,
                violation.field() == null ? text : text + " [" + violation.field() + "]",
                path instanceof String before ? before : request.getRequestURI(),
                rule.code(),
                violation.field(),
                Trace.of(request).id(),
                violation.details().isEmpty() ? null : violation.details());
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        byte[] body = mapper.writeValueAsBytes(problem);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** 412 for a failed {@code If-Match} (RFC 9110, section 13.1.1); otherwise what the kind of rule says. */
    static int status(Rule rule) {
        if (rule instanceof WebRule web) {
            return web.status();
        }
        if (rule == EventStoreRule.VersionMustBeCurrent) {
            return 412;
        }
        return switch (rule.kind()) {
            case MALFORMED -> 400;
            case REFUSED -> 422;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
        };
    }
}
