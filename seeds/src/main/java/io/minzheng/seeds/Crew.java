package io.minzheng.seeds;

import io.minzheng.kernel.DivisionCode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The sample staff with their tokens. Who may do what is read from the tokens themselves, so that the crew follows the
 * issuer's list of staff; of several who fit, the first by id acts.
 */
final class Crew {
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final List<Hand> hands = new ArrayList<>();

    private Crew() {}

    /** What a member of staff is needed for. */
    enum Duty {
        CLERK,
        REVIEWER,
        APPROVER
    }

    /** A member of staff and a token that is fetched anew before it runs out. */
    static final class Hand {
        private final String id;
        private final List<String> roles;
        private final List<String> areas;
        private final Supplier<Token> issuer;
        private Token token;

        private Hand(String id, Supplier<Token> issuer) {
            this.id = id;
            this.issuer = issuer;
            this.token = issuer.get();
            JsonNode claims = claims(token.value());
            this.roles = texts(claims.path("roles"));
            this.areas = texts(claims.path("areas"));
        }

        String id() {
            return id;
        }

        synchronized String token() {
            if (Instant.now().isAfter(token.until())) {
                token = issuer.get();
            }
            return token.value();
        }

        private boolean covers(DivisionCode area) {
            return areas.stream().anyMatch(own -> area.value().startsWith(own));
        }

        private boolean may(Duty duty) {
            return roles.contains(duty.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private record Token(String value, Instant until) {}

    static Crew of(Settings settings, HttpClient http) {
        Crew crew = new Crew();
        URI endpoint = tokenEndpoint(settings.issuer(), http);
        passwords(settings)
                .forEach((id, password) -> crew.hands.add(new Hand(id, () -> token(endpoint, http, id, password))));
        return crew;
    }

    /**
     * Hands whose tokens are there already.
     *
     * @param tokens by the id of the staff; they outlast the load
     */
    static Crew holding(Map<String, String> tokens) {
        Crew crew = new Crew();
        tokens.forEach((id, token) -> crew.hands.add(new Hand(id, () -> new Token(token, Instant.MAX))));
        return crew;
    }

    /** @throws LoadFailure when nobody has that role for the area */
    Hand one(Duty duty, DivisionCode area) {
        return all(duty, area).stream()
                .findFirst()
                .orElseThrow(() -> new LoadFailure("None of the sample staff is " + duty + " for " + area));
    }

    /** Two who went to see the household: the clerk who acts, and a colleague. */
    List<String> investigators(DivisionCode area) {
        List<String> two = new ArrayList<>();
        all(Duty.CLERK, area).forEach(hand -> two.add(hand.id()));
        all(Duty.REVIEWER, area).forEach(hand -> two.add(hand.id()));
        List<String> different = two.stream().distinct().limit(2).toList();
        if (different.size() < 2) {
            throw new LoadFailure("Two investigators are needed for " + area);
        }
        return different;
    }

    private List<Hand> all(Duty duty, DivisionCode area) {
        return hands.stream()
                .filter(hand -> hand.may(duty) && hand.covers(area))
                // A clerk of the township itself goes before one of the whole county.
                .sorted(Comparator.comparing((Hand hand) -> hand.areas.stream()
                                .filter(area.value()::startsWith)
                                .mapToInt(String::length)
                                .max()
                                .orElse(0))
                        .reversed()
                        .thenComparing(Hand::id))
                .toList();
    }

    private static Map<String, String> passwords(Settings settings) {
        try {
            Map<String, String> passwords = new TreeMap<>();
            for (String line : Files.readAllLines(settings.staffPasswords())) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    passwords.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                }
            }
            return passwords;
        } catch (IOException unreadable) {
            throw new LoadFailure(
                    "The staff passwords cannot be read from " + settings.staffPasswords()
                            + "; is the suite running? (./minzheng up)",
                    unreadable);
        }
    }

    private static URI tokenEndpoint(URI issuer, HttpClient http) {
        URI discovery = URI.create(issuer.toString().replaceAll("/+$", "") + "/.well-known/openid-configuration");
        JsonNode answer = send(http, HttpRequest.newBuilder(discovery).build(), "The issuer at " + issuer);
        return URI.create(answer.path("token_endpoint").asString());
    }

    private static Token token(URI endpoint, HttpClient http, String id, String password) {
        String basic = Base64.getEncoder()
                .encodeToString((encoded(id) + ":" + encoded(password)).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        JsonNode answer = send(http, request, "A token for " + id);
        long seconds = answer.path("expires_in").asLong(300);
        return new Token(
                answer.path("access_token").asString(),
                Instant.now().plusSeconds(seconds).minus(MARGIN));
    }

    private static JsonNode send(HttpClient http, HttpRequest request, String what) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LoadFailure(what + " was refused with status " + answer.statusCode());
            }
            return Body.JSON.readTree(answer.body());
        } catch (IOException unreachable) {
            throw new LoadFailure(what + " cannot be had: " + unreachable.getMessage(), unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LoadFailure("Interrupted", interrupted);
        }
    }

    private static JsonNode claims(String token) {
        return Body.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asString()));
        return texts;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
