package io.minzheng.suite.fuzz;

import io.minzheng.suite.fuzz.Answer.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What must hold of each answer. */
final class Checks {
    /** Frames, and names that only an inside has. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w]+\\.java|\\.java:\\d+|\\b(java|javax|jakarta|org|com|io|tools|reactor)"
                    + "\\.[a-z][\\w]*\\.[\\w.$]*[A-Z]\\w+|\\b[A-Z]\\w+(Exception|Error)\\b|SQLSTATE|Whitelabel|Tomcat|Netty");

    private static final Pattern CODE = Pattern.compile("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{32}");
    /** Asked to show what is still to come, a service waits, and then says so: what was asked for, not a fault. */
    private static final String NOT_YET = "web.view-must-have-caught-up";
    /** Whoever refuses so much early may close before all has been written, and the answer is lost with the connection. */
    private static final int LARGE = 200_000;

    private Checks() {}

    /** Empty where all is as it should be. */
    static List<String> faults(Shot shot, Answer answer) {
        List<String> faults = new ArrayList<>();
        if (answer.late()) {
            faults.add("no whole answer within " + Wire.LONGEST_MS + " ms");
        } else if (answer.parts().isEmpty() && shot.wellFormed() && shot.bytes().length < LARGE) {
            faults.add("closed without an answer");
        }
        answer.parts().forEach(part -> faults(shot, part, faults));
        return faults;
    }

    private static void faults(Shot shot, Part part, List<String> faults) {
        if (INSIDE.matcher(part.status() < 400 ? "" : part.body()).find()) {
            faults.add("an answer that tells of the inside: " + beginning(part));
        }
        if (part.status() >= 200 && !TRACE.matcher(part.header("Trace-Id")).matches()) {
            faults.add(part.status() + " without a trace");
        }
        if (part.status() >= 400 && !isHead(shot)) {
            refusal(part, faults);
        } else if (part.status() >= 500 && !(part.status() == 503 && isLater(part) && waits(shot))) {
            // An answer to HEAD has no body that would tell which 503 it is.
            faults.add("status " + part.status());
        }
        boolean nobody = shot.staff().isEmpty() || shot.staff().equals(Maker.FORGED);
        // A forged token whose change hits bits that no byte needs would be the true one: Maker never makes these.
        if (nobody && part.status() >= 200 && part.status() < 300 && shot.wellFormed() && !isPublic(shot)) {
            faults.add(part.status() + " for somebody without a good token");
        }
    }

    private static void refusal(Part part, List<String> faults) {
        JsonNode problem = tree(part.body());
        String code = problem.path("code").asString("");
        if (part.status() >= 500 && !(code.equals(NOT_YET) && isLater(part))) {
            faults.add("status " + part.status() + ": " + beginning(part));
        }
        boolean whole = part.header("Content-Type").startsWith("application/problem+json")
                && CODE.matcher(code).matches()
                && problem.path("status").asInt(0) == part.status()
                && problem.path("type").asString("").equals("urn:minzheng:problem:" + code);
        if (!whole) {
            faults.add(part.status() + " that is no problem with a code: " + beginning(part));
        }
    }

    private static boolean isLater(Part part) {
        return !part.header("Retry-After").isEmpty();
    }

    private static boolean waits(Shot shot) {
        return new String(shot.bytes(), StandardCharsets.ISO_8859_1).contains("\r\nConsistency-Token: ");
    }

    private static boolean isHead(Shot shot) {
        return begins(shot, "HEAD ");
    }

    /** A preflight asks nothing of a service. */
    private static boolean isPublic(Shot shot) {
        return begins(shot, "OPTIONS ");
    }

    private static boolean begins(Shot shot, String method) {
        byte[] expected = method.getBytes(StandardCharsets.ISO_8859_1);
        return shot.bytes().length >= expected.length
                && Arrays.equals(shot.bytes(), 0, expected.length, expected, 0, expected.length);
    }

    private static String beginning(Part part) {
        return part.body().substring(0, Math.min(200, part.body().length()));
    }

    static JsonNode tree(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException none) {
            return MissingNode.getInstance();
        }
    }
}
