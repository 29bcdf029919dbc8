package io.minzheng.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed pseudonyms: the same person always gets the same one, and nobody without the key can tell who it is
 * (HMAC-SHA-256, RFC 2104, cut to 128 bits).
 */
public final class Pseudonyms {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    private final SecretKeySpec key;

    /** @param key at least 32 bytes, kept secret for as long as events that carry its pseudonyms are kept */
    public Pseudonyms(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("the pseudonym key must have at least 32 bytes");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** Whether the text has the form of a pseudonym; that somebody has it does not follow. */
    public static boolean isPseudonym(String text) {
        return FORM.matcher(text).matches();
    }

    /** 32 hexadecimal digits that stand for the person. */
    public String of(ResidentId person) {
        byte[] full = keyed(person.value().getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(full, 0, 16);
    }

    /**
     * 64 hexadecimal digits that tell whether two contents are the same, and to nobody without the key what they are.
     *
     * @param parts one content, in order
     */
    public String fingerprint(byte[]... parts) {
        byte[][] all = new byte[parts.length + 1][];
        // No resident ID begins so: a fingerprint is never somebody's pseudonym.
        all[0] = "fingerprint\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(parts, 0, all, 1, parts.length);
        return HexFormat.of().formatHex(keyed(all));
    }

    private byte[] keyed(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }
}
