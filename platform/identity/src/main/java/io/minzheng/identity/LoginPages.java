package io.minzheng.identity;

import io.minzheng.kernel.RuleViolation;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages for people, in Chinese and English and without a script: log in, change the password, see one's sessions. */
@Configuration(proxyBeanMethods = false)
class LoginPages {
    static final String STYLE = "/identity.css";

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Accounts accounts;
    private final Delegations delegations;
    private final Sessions sessions;
    private final IdentityStore store;
    private final PageTexts texts = new PageTexts();

    LoginPages(Accounts accounts, Delegations delegations, Sessions sessions, IdentityStore store) {
        this.accounts = accounts;
        this.delegations = delegations;
        this.sessions = sessions;
        this.store = store;
    }

    @Bean
    RouterFunction<ServerResponse> pageRoutes(Revocation revocation) {
        String style = read("identity.css");
        return RouterFunctions.route()
                .GET(STYLE, request -> ServerResponse.ok()
                        .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                        .body(style))
                .GET("/", request -> to("/account"))
                .GET("/login", this::login)
                .GET("/password", request -> password(request, null))
                .POST("/password", this::changePassword)
                .GET("/account", this::account)
                .POST("/account/sessions", this::endSession)
                .GET(Issuer.REVOCATIONS, request -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_PLAIN)
                        .cacheControl(CacheControl.noStore())
                        .body(revocation.list()))
                .GET("/actuator/health", request -> {
                    store.read(session -> session.query("select 1", row -> true));
                    return ServerResponse.ok().body(Map.of("status", "UP"));
                })
                .build();
    }

    private static ServerResponse to(String path) {
        return ServerResponse.seeOther(URI.create(path)).build();
    }

    private ServerResponse login(ServerRequest request) {
        Locale locale = PageTexts.preferred(request);
        String notice = request.param("refused").isPresent()
                ? "login.refused"
                : request.param("out").isPresent() ? "login.out" : null;
        return page(request, "login", Map.of("notice", notice == null ? "" : notice(texts.of(locale, notice))));
    }

    private ServerResponse password(ServerRequest request, @Nullable String refused) {
        Locale locale = PageTexts.preferred(request);
        String why = refused != null
                ? refused
                : session(request).getAttribute(SessionRules.PASSWORD_FIRST) != null
                        ? texts.of(locale, "password.first")
                        : "";
        return page(request, "password", Map.of("notice", why.isEmpty() ? "" : notice(why)));
    }

    private ServerResponse changePassword(ServerRequest request) {
        HttpSession http = session(request);
        try {
            accounts.changePassword(
                    name(request),
                    String.valueOf(http.getAttribute(Sessions.ID)),
                    request.param("current").orElse(""),
                    request.param("fresh").orElse(""),
                    request.param("again").orElse(""));
        } catch (RuleViolation refused) {
            return password(
                    request,
                    texts.of(PageTexts.preferred(request), refused.rule().code(), refused.details()));
        }
        http.removeAttribute(SessionRules.PASSWORD_FIRST);
        return http.getAttribute(SessionRules.THEN) instanceof String then ? to(then) : to("/account");
    }

    private ServerResponse account(ServerRequest request) {
        Account account = accounts.find(name(request)).orElseThrow(() -> IdentityRule.AccountMustExist.violated());
        String own = String.valueOf(session(request).getAttribute(Sessions.ID));
        Locale locale = PageTexts.preferred(request);
        String csrf = csrf(request);
        String open = sessions.of(account.id()).stream()
                .map(one -> "<tr><td>" + time(one.since()) + "</td><td>" + time(one.lastUsed()) + "</td><td>"
                        + PageTexts.escaped(one.device()) + "</td><td>"
                        + (one.id().equals(own) ? texts.of(locale, "account.this") : endForm(one.id(), csrf, locale))
                        + "</td></tr>")
                .collect(Collectors.joining("\n"));
        String lent = delegations.find("", 1000, account.id()).stream()
                .filter(one -> one.endedAt() == null)
                .map(one -> "<tr><td>" + PageTexts.escaped(one.lender()) + " → " + PageTexts.escaped(one.borrower())
                        + "</td><td>" + PageTexts.escaped(one.role()) + "</td><td>" + PageTexts.escaped(one.area())
                        + "</td><td>" + time(one.begins()) + " – " + time(one.ends()) + "</td></tr>")
                .collect(Collectors.joining("\n"));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("who", PageTexts.escaped(account.name() + " (" + account.id() + ")"));
        values.put("roles", PageTexts.escaped(String.join(", ", account.roles())));
        values.put("areas", PageTexts.escaped(String.join(", ", account.areas())));
        values.put("sessions", open);
        values.put("delegations", lent);
        return page(request, "account", values);
    }

    private String endForm(String id, String csrf, Locale locale) {
        return "<form method=\"post\" action=\"/account/sessions\">" + csrf
                + "<input type=\"hidden\" name=\"session\" value=\"" + PageTexts.escaped(id) + "\"><button>"
                + texts.of(locale, "account.end") + "</button></form>";
    }

    private ServerResponse endSession(ServerRequest request) {
        String id = request.param("session").orElse("");
        store.write(session -> sessions.end(session, name(request), id));
        return to("/account");
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String notice(String text) {
        return "<p class=\"notice\" role=\"alert\">" + PageTexts.escaped(text) + "</p>";
    }

    private static String name(ServerRequest request) {
        return Objects.requireNonNull(request.servletRequest().getUserPrincipal())
                .getName();
    }

    private static HttpSession session(ServerRequest request) {
        return request.servletRequest().getSession();
    }

    private static String csrf(ServerRequest request) {
        if (request.servletRequest().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return "<input type=\"hidden\" name=\"" + token.getParameterName() + "\" value=\"" + token.getToken()
                    + "\">";
        }
        return "";
    }

    private ServerResponse page(ServerRequest request, String template, Map<String, String> values) {
        Locale locale = PageTexts.preferred(request);
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("csrf", csrf(request));
        String body = texts.filled(read(template + ".html"), locale, all);
        String page = texts.filled(
                read("frame.html"),
                locale,
                Map.of("body", body, "lang", locale.toLanguageTag(), "heading", texts.of(locale, template + ".title")));
        return ServerResponse.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Language", locale.getLanguage())
                .body(page);
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(LoginPages.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
