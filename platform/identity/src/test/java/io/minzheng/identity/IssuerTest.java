package io.minzheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.test.Infrastructure;
import io.minzheng.tokens.Revocations;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The issuer as people and programs meet it, over HTTP, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuerTest {
    private static final String GOOD = "a horse on the Sangke grassland";

    private final HttpClient http = HttpClient.newHttpClient();
    private Path directory;
    private PostgresDatabases.Database database;
    private Issuer issuer;
    private String firstPassword;

    @BeforeAll
    void start(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ALWAYS) Path temporary) {
        directory = temporary;
        database = Infrastructure.database();
        issuer = start(0, true);
        Issuer.FirstAdministrator first = issuer.firstAdministrator().orElseThrow();
        assertThat(first.id()).isEqualTo("admin");
        firstPassword = first.password();
    }

    private Issuer start(int port, boolean sampleStaff) {
        return Issuer.start(new Issuer.Place(directory, port, 8080, database, sampleStaff));
    }

    @AfterAll
    void stop() {
        issuer.close();
    }

    private HttpResponse<String> byCredentials(String id, String secret) throws Exception {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create(issuer.url() + "/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Authorization", "Basic " + basic)
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String password(String id) {
        return FirstRun.read(directory.resolve("staff-passwords")).get(id);
    }

    private String token(String staff) throws Exception {
        return Browser.accessToken(byCredentials(staff, password(staff)));
    }

    private Jwt decoded(String token) {
        return JwtDecoders.fromIssuerLocation(issuer.url()).decode(token);
    }

    private HttpResponse<String> call(String token, String method, String path, Object body) throws Exception {
        return call(token, method, path, body, UUID.randomUUID().toString());
    }

    private HttpResponse<String> call(String token, String method, String path, Object body, String key)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(issuer.url() + "/api/identity" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .method(
                                method,
                                HttpRequest.BodyPublishers.ofString(
                                        JsonMapper.shared().writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    /** Opens an account whose holder has chosen a password. */
    private void open(String id, List<String> roles, String area) throws Exception {
        String first = done(call(
                        token("administrator"),
                        "POST",
                        "/accounts",
                        Map.of("id", id, "name", "测试", "roles", roles, "areas", List.of(area))))
                .path("password")
                .asString();
        Browser browser = new Browser(issuer.url());
        browser.logIn(id, first);
        assertThat(change(browser, first, GOOD).statusCode()).isEqualTo(303);
    }

    private static HttpResponse<String> change(Browser browser, String current, String fresh) throws Exception {
        return browser.submit("/password", "/password", Map.of("current", current, "fresh", fresh, "again", fresh));
    }

    private String list() throws Exception {
        return new Browser(issuer.url()).get("/revocations").body();
    }

    private boolean listed(Jwt token) throws Exception {
        long version = token.getClaim(Revocations.VERSION_CLAIM);
        String session = token.getClaimAsString(Revocations.SESSION_CLAIM);
        return list().lines()
                .map(line -> line.split(" "))
                .anyMatch(line ->
                        line[0].equals(Revocations.ofStaff(token.getSubject())) && version < Long.parseLong(line[1])
                                || session != null && line[0].equals(Revocations.ofSession(session)));
    }

    @Test
    void sampleStaffGetAnHoursTokenByClientCredentials() throws Exception {
        Jwt token = decoded(token("clerk-dangzhou"));
        assertThat(token.getSubject()).isEqualTo("clerk-dangzhou");
        assertThat(token.getAudience()).containsExactly("minzheng");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("clerk");
        assertThat(token.getClaimAsStringList("areas")).containsExactly("623001001");
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofHours(1));
        HttpResponse<String> wrong = byCredentials("clerk-dangzhou", password("approver"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).doesNotContain("access_token");
    }

    @Test
    void secretsAreHashedAndTheirFilesTheOwnersAlone() throws Exception {
        for (String file : List.of("staff-passwords", "identity/signing-keys", "identity/operator")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(hash("admin")).startsWith("{argon2}$argon2id$");
        assertThat(hash("approver")).startsWith("{bcrypt}").doesNotContain(password("approver"));
    }

    private String hash(String id) throws Exception {
        try (Connection owner = DriverManager.getConnection(
                        database.url(),
                        database.owner().username(),
                        database.owner().password());
                Statement statement = owner.createStatement();
                var rows = statement.executeQuery("select password from identity.account where id = '" + id + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void theRecordOfChangesCanOnlyBeAddedTo() throws Exception {
        try (Connection service = DriverManager.getConnection(
                        database.url(),
                        database.service().username(),
                        database.service().password());
                Statement statement = service.createStatement()) {
            for (String tampering : List.of(
                    "delete from identity.change",
                    "update identity.change set by = 'x'",
                    "delete from identity.account",
                    "update identity.delegation set lender = 'x'",
                    "truncate identity.change")) {
                assertThatThrownBy(() -> statement.execute(tampering)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void appsLogInWithTheFormAndAProofKeyAndLogOut() throws Exception {
        open("lin", List.of("reviewer"), "623001");
        Browser browser = new Browser(issuer.url());
        assertThat(Browser.location(browser.authorize())).endsWith("/login");
        assertThat(browser.get("/login").body()).contains("Log in").contains("lang=\"en\"");
        HttpResponse<String> redirect = browser.get(browser.logIn("lin", GOOD));
        String access = Browser.accessToken(browser.exchange(redirect));
        Jwt token = decoded(access);
        assertThat(token.getClaimAsStringList("roles")).containsExactly("reviewer");
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofMinutes(5));
        assertThat(token.getClaimAsString("sid")).isNotBlank();
        assertThat(browser.exchange(redirect).statusCode())
                .as("a code counts once")
                .isEqualTo(400);

        assertThat(browser.get("/account").body()).contains("测试 (lin)").contains("this session");
        JsonNode sessions = done(call(token("administrator"), "GET", "/accounts/lin/sessions", Map.of()));
        assertThat(sessions.path("items").findValuesAsString("id")).contains(token.getClaimAsString("sid"));

        assertThat(listed(token)).isFalse();
        assertThat(done(call(access, "GET", "/delegations", Map.of())).path("items"))
                .isEmpty();
        browser.submit("/account", "/logout", Map.of());
        assertThat(listed(token)).isTrue();
        refused(call(access, "GET", "/delegations", Map.of()), 401, "web.token-must-be-valid");
        assertThat(Browser.location(browser.authorize())).endsWith("/login");
    }

    @Test
    void theFirstAdministratorChangesThePasswordBeforeAnythingElse() throws Exception {
        Browser browser = new Browser(issuer.url());
        browser.logIn("admin", firstPassword);
        assertThat(Browser.location(browser.authorize())).endsWith("/password");
        assertThat(browser.get("/password").body()).contains("first password must be changed");
        assertThat(Browser.location(browser.get("/account"))).endsWith("/password");
        assertThat(change(browser, firstPassword, "short").body()).contains("has 12 to 128 characters");
        assertThat(change(browser, firstPassword, "Password1234").body()).contains("too common");
        assertThat(change(browser, firstPassword, "the admin is here").body()).contains("too common");
        assertThat(change(browser, "not the old one", GOOD).body()).contains("old password is not right");
        assertThat(change(browser, firstPassword, firstPassword).body()).contains("differ");
        String then = Browser.location(change(browser, firstPassword, GOOD));
        assertThat(then).startsWith("/oauth2/authorize");
        Jwt token = decoded(Browser.accessToken(browser.exchange(browser.get(then))));
        assertThat(token.getClaimAsStringList("roles")).containsExactly("administrator");
        assertThat(token.getClaimAsStringList("areas")).containsExactly("62");
    }

    @Test
    void tooManyAttemptsMakeAnAccountWaitUntilItIsUnlocked() throws Exception {
        open("wu", List.of("reviewer"), "623001");
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(new Browser(issuer.url()).logIn("wu", "wrong " + attempt))
                    .endsWith("/login?refused");
        }
        assertThat(new Browser(issuer.url()).logIn("wu", GOOD)).endsWith("/login?refused");
        JsonNode account = done(call(token("administrator"), "GET", "/accounts/wu", Map.of()));
        assertThat(Instant.parse(account.path("blockedUntil").asString())).isAfter(Instant.now());
        done(call(token("administrator"), "POST", "/accounts/wu/unlocking", Map.of()));
        assertThat(new Browser(issuer.url()).logIn("wu", GOOD)).endsWith("/account");
        assertThat(done(call(token("auditor"), "GET", "/changes?account=wu", Map.of()))
                        .path("items")
                        .findValuesAsString("what"))
                .containsExactly(
                        "AccountOpened", "LoggedIn", "PasswordChanged", "LoginBlocked", "AccountUnlocked", "LoggedIn");
    }

    @Test
    void whatIsWrongWithALoginIsNotSaid() throws Exception {
        String none = new Browser(issuer.url()).logIn("nobody", GOOD);
        String wrong = new Browser(issuer.url()).logIn("clerk-nawu", "wrong");
        assertThat(none).isEqualTo(wrong).endsWith("/login?refused");
    }

    @Test
    void administratorsOpenAndChangeAccountsWithinTheirAreasButNotTheirOwn() throws Exception {
        String administrator = token("administrator");
        String key = UUID.randomUUID().toString();
        Map<String, Object> body =
                Map.of("id", "zhou", "name", "周", "roles", List.of("clerk"), "areas", List.of("623001100"));
        assertThat(done(call(administrator, "POST", "/accounts", body, key))
                        .path("password")
                        .asString())
                .hasSize(16);
        JsonNode again = done(call(administrator, "POST", "/accounts", body, key));
        assertThat(again.path("password").isNull()).as("shown once").isTrue();
        refused(call(administrator, "POST", "/accounts", body), 409, "identity.account-must-be-new");
        for (String id : List.of("operator", "Zhou", "automation-1:", "x")) {
            refused(
                    call(
                            administrator,
                            "POST",
                            "/accounts",
                            Map.of("id", id, "name", "周", "roles", List.of(), "areas", List.of())),
                    400,
                    "identity.account-id-must-be-valid");
        }
        refused(
                call(
                        administrator,
                        "POST",
                        "/accounts/zhou/authority",
                        Map.of("roles", List.of("clerk"), "areas", List.of("623027"), "reason", "r")),
                403,
                "kernel.area-must-be-ones-own");
        refused(
                call(
                        administrator,
                        "POST",
                        "/accounts/zhou/authority",
                        Map.of("roles", List.of("clerk", "approver"), "areas", List.of("623001"), "reason", "r")),
                422,
                "identity.roles-must-be-compatible");
        refused(
                call(
                        administrator,
                        "POST",
                        "/accounts/zhou/authority",
                        Map.of("roles", List.of("clerk"), "areas", Collections.nCopies(101, "623001"), "reason", "r")),
                400,
                "identity.areas-must-be-few");
        refused(
                call(
                        administrator,
                        "POST",
                        "/accounts/administrator/authority",
                        Map.of("roles", List.of("approver"), "areas", List.of("623001"), "reason", "r")),
                403,
                "identity.authority-must-be-given-by-another");
        refused(
                call(administrator, "POST", "/accounts/clerk-xiahe/disabling", Map.of("reason", "r")),
                403,
                "kernel.area-must-be-ones-own");
        refused(call(token("clerk-nawu"), "POST", "/accounts", body), 403, "web.role-must-allow-it");
        refused(call(token("auditor"), "POST", "/accounts", body), 403, "web.role-must-allow-it");
        refused(
                call(administrator, "POST", "/accounts/reporter/password-reset", Map.of()),
                422,
                "identity.sample-staff-must-keep-their-passwords");
    }

    @Test
    void aChangeOfAuthorityTakesBackTheTokensMadeBefore() throws Exception {
        String administrator = token("administrator");
        Jwt before = decoded(token("care-worker"));
        assertThat(listed(before)).isFalse();
        done(call(
                administrator,
                "POST",
                "/accounts/care-worker/authority",
                Map.of("roles", List.of("care_worker", "clerk"), "areas", List.of("623001"), "reason", "调岗")));
        assertThat(listed(before)).isTrue();
        Jwt after = decoded(token("care-worker"));
        assertThat(listed(after)).isFalse();
        assertThat(after.getClaimAsStringList("roles")).containsExactly("care_worker", "clerk");

        done(call(administrator, "POST", "/accounts/care-worker/disabling", Map.of("reason", "离职")));
        assertThat(listed(after)).isTrue();
        assertThat(byCredentials("care-worker", password("care-worker")).statusCode())
                .isEqualTo(401);
        done(call(administrator, "POST", "/accounts/care-worker/enabling", Map.of("reason", "返聘")));
        assertThat(listed(decoded(token("care-worker")))).isFalse();
    }

    @Test
    void aDelegationStandsInTheBorrowersTokensUntilItEnds() throws Exception {
        Instant now = Instant.now();
        Map<String, Object> wish = Map.of(
                "lender",
                "registrar",
                "borrower",
                "clerk-yihe",
                "role",
                "registrar",
                "area",
                "623001002",
                "begins",
                now.minusSeconds(5).toString(),
                "ends",
                now.plusSeconds(3600).toString(),
                "reason",
                "出差");
        Jwt before = decoded(token("clerk-yihe"));
        String borrower = done(call(token("registrar"), "POST", "/delegations", wish))
                .path("id")
                .asString();
        assertThat(borrower).isEqualTo("clerk-yihe");
        assertThat(listed(before)).as("a token that does not know of it").isTrue();
        Jwt token = decoded(token("clerk-yihe"));
        List<Map<String, Object>> claim = token.getClaim("delegations");
        assertThat(claim).singleElement().satisfies(lent -> assertThat(lent)
                .containsEntry("from", "registrar")
                .containsEntry("role", "registrar")
                .containsEntry("area", "623001002"));

        // The lender loses the role: so does the borrower.
        String administrator = token("administrator");
        done(call(administrator, "POST", "/accounts/registrar/disabling", Map.of("reason", "r")));
        assertThat(listed(token)).isTrue();
        assertThat(decoded(token("clerk-yihe")).<Object>getClaim("delegations")).isNull();
        done(call(administrator, "POST", "/accounts/registrar/enabling", Map.of("reason", "r")));

        Jwt again = decoded(token("clerk-yihe"));
        String id = done(call(token("clerk-yihe"), "GET", "/delegations", Map.of()))
                .path("items")
                .path(0)
                .path("id")
                .asString();
        done(call(token("clerk-yihe"), "POST", "/delegations/" + id + "/ending", Map.of("reason", "回来了")));
        assertThat(listed(again)).isTrue();
        assertThat(decoded(token("clerk-yihe")).<Object>getClaim("delegations")).isNull();
        JsonNode changes = done(call(token("auditor"), "GET", "/changes?account=clerk-yihe", Map.of()))
                .path("items");
        assertThat(changes.findValuesAsString("what")).contains("AuthorityDelegated", "DelegationEnded");
    }

    @Test
    void whatMustNotBeLentIsNot() throws Exception {
        Instant now = Instant.now();
        record Case(
                String by,
                String lender,
                String borrower,
                String role,
                String area,
                Duration runs,
                int status,
                String code) {}
        for (Case bad : List.of(
                new Case(
                        "approver",
                        "approver",
                        "clerk-nawu",
                        "approver",
                        "623001100",
                        Duration.ofDays(1),
                        422,
                        "identity.roles-must-be-compatible"),
                new Case(
                        "approver",
                        "approver",
                        "auditor",
                        "approver",
                        "623001100",
                        Duration.ofDays(1),
                        422,
                        "identity.roles-must-be-compatible"),
                new Case(
                        "approver",
                        "approver",
                        "reviewer",
                        "approver",
                        "623001",
                        Duration.ofDays(1),
                        422,
                        "identity.roles-must-be-compatible"),
                new Case(
                        "registrar",
                        "registrar",
                        "clerk-nawu",
                        "approver",
                        "623001",
                        Duration.ofDays(1),
                        422,
                        "identity.lender-must-hold-the-role"),
                new Case(
                        "registrar",
                        "registrar",
                        "clerk-nawu",
                        "registrar",
                        "6230",
                        Duration.ofDays(1),
                        422,
                        "identity.lender-must-hold-the-role"),
                new Case(
                        "registrar",
                        "registrar",
                        "registrar",
                        "registrar",
                        "623001",
                        Duration.ofDays(1),
                        422,
                        "identity.delegation-must-go-to-another"),
                new Case(
                        "registrar",
                        "registrar",
                        "clerk-nawu",
                        "registrar",
                        "623001",
                        Duration.ofDays(91),
                        422,
                        "identity.delegation-must-lie-in-the-period"),
                new Case(
                        "clerk-nawu",
                        "registrar",
                        "clerk-lexiu",
                        "registrar",
                        "623001",
                        Duration.ofDays(1),
                        403,
                        "identity.delegation-must-be-ones-own"),
                new Case(
                        "administrator",
                        "registrar",
                        "administrator",
                        "registrar",
                        "623001",
                        Duration.ofDays(1),
                        403,
                        "identity.authority-must-be-given-by-another"))) {
            HttpResponse<String> answer = call(
                    token(bad.by()),
                    "POST",
                    "/delegations",
                    Map.of(
                            "lender",
                            bad.lender(),
                            "borrower",
                            bad.borrower(),
                            "role",
                            bad.role(),
                            "area",
                            bad.area(),
                            "begins",
                            now.toString(),
                            "ends",
                            now.plus(bad.runs()).toString(),
                            "reason",
                            "r"));
            assertThat(answer.body()).as(bad.toString()).contains(bad.code());
            assertThat(answer.statusCode()).as(bad.toString()).isEqualTo(bad.status());
        }
        assertThat(done(call(token("clerk-nawu"), "GET", "/delegations", Map.of()))
                        .path("items"))
                .isEmpty();
    }

    @Test
    void anotherKeySignsAfterARotationAndTheOldOneStaysPublished() throws Exception {
        String before = token("reporter");
        done(call(token("administrator"), "POST", "/keys/rotation", Map.of()));
        String after = token("reporter");
        String kid = (String) decoded(before).getHeaders().get("kid");
        assertThat(decoded(after).getHeaders()).doesNotContainEntry("kid", kid);
        assertThat(new Browser(issuer.url()).get("/oauth2/jwks").body())
                .contains(kid)
                .doesNotContain("\"d\"");
    }

    @Test
    void accountsAndKeysOutliveARestartAndTheSampleStaffCanBeSwitchedOff() throws Exception {
        String before = token("approver-2");
        String operator = Files.readString(Issuer.operatorSecret(directory));
        int port = issuer.port();
        issuer.close();
        issuer = start(port, false);
        assertThat(issuer.firstAdministrator()).as("shown once").isEmpty();
        assertThat(decoded(before).getSubject()).isEqualTo("approver-2");
        assertThat(listed(decoded(before))).isTrue();
        assertThat(byCredentials("approver-2", password("approver-2")).statusCode())
                .isEqualTo(401);
        assertThat(new Browser(issuer.url()).logIn("approver-2", password("approver-2")))
                .endsWith("?refused");
        Jwt byOperator = decoded(Browser.accessToken(byCredentials("operator", operator)));
        assertThat(byOperator.getClaimAsStringList("roles")).containsExactly("administrator");
        issuer.close();
        issuer = start(port, true);
        assertThat(listed(decoded(token("approver-2")))).isFalse();
    }

    @Test
    void theStaffFileNamesEveryRoleAndOnlyDivisionsAndRolesThatExist() {
        List<SampleStaff> staff = Issuer.sampleStaff();
        assertThat(staff.stream().flatMap(one -> one.roles().stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "clerk",
                        "reviewer",
                        "approver",
                        "registrar",
                        "care_worker",
                        "auditor",
                        "reporter",
                        "administrator");
        assertThat(staff).extracting(SampleStaff::id).doesNotHaveDuplicates();
        assertThat(staff.stream().flatMap(one -> one.areas().stream()))
                .allMatch(area -> area.matches("6230(\\d\\d)?(\\d{3})?"));
    }

    @Test
    void describesItsAdministrationAsTheServicesDo() throws Exception {
        assertThat(new Browser(issuer.url())
                        .get("/v3/api-docs", "application/json")
                        .body())
                .contains("/api/identity/accounts/{id}/authority", "Idempotency-Key");
        assertThat(new Browser(issuer.url())
                        .get("/actuator/health", "application/json")
                        .body())
                .contains("UP");
    }

    /** Which pages of other origins may call the API is the gateway's to say; the token endpoint is called by the page itself. */
    @Test
    void anOriginIsNoReasonToRefuseTheApiAndOneOfThisMachineMayAskForTokens() throws Exception {
        HttpRequest.Builder changes = HttpRequest.newBuilder(URI.create(issuer.url() + "/api/identity/changes"))
                .header("Origin", "https://somewhere.example");
        assertThat(http.send(changes.build(), HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("\"code\":\"web.token-must-be-valid\"");
        HttpRequest.Builder keys = HttpRequest.newBuilder(URI.create(issuer.url() + "/oauth2/jwks"));
        assertThat(http.send(
                                keys.copy()
                                        .header("Origin", "http://127.0.0.1:8080")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains("http://127.0.0.1:8080");
        assertThat(http.send(
                                keys.copy()
                                        .header("Origin", "https://somewhere.example")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
    }

    /** The page adds a header of its own to the question for a token, so that its browser asks beforehand. */
    @Test
    void aBrowserThatAsksBeforehandIsToldThatAPageOfThisMachineMayAskForTokens() throws Exception {
        HttpResponse<String> told = askedBeforehand("/oauth2/token", "http://127.0.0.1:8080");
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.headers().firstValue("Access-Control-Allow-Origin")).contains("http://127.0.0.1:8080");
        assertThat(told.headers().firstValue("Access-Control-Allow-Headers")).contains("x-requested-with");
        assertThat(told.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(askedBeforehand("/oauth2/token", "https://somewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(askedBeforehand("/api/identity/changes", "http://127.0.0.1:8080")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    private HttpResponse<String> askedBeforehand(String path, String origin) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(issuer.url() + path))
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "x-requested-with")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
