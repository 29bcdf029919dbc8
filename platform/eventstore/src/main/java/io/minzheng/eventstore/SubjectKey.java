package io.minzheng.eventstore;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys that one subject has and has had.
 *
 * @param live null when the last one has been destroyed
 */
record SubjectKey(@Nullable Live live, List<Destroyed> destroyed) {
    static final int BYTES = 32;

    /** @param id stands in front of everything the key has sealed */
    record Live(int id, Aead aead) {}

    record Destroyed(int id, LocalDate on, String ground) {
        String text() {
            return "erased on " + on + " under " + ground;
        }
    }

    /** Whether each of the keys is known, living or not. */
    boolean knows(Set<Integer> ids) {
        return ids.stream()
                .allMatch(id ->
                        live != null && live.id() == id || destroyed.stream().anyMatch(gone -> gone.id() == id));
    }

    /** AES-256-GCM with Tink's prefix of one byte and the key's id before nonce and ciphertext. */
    static Aead aead(int id, byte[] bytes) {
        try {
            return AesGcmJce.create(AesGcmKey.builder()
                    .setParameters(PredefinedAeadParameters.AES256_GCM)
                    .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                    .setIdRequirement(id)
                    .build());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("not a data key of AES-256-GCM", unusable);
        }
    }

    /** Id of the key under which something is sealed. */
    static int id(byte[] sealed) {
        return sealed.length < 5 ? 0 : ByteBuffer.wrap(sealed).getInt(1);
    }
}
