package io.minzheng.web;

import io.minzheng.kernel.RuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Speaks for Tomcat where a request is so malformed that no filter ever sees it; its own answer would be HTML. */
final class ProblemValve extends ErrorReportValve {
    private final Problems problems;

    ProblemValve(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        RuleViolation violation = ProblemAdvice.of(response.getStatus());
        try {
            problems.write(violation == null ? WebRule.Unexpected.violated() : violation, request, response);
            response.finishResponse();
        } catch (IOException clientGone) {
            throw new UncheckedIOException(clientGone);
        }
    }
}
