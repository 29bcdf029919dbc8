package io.minzheng.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords, and says which are good enough. People's are hashed with Argon2id; random ones of 128 bits, as the
 * sample staff have them, with a cheap bcrypt: a costlier one would slow every token and protect nothing more.
 */
final class Passwords {
    static final int LEAST = 12;
    static final int MOST = 128;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    /** Letters and digits that cannot be taken for each other when they are read out or copied by hand. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2",
            Map.of(
                    "argon2",
                    new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES),
                    "bcrypt",
                    new BCryptPasswordEncoder()));
    private final PasswordEncoder forRandom = forRandom();
    /** Each hash takes nineteen mebibytes: many at a time must not take all there is. */
    private final Semaphore room = new Semaphore(2, true);

    private final Set<String> common = common();
    private volatile @Nullable String nobodys;

    /** Of secrets that are random, for clients. */
    static PasswordEncoder forRandom() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(6)));
    }

    String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    String hashRandom(String secret) {
        return Objects.requireNonNull(forRandom.encode(secret));
    }

    /** @param hash null where there is no such account, which takes as long as where there is */
    boolean matches(String password, @Nullable String hash) {
        String against = hash == null ? nobodys() : hash;
        return inTurn(() -> encoder.matches(password, against)) && hash != null;
    }

    private String nobodys() {
        String made = nobodys;
        if (made == null) {
            made = hash(secret());
            nobodys = made;
        }
        return made;
    }

    private <T> T inTurn(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }

    /** @throws io.minzheng.kernel.RuleViolation why the password is not good enough */
    void requireGood(String password, String account) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST || length > MOST) {
            throw IdentityRule.PasswordMustBeLongEnough.violated("fresh", Map.of("least", LEAST, "most", MOST));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        IdentityRule.PasswordMustNotBeCommon.require(
                !common.contains(lower)
                        && !lower.contains(account)
                        && lower.codePoints().distinct().count() >= 4,
                "fresh");
    }

    /** 128 random bits for a file. */
    static String secret() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** About 79 random bits, to be told to somebody who changes it at the first login. */
    static String oneTime() {
        return RANDOM.ints(16, 0, READABLE.length())
                .mapToObj(i -> String.valueOf(READABLE.charAt(i)))
                .collect(Collectors.joining());
    }

    private static Set<String> common() {
        try (InputStream in = Objects.requireNonNull(
                Passwords.class.getResourceAsStream("common-passwords.txt"), "common passwords")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
