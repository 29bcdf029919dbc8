package io.minzheng.web;

import io.minzheng.kernel.RuleViolation;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container itself refuses (a forbidden path, a failed dispatch) is a problem like any other. */
@Hidden
@RestController
final class ErrorPages implements ErrorController {
    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        RuleViolation violation = ProblemAdvice.of(status instanceof Integer code ? code : 404);
        problems.write(violation == null ? WebRule.Unexpected.violated() : violation, request, response);
    }
}
