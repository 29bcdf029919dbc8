package io.minzheng.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The sample staff and their passwords: made at the first start, kept as hashes for the issuer, and once in clear in a
 * file that only the owner of the data directory may read.
 */
final class StaffRegister {
    /** The passwords have 128 random bits: a costlier hash would slow every token and protect nothing more. */
    static final PasswordEncoder ENCODER = new BCryptPasswordEncoder(6);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, SampleStaff> staff = new LinkedHashMap<>();
    private final Map<String, String> hashes;
    private final Path passwordFile;

    private StaffRegister(List<SampleStaff> all, Map<String, String> hashes, Path passwordFile) {
        all.forEach(one -> staff.put(one.id(), one));
        this.hashes = hashes;
        this.passwordFile = passwordFile;
    }

    static StaffRegister open(Path dataDirectory) throws IOException {
        Path identity = Files.createDirectories(dataDirectory.resolve("identity"));
        Path hashFile = identity.resolve("staff-hashes");
        Path passwordFile = dataDirectory.resolve("staff-passwords");
        Map<String, String> hashes = read(hashFile);
        Map<String, String> passwords = read(passwordFile);
        List<SampleStaff> staff = sample();
        boolean changed = false;
        for (SampleStaff one : staff) {
            if (!hashes.containsKey(one.id())) {
                String password = password();
                passwords.put(one.id(), password);
                hashes.put(one.id(), ENCODER.encode(password));
                changed = true;
            }
        }
        if (changed) {
            // Clear text first: a crash between the two files makes new passwords, never ones that nobody knows.
            OwnFiles.write(passwordFile, text(passwords));
            OwnFiles.write(hashFile, text(hashes));
        }
        return new StaffRegister(staff, hashes, passwordFile);
    }

    List<SampleStaff> all() {
        return List.copyOf(staff.values());
    }

    Optional<SampleStaff> find(String id) {
        return Optional.ofNullable(staff.get(id));
    }

    /** @param id of a member of staff */
    String hash(String id) {
        String hash = hashes.get(id);
        if (hash == null) {
            throw new IllegalArgumentException(id + " is not a member of staff");
        }
        return hash;
    }

    Path passwordFile() {
        return passwordFile;
    }

    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int separator = line.indexOf('=');
                if (separator > 0) {
                    entries.put(line.substring(0, separator), line.substring(separator + 1));
                }
            }
        }
        return entries;
    }

    static List<SampleStaff> sample() throws IOException {
        try (InputStream file = StaffRegister.class.getResourceAsStream("staff.csv")) {
            if (file == null) {
                throw new EmbeddedException("staff.csv is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SampleStaff::parse)
                    .toList();
        }
    }

    private static String password() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static String text(Map<String, String> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach((id, value) -> text.append(id).append('=').append(value).append('\n'));
        return text.toString();
    }
}
