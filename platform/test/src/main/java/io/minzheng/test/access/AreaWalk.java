package io.minzheng.test.access;

import io.minzheng.kernel.Role;
import io.minzheng.test.access.Caller.Answer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The walk with areas: what lies elsewhere is refused or left out, and what lies in one's own is got at, masked and recorded. */
final class AreaWalk {
    /** Quoted, or else as it stands. */
    private static final Pattern CELL =
            Pattern.compile("\\G(?:^\uFEFF?|,|\\r\\n)(?:\"((?:[^\"]++|\"\")*+)\"|([^,\"\\r\\n]*))");

    private static final Pattern FORMULA = Pattern.compile("(?![+-]?\\d+(\\.\\d+)?$)[=+\\-@\\t\\r\\n]");

    private static final String AREA = "kernel.area-must-be-ones-own";
    /** The example has not been got at; what is missing in it is another matter. */
    private static final List<String> NOT_THERE = List.of("web.path-must-exist", "kernel.aggregate-must-exist");
    /** Another county, and a township of the same one. */
    private static final List<String> ELSEWHERE = List.of("623027", "623001202");

    private final Caller caller;
    private final Traces traces;
    private final Examples examples;
    private final String area;
    private final String bureau;
    private final List<String> hidden;
    private final boolean withoutData;

    /**
     * @param area in which the examples lie
     * @param hidden what no answer shows
     * @param withoutData whether nothing lies anywhere
     */
    AreaWalk(Caller caller, Traces traces, Examples examples, String area, List<String> hidden, boolean withoutData) {
        this.caller = caller;
        this.traces = traces;
        this.examples = examples;
        this.area = area;
        this.bureau = area.substring(0, 6);
        this.hidden = hidden;
        this.withoutData = withoutData;
    }

    List<String> faults(Endpoint endpoint, Entry entry) {
        return switch (entry.scope()) {
            case OPEN, SIGNED_IN, PUBLIC -> List.of();
            case BUREAU -> whole(endpoint, entry);
            case OBJECT, LIST, COUNT -> {
                boolean named = endpoint.path().contains("{") ? examples.know(endpoint) : !isAboutNothing(entry);
                yield named
                        ? inArea(endpoint, entry)
                        : withoutData ? List.of() : List.of(endpoint + " has no example of what is in its path");
            }
        };
    }

    /** An object that only the body names, where there is none. */
    private boolean isAboutNothing(Entry entry) {
        return withoutData && entry.scope() == Scope.OBJECT;
    }

    private List<String> whole(Endpoint endpoint, Entry entry) {
        Faults faults = new Faults(endpoint);
        String path = Examples.nowhere(endpoint);
        for (Role role : entry.roles()) {
            for (String other : List.of(ELSEWHERE.getFirst(), area.substring(0, 9))) {
                Answer answer = caller.json(endpoint, path, caller.token(role, other), null);
                faults.unless(answer.isRefusal(AREA), role + " of " + other, answer);
            }
            Answer own = caller.json(endpoint, path, caller.token(role, bureau), null);
            faults.unless(!own.isRefusal(AREA), role + " of the bureau", own);
        }
        return faults.found();
    }

