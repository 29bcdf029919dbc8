package io.minzheng.eventstore;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Seals what is personal in the events of one append. The first pass finds out which keys have to be made; where there are
 * any, they are made together and the events written a second time.
 */
final class Sealing {
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._:-]{1,120}");
    private static final byte[] UNSEALED = {0};

    private final Keys keys;
    private final Map<String, Aead> made = new HashMap<>();
    private final Set<String> missing = new HashSet<>();

    Sealing(Keys keys) {
        this.keys = keys;
    }

    /** Of one stream. */
    record Of(Sealing sealing, String stream) {}

    /** Whether everything could be sealed; where not, the missing keys are there now and it has to be written again. */
    boolean isComplete() {
        if (missing.isEmpty()) {
            return true;
        }
        made.putAll(keys.make(missing));
        missing.clear();
        return false;
    }

    /** Base64url without padding. */
    String seal(byte[] clear, String stream, String subject) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed(clear, stream, subject));
    }

    private byte[] sealed(byte[] clear, String stream, String subject) {
        Aead aead = made.get(subject);
        if (aead == null) {
            aead = keys.toSeal(subject);
        }
        if (aead == null) {
            if (!SUBJECT.matcher(subject).matches()) {
                throw new IllegalStateException("a subject is a pseudonym or an aggregate's id");
            }
            missing.add(subject);
            return UNSEALED;
        }
        try {
            return aead.encrypt(clear, place(stream, subject));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("personal data cannot be sealed", failed);
        }
    }

    /** What is sealed opens in no other aggregate and for no other subject; a field may get another name or place. */
    static byte[] place(String stream, String subject) {
        return (stream + "\n" + subject).getBytes(StandardCharsets.UTF_8);
    }
}
