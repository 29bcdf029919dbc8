package io.minzheng.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Outermost: gives each request its trace and turns what escapes the other filters into a problem. */
final class TraceFilter extends OncePerRequestFilter {
    private final Problems problems;
    private final ProblemAdvice advice;

    TraceFilter(Problems problems, ProblemAdvice advice) {
        this.problems = problems;
        this.advice = advice;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Trace trace = Trace.of(request);
        response.setHeader("Trace-Id", trace.id());
        MDC.put("traceId", trace.id());
        try {
            chain.doFilter(request, response);
        } catch (JwtDecoderInitializationException | AuthenticationServiceException issuerAway) {
            logger.warn("the issuer's keys could not be had: " + Faults.describe(issuerAway));
            problems.write(WebRule.IssuerMustBeReachable.violated(), request, response);
        } catch (ServletException | RuntimeException escaped) {
            advice.refuse(escaped, request, response);
        } finally {
            MDC.remove("traceId");
        }
    }
}
