package io.minzheng.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session ends in time, and before anything else a password that somebody else has seen is changed. */
final class SessionRules extends OncePerRequestFilter {
    /** Attribute of a session whose password must be changed first. */
    static final String PASSWORD_FIRST = "minzheng.password-first";
    /** Where to go on afterwards, on this server. */
    static final String THEN = "minzheng.then";

    private static final Set<String> NEEDS_A_PERSON = Set.of("/oauth2/authorize", "/account", "/account/sessions");

    private final Sessions sessions;

    SessionRules(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession http = request.getSession(false);
        if (http != null) {
            sessions.touch(http);
        }
        HttpSession still = request.getSession(false);
        String path = request.getRequestURI();
        if (still != null && still.getAttribute(PASSWORD_FIRST) != null && NEEDS_A_PERSON.contains(path)) {
            if (path.equals("/oauth2/authorize")) {
                still.setAttribute(THEN, path + "?" + request.getQueryString());
            }
            response.sendRedirect("/password");
            return;
        }
        chain.doFilter(request, response);
    }
}
