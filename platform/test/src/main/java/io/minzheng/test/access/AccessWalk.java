package io.minzheng.test.access;

import io.minzheng.eventstore.Reads;
import io.minzheng.kernel.Role;
import io.minzheng.test.RunningService;
import io.minzheng.test.access.Caller.Answer;
import io.minzheng.test.architecture.PersonalMarks;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Walks every endpoint of a running service, whoever has mapped it, with every role, without a role, without a token and
 * with areas that are not its own, and holds the answers against the access tables ({@link AccessTable}). What stands in no
 * table fails, and so does what is answered otherwise than the table says; so does an answer about somebody that leaves no
 * trace among the reads, and one whose records do not mark what is personal. A service's test is a few lines:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> nobodyGetsInWhoMayNot(RunningService service) throws Exception {
 *     String id = …; // something that lies in the area
 *     return AccessWalk.of(service, "registry", "623001100201").with("deaths/id", id).tests();
 * }
 * }</pre>
 *
 * {@code docs/access} is written from the tables with {@code -Dminzheng.access=write}.
 */
public final class AccessWalk {
    static final String ROLE = "web.role-must-allow-it";

    private final Caller caller;
    private final Traces traces;
    private final List<Endpoint> endpoints;
    private final AccessTable table;
    private final String service;
    private final String area;
    private final String bureau;
    private final Map<String, Object> known = new LinkedHashMap<>();
    private final Map<String, String> bodies = new LinkedHashMap<>();
    private final List<String> hidden = new ArrayList<>();
    private boolean withoutData;

    AccessWalk(RunningService service, String name, String area, AccessTable table) {
        this.caller = new Caller(service);
        this.traces = new Traces(service.bean(Reads.class));
        this.endpoints = Endpoint.of(service);
        this.table = table;
        this.service = name;
        this.area = area;
        this.bureau = area.substring(0, 6);
    }

    /**
     * @param name of the service
     * @param area a division of the bureau's county, in which the examples lie
     */
    public static AccessWalk of(RunningService service, String name, String area) {
        return new AccessWalk(service, name, area, AccessTable.ofService(name));
    }

    /**
     * What to send.
     *
     * @param name of a path variable, a parameter or a field of a body; {@code cases/id} for the variable {@code id} behind
     *     {@code cases}, which is then something that must not show elsewhere
     */
    public AccessWalk with(String name, Object value) {
        known.put(name, value);
        return this;
    }

    /**
     * A whole body, where none that is made up is taken.
     *
     * @param endpoint method and path as they stand in the table
     */
    public AccessWalk body(String endpoint, String json) {
        bodies.put(endpoint, json);
        return this;
    }

    /** What no answer shows but a reveal, such as somebody's name and number. */
    public AccessWalk hiding(String... values) {
        hidden.addAll(List.of(values));
        return this;
    }

    /** The service has nothing that lies anywhere: whether it keeps to areas cannot be seen. */
    public AccessWalk withoutData() {
        withoutData = true;
        return this;
    }

    /** One test for the tables, three for each endpoint, one for the documents. */
    public Stream<DynamicTest> tests() {
        Stream<DynamicTest> walk = endpoints.stream().flatMap(endpoint -> {
            Entry entry = table.of(endpoint);
            return entry == null
                    ? Stream.empty()
                    : Stream.of(
                            test(endpoint + " asks for a role", () -> roles(endpoint, entry)),
                            test(endpoint + " keeps to areas", () -> areas().faults(endpoint, entry)),
                            test(endpoint + " masks what is personal", () -> marks(endpoint)));
        });
        return Stream.of(
                        Stream.of(test("every endpoint stands in an access table", () -> table.faults(endpoints))),
                        walk,
                        Stream.of(
                                test("docs/access says what the tables say", () -> AccessPages.stale(service, table))))
                .flatMap(tests -> tests);
    }

    private AreaWalk areas() {
        return new AreaWalk(caller, traces, new Examples(area, known, bodies), area, List.copyOf(hidden), withoutData);
    }

    private static DynamicTest test(String name, Supplier<List<String>> faults) {
        return DynamicTest.dynamicTest(name, () -> {
            List<String> found = faults.get();
            if (!found.isEmpty()) {
                throw new AssertionError(name + ", but:\n  " + String.join("\n  ", found));
            }
        });
    }

    /** Everything the walk finds at fault. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(table.faults(endpoints));
        AreaWalk areas = areas();
        for (Endpoint endpoint : endpoints) {
            Entry entry = table.of(endpoint);
            if (entry != null) {
                faults.addAll(roles(endpoint, entry));
                faults.addAll(areas.faults(endpoint, entry));
                faults.addAll(marks(endpoint));
            }
        }
        return faults;
    }

    private static Stream<Role> roles() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.AUTOMATION);
    }

    private List<String> roles(Endpoint endpoint, Entry entry) {
        Faults faults = new Faults(endpoint);
        String path = Examples.nowhere(endpoint);
        Answer unknown = caller.json(endpoint, path, null, null);
        if (entry.scope() == Scope.PUBLIC) {
            faults.unless(unknown.status() != 401 && unknown.status() != 403, "nobody in particular", unknown);
            return faults.found();
        }
        faults.unless(unknown.status() == 401, "somebody without a token", unknown);
        Answer roleless = caller.json(endpoint, path, caller.roleless(bureau), null);
        faults.unless(roleless.isRefusal(ROLE) == entry.scope().wantsRole(), "somebody without a role", roleless);
        if (entry.scope().wantsRole()) {
            roles().forEach(role -> {
                Answer answer = caller.json(endpoint, path, caller.token(role, bureau), null);
                boolean refused = answer.isRefusal(ROLE);
                faults.unless(
                        refused != entry.roles().contains(role) && answer.status() != 401 && answer.status() < 500,
                        role,
                        answer);
            });
        }
        return faults.found();
    }

    private static List<String> marks(Endpoint endpoint) {
        if (!endpoint.path().startsWith("/api/")) {
            return List.of();
        }
        Type answer = endpoint.handler().getMethod().getGenericReturnType();
        if (endpoint.namesNobody()) {
            return PersonalMarks.namesSomebody(answer)
                    ? List.of(endpoint + " says that it names nobody, and its answers can")
                    : List.of();
        }
        List<String> faults = new ArrayList<>();
        for (RecordComponent unmarked : PersonalMarks.unmarked(answer)) {
            faults.add(
                    endpoint + " answers with " + unmarked.getDeclaringRecord().getSimpleName() + "."
                            + unmarked.getName() + ", which is not marked as personal");
        }
        return faults;
    }
}
