package io.minzheng.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.minzheng.embedded.EmbeddedException;
import io.minzheng.embedded.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's RSA keys, in a file that only its owner may read. The newest signs; another is made when it is old. One that
 * no longer signs is published for as long as a token it signed may live.
 */
final class SigningKeys implements JWKSource<SecurityContext> {
    private static final int BITS = 2048;
    /** Between time and key in a line of the file. */
    private static final String SEPARATOR = " ";

    private final Path file;
    private final Duration life;
    private final Duration remembered;
    private final Clock clock;
    private List<Key> keys;

    private SigningKeys(Path file, Duration life, Duration remembered, Clock clock, List<Key> keys) {
        this.file = file;
        this.life = life;
        this.remembered = remembered;
        this.clock = clock;
        this.keys = keys;
    }

    private record Key(Instant madeAt, RSAKey key) {
        static Key make(Instant now) {
            try {
                RSAKey fresh = new RSAKeyGenerator(BITS)
                        .keyID(UUID.randomUUID().toString())
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .generate();
                return new Key(now, fresh);
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        static Key parse(String line) throws ParseException {
            int space = line.indexOf(SEPARATOR);
            if (space < 0) {
                throw new ParseException("no time before the key", 0);
            }
            return new Key(Instant.parse(line.substring(0, space)), RSAKey.parse(line.substring(space + 1)));
        }
    }

    /**
     * @param directory made when missing
     * @throws EmbeddedException the file is damaged: it is left as it is
     */
    static SigningKeys open(Path directory, Duration life, Duration remembered, Clock clock) {
        Path file = directory.resolve("signing-keys");
        try {
            Files.createDirectories(directory);
            List<Key> keys = new ArrayList<>();
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    keys.add(Key.parse(line));
                }
                if (keys.isEmpty()) {
                    throw new ParseException("it is empty", 0);
                }
            }
            SigningKeys opened = new SigningKeys(file, life, remembered, clock, List.copyOf(keys));
            opened.refresh();
            return opened;
        } catch (IOException | ParseException | java.time.DateTimeException failed) {
            throw new EmbeddedException(file + " holds no usable signing keys: " + failed.getMessage(), failed);
        }
    }

    /** What shows of a key. */
    record Shown(
            String id,
            Instant madeAt,
            boolean signs,
            @Nullable Instant publishedUntil) {}

    synchronized List<Shown> shown() {
        refresh();
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            shown.add(new Shown(
                    key.key().getKeyID(),
                    key.madeAt(),
                    i == 0,
                    i == 0 ? null : keys.get(i - 1).madeAt().plus(remembered)));
        }
        return shown;
    }

    /** Has another key sign from now on. */
    synchronized void rotate() {
        List<Key> next = new ArrayList<>(List.of(Key.make(clock.instant())));
        next.addAll(keys);
        keep(next);
    }

    /** Makes a key where the newest is too old or there is none, and forgets those that are of no more use. */
    private synchronized void refresh() {
        Instant now = clock.instant();
        if (keys.isEmpty() || keys.getFirst().madeAt().plus(life).isBefore(now)) {
            rotate();
        }
        List<Key> useful = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (i == 0 || !keys.get(i - 1).madeAt().plus(remembered).isBefore(now)) {
                useful.add(keys.get(i));
            }
        }
        if (useful.size() < keys.size()) {
            keep(useful);
        }
    }

    private void keep(List<Key> next) {
        StringBuilder text = new StringBuilder();
        next.forEach(key -> text.append(key.madeAt())
                .append(SEPARATOR)
                .append(key.key().toJSONString())
                .append('\n'));
        try {
            OwnFiles.write(file, text.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        keys = List.copyOf(next);
    }

    @Override
    public synchronized List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        refresh();
        return selector.select(new JWKSet(keys.stream().<JWK>map(Key::key).toList()));
    }
}