    private List<String> inArea(Endpoint endpoint, Entry entry) {
        Faults faults = new Faults(endpoint);
        String path = examples.path(endpoint);
        String body = examples.body(endpoint);
        for (Role role : entry.roles()) {
            for (String other : ELSEWHERE) {
                elsewhere(faults, endpoint, entry.scope(), path, body, role, other);
            }
        }
        // Only now: what the own staff may do changes the object.
        for (Role role : entry.roles()) {
            traces.since();
            Answer own = caller.json(endpoint, path, caller.token(role, bureau), body);
            boolean traced = traces.since().contains(endpoint.toString());
            faults.unless(
                    own.status() != 200 || !endpoint.isQuery() || traced == !endpoint.namesNobody(),
                    role + (traced ? ", recording a read that names nobody," : ", who leaves no trace,"),
                    own);
            faults.unless(endpoint.reveals() || hides(own), role + ", showing what is personal,", own);
            if (entry.scope() == Scope.LIST) {
                Answer export = caller.csv(endpoint, path, caller.token(role, bureau), body);
                faults.unless(hides(export), role + ", exporting what is personal,", export);
                faults.unless(isShownOnly(export), role + ", exporting what a spreadsheet runs,", export);
            }
            boolean seen =
                    switch (entry.scope()) {
                        case LIST -> own.status() == 200 && (withoutData || shows(own));
                        case COUNT -> own.status() == 200 && (withoutData || counts(own));
                        case OBJECT, BUREAU, OPEN, SIGNED_IN, PUBLIC ->
                            own.status() < 500
                                    && !(own.status() == 400 && isOfThePlatform(own.code()))
                                    && own.status() != 401
                                    && !NOT_THERE.contains(own.code())
                                    && !own.isRefusal(AccessWalk.ROLE)
                                    && !own.isRefusal(AREA);
                    };
            faults.unless(seen, role + " of the bureau, who should get at the example,", own);
        }
        return faults.found();
    }

    /** No cell begins like a formula, but numbers (OWASP, CSV injection). */
    private static boolean isShownOnly(Answer export) {
        return CELL.matcher(export.body())
                .results()
                .map(cell -> cell.group(1) != null ? cell.group(1) : cell.group(2))
                .noneMatch(value -> FORMULA.matcher(value).lookingAt());
    }

    private void elsewhere(
            Faults faults,
            Endpoint endpoint,
            Scope scope,
            String path,
            @Nullable String body,
            Role role,
            String other) {
        String token = caller.token(role, other);
        String who = role + " of " + other;
        Answer answer = caller.json(endpoint, path, token, body);
        boolean asked = scope != Scope.OBJECT && path.contains("area=");
        switch (scope) {
            case LIST, COUNT -> {
                if (asked) {
                    faults.unless(answer.isRefusal(AREA), who, answer);
                    break;
                }
                boolean nothing = scope == Scope.LIST ? !shows(answer) : !counts(answer);
                faults.unless(answer.status() == 200 && nothing, who, answer);
                Answer export = caller.csv(endpoint, path, token, body);
                faults.unless(!shows(export), who + ", exporting,", export);
                if (endpoint.hasArea()) {
                    String there = path + (path.contains("?") ? "&" : "?") + "area=" + area;
                    Answer about = caller.json(endpoint, there, token, body);
                    faults.unless(about.isRefusal(AREA), who + ", asking about another area,", about);
                }
            }
            case OBJECT, BUREAU, OPEN, SIGNED_IN, PUBLIC ->
                faults.unless(
                        answer.isRefusal(AREA) || refusesAnywhere(endpoint, path, body, role, answer), who, answer);
        }
    }

    /** Whether the role may not do this even where it is responsible: then the refusal says nothing of the object. */
    private boolean refusesAnywhere(
            Endpoint endpoint, String path, @Nullable String body, Role role, Answer elsewhere) {
        return elsewhere.status() == 403
                && caller.json(endpoint, path, caller.token(role, bureau), body).isRefusal(elsewhere.code());
    }

    private boolean hides(Answer answer) {
        return hidden.stream().noneMatch(answer.body()::contains);
    }

    /** Refused before a capability has looked at it. */
    private static boolean isOfThePlatform(String code) {
        return code.startsWith("web.") || code.startsWith("kernel.");
    }

    private boolean shows(Answer answer) {
        return examples.ids().stream().anyMatch(answer.body()::contains);
    }

    /** Whether the answer has a number, other than a year, that is not 0. */
    private static boolean counts(Answer answer) {
        return numbers(Caller.tree(answer.body())).anyMatch(number -> number != 0);
    }

    private static Stream<Double> numbers(JsonNode node) {
        return node.isNumber()
                ? Stream.of(node.asDouble())
                : node.isObject()
                        ? node.properties().stream()
                                .filter(field -> !field.getKey().equals("year"))
                                .flatMap(field -> numbers(field.getValue()))
                        : node.values().stream().flatMap(AreaWalk::numbers);
    }
}
