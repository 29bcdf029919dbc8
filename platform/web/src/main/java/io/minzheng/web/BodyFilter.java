package io.minzheng.web;

import io.minzheng.kernel.RuleViolation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the body of a command, up to a limit, so that its fingerprint can be taken and it can still be read. */
final class BodyFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String ATTRIBUTE = BodyFilter.class.getName();

    private final Problems problems;
    private final int limit;

    BodyFilter(Problems problems, long limit) {
        this.problems = problems;
        this.limit = Math.toIntExact(limit);
    }

    /** The body of a command as it was sent. */
    static byte[] body(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof byte[] body ? body : new byte[0];
    }

    static boolean isSafe(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isSafe(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (namesNoType(request.getContentType())) {
            problems.write(WebRule.MediaTypeMustBeSupported.violated(), request, response);
            return;
        }
        byte[] body = request.getContentLengthLong() > limit
                ? new byte[limit + 1]
                : request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            response.setHeader("Connection", "close");
            problems.write(
                    new RuleViolation(WebRule.BodyMustNotBeTooLarge, null, Map.of("limit", limit)), request, response);
            return;
        }
        request.setAttribute(ATTRIBUTE, body);
        chain.doFilter(new KeptBody(request, body), response);
    }

    /** {@code *}{@code /*} says what is acceptable, not what a body is; Spring takes it for a fault of its own. */
    private static boolean namesNoType(@Nullable String type) {
        try {
            return type != null && !MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException unreadable) {
            return true;
        }
    }

    private static final class KeptBody extends HttpServletRequestWrapper {
        private final ServletInputStream stream;

        KeptBody(HttpServletRequest request, byte[] body) {
            super(request);
            this.stream = new KeptStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return stream;
        }

        @Override
        public BufferedReader getReader() {
            String encoding = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(
                    stream, encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
        }
    }

    private static final class KeptStream extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        KeptStream(byte[] body) {
            this.bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int from, int length) {
            return bytes.read(target, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("commands are read at once");
        }
    }
}
