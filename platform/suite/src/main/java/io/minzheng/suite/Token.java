package io.minzheng.suite;

import io.minzheng.identity.Issuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the running issuer for an access token of a member of the sample staff. */
final class Token {
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private Token() {}

    static int run(Options options) {
        if (options.rest().size() != 1) {
            throw Options.usage("token wants the id of one member of the staff.");
        }
        System.out.println(of(options, options.running(), options.rest().getFirst()));
        return 0;
    }

    /** @throws Refusal when the issuer gives none */
    static String of(Options options, State state, String staff) {
        return of(state.ports().url("issuer"), options.data(), staff);
    }

    /** @param data directory with the passwords of the sample staff */
    static String of(String issuer, Path data, String staff) {
        return asked(issuer, staff, password(data, staff));
    }

    /** Of the one who may read the files of this machine. */
    static String ofOperator(Options options, State state) {
        Path secret = Issuer.operatorSecret(options.data());
        try {
            return asked(
                    state.ports().url("issuer"),
                    Issuer.OPERATOR,
                    Files.readString(secret).strip());
        } catch (IOException unreadable) {
            throw new Refusal(Refusal.Exit.DATA_DIRECTORY, secret + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static String asked(String issuer, String id, String secret) {
        String credentials = id + ":" + secret;
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (HttpClient client = Health.client()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            Matcher token = ACCESS_TOKEN.matcher(answer.body());
            if (answer.statusCode() != 200 || !token.find()) {
                throw new Refusal(
                        Refusal.Exit.UNHEALTHY, "The issuer gave no token: HTTP " + answer.statusCode() + ".");
            }
            return token.group(1);
        } catch (IOException unreachable) {
            throw new Refusal(Refusal.Exit.UNHEALTHY, "The issuer does not answer: " + unreachable.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Exit.UNHEALTHY, "Interrupted.");
        }
    }

    private static String password(Path data, String staff) {
        Properties passwords = new Properties();
        try (var in = Files.newBufferedReader(data.resolve(Up.PASSWORDS))) {
            passwords.load(in);
        } catch (IOException unreadable) {
            throw new Refusal(
                    Refusal.Exit.DATA_DIRECTORY,
                    data.resolve(Up.PASSWORDS) + " cannot be read: " + unreadable.getMessage());
        }
        String password = passwords.getProperty(staff);
        if (password == null) {
            throw new Refusal(
                    Refusal.Exit.USAGE,
                    "There is no " + staff + " in the sample staff. There are: "
                            + String.join(
                                    ", ",
                                    passwords.stringPropertyNames().stream()
                                            .sorted()
                                            .toList()));
        }
        return password;
    }
}
