package io.minzheng.suite.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back.
 *
 * @param whole whether the last answer says where it ends, and has
 * @param millis until the last byte
 * @param late whether the time ran out before
 */
record Answer(List<Part> parts, boolean whole, long millis, boolean late) {
    private static final Pattern HEAD = Pattern.compile("HTTP/1\\.[01] (\\d{3})[^\r\n]*\r\n((?:[^\r\n]+\r\n)*)\r\n");

    /** One answer; where a request looks like several to its reader there are several. */
    record Part(int status, String head, String body) {
        String header(String name) {
            Matcher line = Pattern.compile("(?im)^" + name + ": *(.*?)\\s*$").matcher(head);
            return line.find() ? line.group(1) : "";
        }
    }

    static Answer of(byte[] bytes, long millis, boolean late) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Part> parts = new ArrayList<>();
        Matcher head = HEAD.matcher(text);
        int from = 0;
        boolean whole = false;
        while (head.find(from)) {
            int status = Integer.parseInt(head.group(1));
            Part bare = new Part(status, head.group(2), "");
            int end = head.end();
            String length = bare.header("Content-Length");
            String body;
            if (bare.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
                int[] at = {end};
                body = unchunked(text, at);
                end = at[0];
                whole = text.startsWith("0\r\n\r\n", end - 5);
            } else if (length.matches("\\d{1,9}")) {
                int announced = end + Integer.parseInt(length);
                int wanted = Math.min(text.length(), announced);
                // An answer to HEAD says a length and has no body.
                body = text.substring(end, wanted);
                end = wanted;
                whole = announced == wanted;
            } else {
                whole = status == 204 || status == 304;
                body = whole || status < 200 ? "" : text.substring(end);
                end += body.length();
            }
            parts.add(new Part(
                    status,
                    head.group(2),
                    new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)));
            from = end;
        }
        return new Answer(List.copyOf(parts), whole, millis, late);
    }

    private static String unchunked(String text, int[] at) {
        StringBuilder body = new StringBuilder();
        while (true) {
            int line = text.indexOf("\r\n", at[0]);
            if (line < 0 || !text.substring(at[0], line).matches("[0-9a-fA-F]{1,7}")) {
                return body.toString();
            }
            int size = Integer.parseInt(text.substring(at[0], line), 16);
            int end = Math.min(text.length(), line + 2 + size);
            body.append(text, line + 2, end);
            at[0] = Math.min(text.length(), end + 2);
            if (size == 0) {
                return body.toString();
            }
        }
    }
}
