package io.minzheng.eventstore;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * The key-encryption key in a Tink keyset (JSON, AES-256-GCM) that only its owner can read. Made at the first start. Every
 * process of the service needs the same file; without it nothing personal can be read any more.
 */
public final class KeysetFile implements KeyEncryption {
    private final Path file;
    private volatile Aead aead;

    /** @param file need not be there before {@link #begin} */
    @SuppressWarnings("NullAway.Init")
    public KeysetFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void begin(boolean first) {
        try {
            AeadConfig.register();
            if (!Files.exists(file)) {
                if (!first) {
                    throw new IllegalStateException(file + " is missing, without which stored keys cannot be opened");
                }
                store(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), false);
            }
            aead = read().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (FileAlreadyExistsException another) {
            // Another process of the service was first; its file counts.
            begin(false);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(file + " is not a readable Tink keyset", damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private KeysetHandle read() throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    /** Whole or not at all, and never readable for anybody else. */
    private void store(KeysetHandle keyset, boolean replace) throws IOException, GeneralSecurityException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = Files.createTempFile(
                directory,
                "keyset",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(fresh, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
            if (replace) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.createLink(file, fresh);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * Adds a key with which is wrapped from now on; the old ones still unwrap what they have wrapped. Other processes that
     * use the file meet the new key when they first unwrap with it.
     */
    public synchronized void rotate() {
        try {
            AeadConfig.register();
            KeysetHandle old = read();
            KeysetHandle.Builder rotated = KeysetHandle.newBuilder();
            for (int i = 0; i < old.size(); i++) {
                rotated.addEntry(KeysetHandle.importKey(old.getAt(i).getKey())
                        .withFixedId(old.getAt(i).getId()));
            }
            rotated.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary());
            KeysetHandle keyset = rotated.build();
            store(keyset, true);
            aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(file + " is not a readable Tink keyset", damaged);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public List<byte[]> wrap(List<Key> keys) {
        List<byte[]> wrapped = new ArrayList<>();
        for (Key key : keys) {
            try {
                wrapped.add(aead.encrypt(key.bytes(), bytes(key.subject())));
            } catch (GeneralSecurityException failed) {
                throw new EventStoreUnavailable("a data key cannot be wrapped", failed);
            }
        }
        return wrapped;
    }

    @Override
    public List<byte[]> unwrap(List<Key> keys) {
        List<byte[]> clear = new ArrayList<>();
        for (Key key : keys) {
            clear.add(unwrap(key));
        }
        return clear;
    }

    private byte[] unwrap(Key key) {
        try {
            return aead.decrypt(key.bytes(), bytes(key.subject()));
        } catch (GeneralSecurityException unknown) {
            try {
                // Another process may have rotated meanwhile.
                begin(false);
                return aead.decrypt(key.bytes(), bytes(key.subject()));
            } catch (GeneralSecurityException foreign) {
                throw new EventStoreUnavailable(file + " does not open a stored key; is it the right one?", foreign);
            }
        }
    }

    private static byte[] bytes(String subject) {
        return subject.getBytes(StandardCharsets.UTF_8);
    }
}
