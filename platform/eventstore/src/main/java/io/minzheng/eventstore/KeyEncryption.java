package io.minzheng.eventstore;

import java.util.List;

/**
 * The key-encryption key of one service: wraps the data keys of its subjects, which are stored in no other form. Methods
 * throw {@link EventStoreUnavailable} when it cannot be reached or does not open what is asked of it.
 */
public interface KeyEncryption {
    /**
     * Called once when a store opens.
     *
     * @param first whether no key has been wrapped yet, so that a new key-encryption key locks nobody out
     * @throws IllegalStateException when there is none and there should be
     */
    void begin(boolean first);

    /** The keys wrapped, in order. */
    List<byte[]> wrap(List<Key> keys);

    /** The keys in clear, in order. */
    List<byte[]> unwrap(List<Key> keys);

    /**
     * @param subject whose it is; what was wrapped for one subject is not unwrapped for another
     * @param bytes in clear to be wrapped, or wrapped
     */
    record Key(String subject, byte[] bytes) {
        /** Shows nothing of the key. */
        @Override
        public String toString() {
            return "Key[of " + subject + "]";
        }
    }

    /** For stores whose events hold nothing personal. */
    static KeyEncryption none() {
        return new KeyEncryption() {
            @Override
            public void begin(boolean first) {
                // There is nothing to begin with.
            }

            @Override
            public List<byte[]> wrap(List<Key> keys) {
                throw new IllegalStateException("personal data want a key-encryption key");
            }

            @Override
            public List<byte[]> unwrap(List<Key> keys) {
                throw new IllegalStateException("personal data want a key-encryption key");
            }
        };
    }
}
